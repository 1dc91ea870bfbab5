import HTTPTypes
import JSON
import OrderedCollections
import Sandbox
import Testing

@Suite("Sandbox of a description: resources with paths for what is done to them")
struct ActionPathTests {
  static let spec = """
    openapi: 3.1.0
    info: {title: Engine, version: 1.0.0}
    components:
      schemas:
        Spec: {type: object, properties: {Name: {type: string}, Data: {type: string}}}
        Secret:
          type: object
          required: [ID, Spec]
          properties: {ID: {type: string}, Spec: {$ref: '#/components/schemas/Spec'}}
        Id: {type: object, required: [Id], additionalProperties: false, properties: {Id: {type: string}, Warnings: {type: [array, "null"], items: {type: string}}}}
        Summary: {type: object, required: [Id, Image], properties: {Id: {type: string}, Image: {type: string}}}
        Box: {type: object, required: [Id, Config], properties: {Id: {type: string}, Config: {type: object, properties: {Image: {type: string}}}}}
        Key: {type: object, required: [name], properties: {name: {type: string}, value: {type: string}}}
    paths:
      /secrets:
        get:
          responses: {"200": {description: All., content: {application/json: {schema: {type: array, items: {$ref: '#/components/schemas/Secret'}}}}}}
      /secrets/create:
        post:
          requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Spec'}}}}
          responses: {"201": {description: Made., content: {application/json: {schema: {$ref: '#/components/schemas/Id'}}}}}
      /secrets/{id}:
        parameters: [{name: id, in: path, required: true, schema: {type: string}}]
        get: {responses: {"200": {description: One., content: {application/json: {schema: {$ref: '#/components/schemas/Secret'}}}}}}
        delete: {responses: {"204": {description: Gone.}}}
      /secrets/{id}/update:
        parameters: [{name: id, in: path, required: true, schema: {type: string}}]
        post:
          requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Spec'}}}}
          responses: {"200": {description: Changed.}}
      /boxes/json:
        get:
          responses: {"200": {description: All., content: {application/json: {schema: {type: array, items: {$ref: '#/components/schemas/Summary'}}}}}}
      /boxes/create:
        post:
          requestBody: {content: {application/json: {schema: {type: object}}}}
          responses: {"201": {description: Made., content: {application/json: {schema: {$ref: '#/components/schemas/Id'}}}}}
      /boxes/{id}/json:
        parameters: [{name: id, in: path, required: true, schema: {type: string}}]
        get: {responses: {"200": {description: One., content: {application/json: {schema: {$ref: '#/components/schemas/Box'}}}}}}
      /boxes/{id}:
        parameters: [{name: id, in: path, required: true, schema: {type: string}}]
        delete: {responses: {"204": {description: Gone.}}}
      /keys/:
        get:
          responses: {"200": {description: All., content: {application/json: {schema: {type: array, items: {$ref: '#/components/schemas/Key'}}}}}}
        put:
          requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Key'}}}}
          responses: {"200": {description: One., content: {application/json: {schema: {$ref: '#/components/schemas/Key'}}}}}
      /keys/{key}/:
        parameters: [{name: key, in: path, required: true, schema: {type: string}}]
        get: {responses: {"200": {description: One., content: {application/json: {schema: {$ref: '#/components/schemas/Key'}}}}}}
        put:
          requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Key'}}}}
          responses:
            "200": {description: One., content: {application/json: {schema: {$ref: '#/components/schemas/Key'}}}}
            "201": {description: One., content: {application/json: {schema: {$ref: '#/components/schemas/Key'}}}}
    """

  let client: DescribedClient

  init() throws { client = try DescribedClient(Self.spec, options: SandboxOptions(isStateful: true)) }

  @Test("what is created at `/create` is read, changed at `/update` and deleted at its own path")
  func actions() throws {
    let made = client.send(.post, "/secrets/create", body: #"{"Name": "key", "Data": "eA=="}"#)
    #expect(made.status == .created)
    let id = try #require(made.json["Id"]?.string)
    #expect(made.headerFields[.location] == "/secrets/\(id)")
    let secret = client.send(.get, "/secrets/\(id)").json
    #expect(secret == ["ID": .string(id), "Spec": ["Name": "key", "Data": "eA=="]])
    #expect(client.send(.get, "/secrets").json.array?.last == secret)
    #expect(client.send(.post, "/secrets/\(id)/update", body: #"{"Name": "other"}"#).status == .ok)
    #expect(client.send(.get, "/secrets/\(id)").json["Spec"] == ["Name": "other", "Data": "eA=="])
    #expect(client.send(.delete, "/secrets/\(id)").status == .noContent)
    #expect(client.send(.get, "/secrets/\(id)").status == .notFound)
  }

  @Test("an item that is read at `/json` is deleted at its own path")
  func inspection() throws {
    let made = client.send(.post, "/boxes/create", body: #"{"Image": "nginx"}"#)
    let id = try #require(made.json["Id"]?.string)
    #expect(client.send(.get, "/boxes/\(id)/json").json == ["Id": .string(id), "Config": ["Image": "nginx"]])
    #expect(client.send(.get, "/boxes/json").json.array?.compactMap { $0["Id"]?.string }.last == id)
    #expect(client.send(.delete, "/boxes/\(id)").status == .noContent)
    #expect(client.send(.get, "/boxes/\(id)/json").status == .notFound)
    #expect(client.send(.get, "/boxes/json").json.array?.count == 3)
  }

  @Test("what is put where nothing is becomes a resource where the description says so")
  func upsert() {
    #expect(client.send(.put, "/keys/", body: #"{"name": "k", "value": "1"}"#).status == .notFound)
    let made = client.send(.put, "/keys/k/", body: #"{"name": "k", "value": "1"}"#)
    #expect(made.status == .created)
    #expect(made.json == ["name": "k", "value": "1"])
    #expect(made.headerFields[.location] == "/keys/k/")
    #expect(client.send(.put, "/keys/k/", body: #"{"name": "k", "value": "2"}"#).status == .ok)
    #expect(client.send(.get, "/keys/k/").json == ["name": "k", "value": "2"])
    #expect(client.send(.put, "/keys/", body: #"{"name": "k", "value": "3"}"#).json["value"] == "3")
    #expect(client.send(.get, "/keys/k/").json["value"] == "3")
    #expect(client.send(.get, "/keys/").json.array?.count == 4)
  }
}
