import HTTPTypes
import JSON
import OrderedCollections
import Sandbox
import SourceText
import Testing

@Suite("Sandbox of a description: scopes")
struct ScopeTests {
  static let spec = """
    openapi: 3.1.0
    info: {title: Pets, version: 1.0.0}
    components:
      securitySchemes:
        login:
          type: oauth2
          flows: {clientCredentials: {tokenUrl: https://example.com, scopes: {"read:pets": Read, "write:pets": Write}}}
        token: {type: openIdConnect, openIdConnectUrl: https://example.com}
        key: {type: apiKey, in: header, name: X-Key}
    paths:
      /pets:
        get:
          security: [{login: ["read:pets"]}]
          responses: {"204": {description: Fine.}}
        post:
          security: [{login: ["read:pets", "write:pets"]}, {key: []}]
          responses:
            "204": {description: Fine.}
            "403": {description: No., content: {application/json: {example: {reason: no}}}}
        delete:
          security: [{token: ["admin"]}]
          responses: {"204": {description: Fine.}}
    """

  let client: DescribedClient

  init() throws { client = try DescribedClient(Self.spec) }

  private func send(_ method: HTTPRequest.Method, _ token: String) -> SandboxResponse {
    client.send(method, "/pets", ["Authorization": "Bearer \(token)"])
  }

  @Test("a token that says its scopes opens what they allow")
  func granted() {
    #expect(send(.get, "sandbox:read:pets").status == .noContent)
    #expect(send(.get, "sandbox:write:pets,read:pets").status == .noContent)
    #expect(send(.post, "sandbox:read:pets write:pets").status == .noContent)
    #expect(send(.delete, "sandbox:admin").status == .noContent)
  }

  @Test("a token without a scope is refused with what it would take")
  func lacking() {
    let read = send(.get, "sandbox:write:pets")
    #expect(read.status == .forbidden)
    #expect(read.mediaType == "application/problem+json")
    #expect(read.json["type"] == "urn:lectern:problem:insufficient-scope")
    #expect(read.field("WWW-Authenticate") == "Bearer error=\"insufficient_scope\", scope=\"read:pets\"")
    let write = send(.post, "sandbox:read:pets")
    #expect(write.status == .forbidden)
    #expect(write.json["reason"] == "no")
    #expect(write.field("WWW-Authenticate") == "Bearer error=\"insufficient_scope\", scope=\"read:pets write:pets\"")
    #expect(send(.delete, "sandbox:").status == .forbidden)
  }

  @Test("another way to be allowed is one, any other token carries all scopes, and no token is no token")
  func others() {
    #expect(send(.get, "anything").status == .noContent)
    let both = ["Authorization": "Bearer sandbox:", "X-Key": "k"]
    #expect(client.send(.post, "/pets", both).status == .noContent)
    let nothing = client.send(.get, "/pets")
    #expect(nothing.status == .unauthorized)
    #expect(nothing.field("WWW-Authenticate") == "Bearer")
  }
}
