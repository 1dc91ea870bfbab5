import APISpec
import DockerAccounts
import GitLabUsers
import JSON
import OpenAPI
import OrderedCollections
import Sandbox
import SourceText
import Testing

@Suite("The two reference APIs as documents")
struct ReferenceDocumentTests {
  static let apis = [Spec.dockerAccounts.api, Spec.gitLabUsers.api]

  @Test(
    "an independent validator accepts them", .enabled(if: Validator.isThere, "openapi_spec_validator is missing"),
    arguments: apis, ["json", "yaml"])
  func isValid(api: API, format: String) throws {
    let document = format == "json" ? api.openAPIJSON() : api.openAPIYAML()
    let complaint = try Validator.complaint(about: document, format: format)
    #expect(complaint == nil)
  }

  @Test("YAML reads back as the document", arguments: apis)
  func readBack(api: API) throws {
    let (node, diagnostics) = SourceText.read(SourceFile(name: "api.yaml", text: api.openAPIYAML()), as: .yaml)
    #expect(diagnostics.isEmpty)
    #expect(try JSONValue(#require(node)) == api.openAPI())
  }

  @Test("every operation and every example is in the document", arguments: apis)
  func isComplete(api: API) {
    var identifiers: [String] = []
    var examples = 0
    for path in api.openAPI()["paths"]?.object?.values.elements ?? [] {
      let further = path["x-lectern-operations"]?.array ?? []
      for operation in Array(path.object?.values.elements ?? []) + further {
        guard let id = operation["operationId"]?.string else { continue }
        identifiers.append(id)
        examples += operation["x-lectern-examples"]?.array?.count ?? 0
      }
    }
    #expect(identifiers.sorted() == api.operations.map(\.id).sorted())
    #expect(examples == api.operations.map(\.examples.count).reduce(0, +))
  }

  @Test("no password of the sandbox is said as a credential", arguments: apis)
  func sandboxSecrets(api: API) {
    let sandbox = api.securitySchemes.values.flatMap(\.sandboxCredentials).map(\.credential.value)
    #expect(!sandbox.isEmpty)
    let credentials = Self.members("credentials", of: api.openAPI()).flatMap { $0.array ?? [] }
    for secret in sandbox {
      switch secret {
      case .token(let token): #expect(!credentials.contains { $0["token"]?.string == token })
      case .password(let username, let password):
        #expect(!credentials.contains { $0["username"]?.string == username && $0["password"]?.string == password })
      }
    }
  }

  private static func members(_ name: String, of value: JSONValue) -> [JSONValue] {
    switch value {
    case .object(let object): object.flatMap { $0.key == name ? [$0.value] : members(name, of: $0.value) }
    case .array(let elements): elements.flatMap { members(name, of: $0) }
    default: []
    }
  }
}
