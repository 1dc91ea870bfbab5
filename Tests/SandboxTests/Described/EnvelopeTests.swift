import HTTPTypes
import JSON
import OrderedCollections
import Sandbox
import Testing

@Suite("Sandbox of a description: resources in envelopes")
struct EnvelopeTests {
  /// A description with paths in YAML, whose schemas are called by their names.
  private static func client(_ schemas: String, _ paths: String, isStateful: Bool = true) throws -> DescribedClient {
    let text = """
      openapi: 3.1.0
      info: {title: Envelopes, version: 1.0.0}
      components:
        schemas:
      \(schemas)
      paths:
      \(paths)
      """
    return try DescribedClient(text, options: SandboxOptions(isStateful: isStateful))
  }

  /// The operations of a collection and its items.
  private static func paths(_ collection: String, _ id: String, list: String, body: String, item: String) -> String {
    let answer = "content: {application/json: {schema: {$ref: '#/components/schemas/\(item)'}}}"
    return """
        \(collection):
          get:
            parameters:
              - {name: limit, in: query, schema: {type: integer}}
              - {name: starting_after, in: query, schema: {type: string}}
            responses: {"200": {description: All., content: {application/json: {schema: {$ref: '#/components/schemas/\(list)'}}}}}
          post:
            requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/\(body)'}}}}
            responses: {"201": {description: Made., \(answer)}}
        \(collection)/{\(id)}:
          parameters: [{name: \(id), in: path, required: true, schema: {type: string}}]
          get: {responses: {"200": {description: One., \(answer)}}}
          patch:
            requestBody: {content: {application/merge-patch+json: {schema: {type: object}}}}
            responses: {"200": {description: Changed., \(answer)}}
          delete: {responses: {"204": {description: Gone.}}}
      """
  }

  private static let user = """
          User:
            type: object
            required: [id, name]
            properties: {id: {type: string, readOnly: true}, name: {type: string}, note: {type: string}}
    """

  private let patch = ["Content-Type": "application/merge-patch+json"]

  /// A list with a cursor, as `{"object": "list", "data": […], "has_more": …}`.
  @Test("what a list says of itself is true on each of its pages")
  func pages() throws {
    let list = """
            Users:
              type: object
              required: [object, data, has_more]
              properties:
                object: {const: list}
                data: {type: array, items: {$ref: '#/components/schemas/User'}}
                has_more: {type: boolean}
                total_count: {type: integer}
                next: {type: [string, "null"]}
                paging: {type: object, properties: {next_cursor: {type: [string, "null"]}, remaining: {type: integer}}}
      """
    let client = try Self.client(
      Self.user + "\n" + list, Self.paths("/users", "user", list: "Users", body: "User", item: "User"))
    for number in 1...2 { _ = client.send(.post, "/users", body: #"{"name": "User \#(number)"}"#) }
    var found: [String] = []
    var target = "/users?limit=2"
    for _ in 0..<3 {
      let page = client.send(.get, target).json
      let ids = page["data"]?.array?.compactMap { $0["id"]?.string } ?? []
      found += ids
      #expect(page["object"] == "list")
      #expect(page["total_count"] == 5)
      let isLast = found.count == 5
      #expect(page["has_more"] == .bool(!isLast))
      #expect(page["paging"]?["remaining"]?.int == 5 - found.count)
      #expect(page["paging"]?["next_cursor"] == (isLast ? .null : ids.last.map { .string($0) }))
      guard !isLast else {
        #expect(page["next"] == .null)
        break
      }
      target = try #require(page["next"]?.string)
    }
    #expect(found.count == 5)
    #expect(Set(found).count == 5)
  }

  @Test("a resource in an envelope is created from one, read in one, changed, listed and deleted")
  func envelope() throws {
    let schemas = """
      \(Self.user)
            Boxed: {type: object, required: [user], properties: {user: {$ref: '#/components/schemas/User'}}}
            Users: {type: object, properties: {users: {type: array, items: {$ref: '#/components/schemas/User'}}, meta: {type: object, properties: {total: {type: integer}}}}}
      """
    let client = try Self.client(
      schemas, Self.paths("/users", "user_id", list: "Users", body: "Boxed", item: "Boxed"))
    let made = client.send(.post, "/users", body: #"{"user": {"id": "mine", "name": "Jane", "note": "new"}}"#).json
    let id = try #require(made["user"]?["id"]?.string)
    #expect(id != "mine")
    #expect(made["user"]?["name"] == "Jane")
    #expect(made["name"] == nil)
    #expect(client.send(.get, "/users/\(id)").json == made)
    let changed = client.send(.patch, "/users/\(id)", patch, body: #"{"user": {"note": null, "name": "Ann"}}"#).json
    #expect(changed == ["user": ["id": .string(id), "name": "Ann"]])
    let list = client.send(.get, "/users").json
    #expect(list["users"]?.array?.last == changed["user"])
    #expect(list["meta"]?["total"] == 4)
    #expect(client.send(.delete, "/users/\(id)").status == .noContent)
    #expect(client.send(.get, "/users/\(id)").status == .notFound)
  }

  /// Documents as those of [JSON:API](https://jsonapi.org/format/1.1/).
  @Test("a document with its attributes in a member of their own is kept as one")
  func attributes() throws {
    let schemas = """
            Article:
              type: object
              required: [type, id, attributes]
              properties:
                type: {const: articles}
                id: {type: string}
                attributes: {type: object, properties: {title: {type: string}, body: {type: string}}}
            Document: {type: object, required: [data], properties: {data: {$ref: '#/components/schemas/Article'}}}
            New: {type: object, required: [data], properties: {data: {type: object, properties: {type: {type: string}, attributes: {type: object}}}}}
            Documents:
              type: object
              required: [data]
              properties:
                data: {type: array, items: {$ref: '#/components/schemas/Article'}}
                included: {type: array, items: {type: object, properties: {kind: {type: string}}}}
                links: {type: object, properties: {next: {type: [string, "null"]}, self: {type: string}}}
      """
    let client = try Self.client(
      schemas, Self.paths("/articles", "id", list: "Documents", body: "New", item: "Document"))
    let body = #"{"data": {"type": "articles", "attributes": {"title": "T"}}}"#
    let made = client.send(.post, "/articles", body: body).json
    let id = try #require(made["data"]?["id"]?.string)
    #expect(made["data"]?["attributes"] == ["title": "T"])
    #expect(client.send(.get, "/articles/\(id)").json == made)
    let change = #"{"data": {"attributes": {"body": "B"}}}"#
    let changed = client.send(.patch, "/articles/\(id)", patch, body: change).json
    #expect(changed["data"]?["attributes"] == ["title": "T", "body": "B"])
    let list = client.send(.get, "/articles?limit=1").json
    #expect(list["data"]?.array?.count == 1)
    #expect(list["links"]?["next"]?.string?.hasPrefix("/articles?limit=1&starting_after=") == true)
    #expect(client.send(.get, "/articles").json["links"]?["next"] == .null)
    #expect(client.send(.delete, "/articles/\(id)").status == .noContent)
    #expect(client.send(.get, "/articles/\(id)").status == .notFound)
  }

  private static let pods = """
          Meta: {type: object, properties: {name: {type: string}, namespace: {type: string}, labels: {type: object, additionalProperties: {type: string}}}}
          ListMeta: {type: object, properties: {continue: {type: string}, remainingItemCount: {type: integer}}}
          Pod: {type: object, properties: {kind: {type: string}, metadata: {$ref: '#/components/schemas/Meta'}, spec: {type: object, required: [image], properties: {image: {type: string}}}}}
          Pods: {type: object, required: [items], properties: {kind: {type: string}, metadata: {$ref: '#/components/schemas/ListMeta'}, items: {type: array, items: {$ref: '#/components/schemas/Pod'}}}}
    """
  private static let podPaths: String = {
    let namespace = "{name: namespace, in: path, required: true, schema: {type: string}}"
    return paths("/api/v1/namespaces/{namespace}/pods", "name", list: "Pods", body: "Pod", item: "Pod")
      .replacing("  post:", with: "  parameters: [\(namespace)]\n    post:")
      .replacing("parameters: [{name: name,", with: "parameters: [\(namespace), {name: name,")
  }()

  @Test("what tells resources from each other may stand in their metadata, and so may what they belong to")
  func metadata() throws {
    let client = try Self.client(Self.pods, Self.podPaths)
    let body = #"{"kind": "Pod", "metadata": {"name": "web", "labels": {"a": "b"}}, "spec": {"image": "nginx"}}"#
    let made = client.send(.post, "/api/v1/namespaces/dev/pods", body: body)
    #expect(made.headerFields[.location] == "/api/v1/namespaces/dev/pods/web")
    #expect(made.json["metadata"] == ["name": "web", "labels": ["a": "b"], "namespace": "dev"])
    #expect(client.send(.post, "/api/v1/namespaces/dev/pods", body: body).status == .conflict)
    #expect(client.send(.get, "/api/v1/namespaces/dev/pods/web").json == made.json)
    #expect(client.send(.get, "/api/v1/namespaces/prod/pods/web").status == .notFound)
    let list = client.send(.get, "/api/v1/namespaces/dev/pods").json
    #expect(list["items"]?.array?.last == made.json)
    #expect(list["items"]?.array?.allSatisfy { $0["metadata"]?["namespace"] == "dev" } == true)
    #expect(list["metadata"] == ["continue": "", "remainingItemCount": 0])
    let change = #"{"metadata": {"name": "other", "labels": {"a": null, "c": "d"}}}"#
    let changed = client.send(.patch, "/api/v1/namespaces/dev/pods/web", patch, body: change).json
    #expect(changed["metadata"] == ["name": "web", "labels": ["c": "d"], "namespace": "dev"])
    #expect(client.send(.delete, "/api/v1/namespaces/dev/pods/web").status == .noContent)
    #expect(client.send(.get, "/api/v1/namespaces/dev/pods/web").status == .notFound)
  }

  @Test("without state the same resources are listed and read")
  func stateless() throws {
    let client = try Self.client(Self.pods, Self.podPaths, isStateful: false)
    let web = client.send(.get, "/api/v1/namespaces/dev/pods/web").json
    #expect(web["metadata"]?["name"] == "web")
    #expect(web["metadata"]?["namespace"] == "dev")
    let items = client.send(.get, "/api/v1/namespaces/dev/pods").json["items"]?.array ?? []
    #expect(items.count == 3)
    for item in items {
      let name = item["metadata"]?["name"]?.string ?? ""
      #expect(client.send(.get, "/api/v1/namespaces/dev/pods/\(name.replacing(" ", with: "%20"))").json == item)
    }
  }
}
