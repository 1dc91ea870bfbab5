import HTTPTypes
import JSON
import OrderedCollections
import Sandbox
import SourceText
import Testing

@Suite("Sandbox of a description: what is answered")
struct DecisionTests {
  static let pets = """
    openapi: 3.1.0
    info: {title: Pets, version: 1.0.0}
    components:
      securitySchemes:
        key: {type: apiKey, in: header, name: X-Key}
        token: {type: http, scheme: bearer}
        password: {type: http, scheme: basic}
      schemas:
        Pet:
          type: object
          required: [id, name]
          properties:
            id: {type: integer}
            name: {type: string, minLength: 2}
            kind: {type: string, enum: [cat, dog]}
            secret: {type: string, writeOnly: true}
    paths:
      /pets:
        get:
          parameters:
            - {name: limit, in: query, schema: {type: integer, maximum: 50}}
            - {name: kind, in: query, required: true, schema: {anyOf: [{$ref: "#/components/schemas/Pet/properties/kind"}, {type: "null"}]}}
          responses:
            "200":
              description: Pets.
              headers: {X-Total: {schema: {type: integer, minimum: 3}}}
              content: {application/json: {schema: {type: array, items: {$ref: "#/components/schemas/Pet"}}}}
        post:
          security: [{key: []}, {token: []}]
          requestBody:
            required: true
            content: {application/json: {schema: {$ref: "#/components/schemas/Pet"}}}
          responses:
            "201":
              description: Created.
              content: {application/json: {schema: {$ref: "#/components/schemas/Pet"}}}
            default:
              description: Problem.
              content: {application/json: {schema: {type: object, required: [reason], properties: {reason: {type: string}}}}}
        delete:
          security: [{password: []}, {token: []}]
          responses: {"204": {description: Gone.}}
      /pets/{petId}:
        get:
          parameters: [{name: petId, in: path, required: true, schema: {type: integer}}]
          responses:
            "200":
              description: A pet.
              content: {application/json: {schema: {$ref: "#/components/schemas/Pet"}}}
            "404":
              description: None.
              content: {application/json: {examples: {gone: {value: {reason: gone}}, never: {value: {reason: never}}}}}
      /toys/{name}:
        get:
          deprecated: true
          x-deprecated-at: 2026-01-31
          x-sunset: 2027-01-31
          parameters:
            - {name: name, in: path, required: true, schema: {type: string}, examples: {ball: {value: ball}, bone: {value: bone}}}
          responses:
            "200":
              description: A toy.
              content:
                application/json:
                  schema: {type: object, properties: {name: {type: string}, price: {type: integer}}}
                  examples: {ball: {value: {name: ball, price: 3}}, bone: {value: {name: bone, price: 5}}}
                text/plain: {schema: {type: string}, example: a toy}
    """

  let client: DescribedClient

  init() throws { client = try DescribedClient(Self.pets) }

  @Test("an entity is the same each time, another one is another, and its id is that of the path")
  func entities() throws {
    let seven = client.send(.get, "/pets/7")
    #expect(seven.status == .ok)
    #expect(seven.json["id"] == 7)
    #expect(seven.json["secret"] == nil)
    #expect(client.send(.get, "/pets/7") == seven)
    #expect(try DescribedClient(Self.pets).send(.get, "/pets/7") == seven)
    #expect(client.send(.get, "/pets/8").json["id"] == 8)
    #expect(client.send(.get, "/pets/8").json["name"] != seven.json["name"])
    let other = try DescribedClient(Self.pets, options: SandboxOptions(seed: 5)).send(.get, "/pets/7")
    #expect(other.json["id"] == 7)
    #expect(other.json["name"] != seven.json["name"])
  }

  @Test("the id is found inside of what holds the resource")
  func envelopes() throws {
    let spec = """
      openapi: 3.1.0
      info: {title: Pets, version: 1.0.0}
      paths:
        /pets/{petId}:
          get:
            parameters: [{name: petId, in: path, required: true, schema: {type: string}}]
            responses:
              "200":
                description: A pet.
                content:
                  application/json:
                    schema: {required: [pet], properties: {pet: {required: [id], properties: {id: {type: integer}}}}}
      """
    #expect(try DescribedClient(spec).send(.get, "/pets/71").json == ["pet": ["id": 71]])
  }

  @Test("all violations are told at once")
  func violations() {
    let answer = client.send(.get, "/pets?limit=60&kind=cow")
    #expect(answer.status.code == 422)
    #expect(answer.mediaType == "application/problem+json")
    let violations = answer.json["violations"]?.array ?? []
    #expect(Set(violations.compactMap { $0["name"]?.string }) == ["limit", "kind"])
    #expect(violations.first?["keyword"] == "maximum")
    #expect(client.send(.get, "/pets/x").json["violations"]?[0]?["location"] == "path")
    #expect(client.send(.get, "/pets?kind=cat&limit=50").status == .ok)
  }

  @Test(
    "a refusal for which a status and no body is described says as a problem what is wrong",
    arguments: ["/pets/x", "/pets/%zz", "/pets/%ff"])
  func bodilessRefusals(path: String) throws {
    let spec = """
      openapi: 3.1.0
      info: {title: Pets, version: 1.0.0}
      paths:
        /pets/{petId}:
          get:
            parameters: [{name: petId, in: path, required: true, schema: {type: integer}}]
            responses:
              "200": {description: A pet.}
              "400": {description: Invalid id., headers: {X-Reason: {required: true, schema: {const: id}}}}
      """
    let answer = try DescribedClient(spec).send(.get, path)
    #expect(answer.status == .badRequest)
    #expect(answer.mediaType == "application/problem+json")
    #expect(answer.json["status"] == 400)
    #expect(answer.json["violations"]?[0]?["name"] == "petId")
    #expect(answer.headerFields[try #require(HTTPField.Name("X-Reason"))] == "id")
  }

  @Test("an object that is spread over the query may be absent")
  func absentObjects() throws {
    let spec = """
      openapi: 3.1.0
      info: {title: Pets, version: 1.0.0}
      paths:
        /pets:
          get:
            parameters:
              - {name: page, in: query, schema: {type: object, properties: {size: {type: integer}}}}
              - {name: deep, in: query, style: deepObject, schema: {type: object, properties: {size: {type: integer}}}}
            responses: {"204": {description: Fine.}}
      """
    let client = try DescribedClient(spec)
    #expect(client.send(.get, "/pets").status == .noContent)
    #expect(client.send(.get, "/pets?size=3&deep%5Bsize%5D=4").status == .noContent)
    #expect(client.send(.get, "/pets?size=x&deep%5Bsize%5D=y").json["violations"]?.array?.count == 2)
  }

  @Test("credentials come first, then the media type, then the body; a default response stands for all of them")
  func refusals() {
    let bad = #"{"id": "x", "name": "a"}"#
    let anonymous = client.send(.post, "/pets", body: bad)
    #expect(anonymous.status == .unauthorized)
    #expect(anonymous.field("WWW-Authenticate") == "Bearer")
    #expect(anonymous.json["reason"]?.string != nil)
    let both = client.send(.delete, "/pets", ["Prefer": "trace"])
    #expect(both.headerFields[values: .wwwAuthenticate] == ["Basic realm=\"*\"", "Bearer"])
    let text = client.send(.post, "/pets", ["X-Key": "k", "Content-Type": "text/plain"], body: bad)
    #expect(text.status == .unsupportedMediaType)
    #expect(client.send(.post, "/pets", ["Authorization": "Bearer t"], body: bad).status.code == 422)
    #expect(client.send(.post, "/pets", ["X-Key": "k"]).status.code == 422)
    #expect(client.send(.post, "/pets", ["X-Key": "k"], body: "{").status.code == 422)
    #expect(client.send(.post, "/pets", ["X-Key": "k"], body: #"{"id": 1, "name": "Rex"}"#).status == .created)
  }

  @Test("preferences choose the response and the example, in the header field and in the query")
  func preferences() {
    let gone = client.send(.get, "/pets/7", ["Prefer": "code=404, example=gone"])
    #expect(gone.status == .notFound)
    #expect(gone.json["reason"] == "gone")
    #expect(client.send(.get, "/pets/7?__code=404&__example=never").json["reason"] == "never")
    #expect(client.send(.get, "/pets/7", ["Prefer": "code=418"]).json["type"] == "urn:lectern:problem:no-such-response")
    let missing = client.send(.get, "/toys/ball?__example=none")
    #expect(missing.json["type"] == "urn:lectern:problem:no-such-example")
    #expect(client.send(.get, "/toys/ball", ["Prefer": "code=many"]).status == .badRequest)
    let generated = client.send(.get, "/toys/ball?__dynamic=true")
    #expect(generated.json["name"] == "ball")
    #expect(generated.json["price"] != 3)
  }

  @Test("a fault can be asked for, whether the request is valid or not")
  func faults() {
    #expect(client.send(.get, "/pets/x", ["Prefer": "status=503"]).status == .serviceUnavailable)
    #expect(client.send(.get, "/pets/x", ["Prefer": "status=404"]).json["reason"] == "gone")
    #expect(client.send(.get, "/pets/7", ["Prefer": "delay=1.5"]).delay == .milliseconds(1500))
    #expect(client.send(.get, "/pets/7?__delay=1e300").delay == .seconds(30))
    #expect(client.send(.get, "/pets/7?__delay=-1").status == .badRequest)
    #expect(client.send(.get, "/pets/7").delay == .zero)
  }

  @Test("the example of the request is chosen")
  func matching() {
    #expect(client.send(.get, "/toys/bone").json["price"] == 5)
    #expect(client.send(.get, "/toys/ball").json["price"] == 3)
    let other = client.send(.get, "/toys/duck").json
    #expect(other["name"] == "duck")
    #expect(other["price"] == 3)
  }

  @Test("the media type is negotiated")
  func negotiation() {
    #expect(client.send(.get, "/toys/ball", ["Accept": "text/*, application/json;q=0.5"]).text == "a toy")
    #expect(client.send(.get, "/toys/ball", ["Accept": "*/*, application/json;q=0"]).mediaType == "text/plain")
    for accept in ["application/*;q=0, */*", "*/*;q=0.9, application/json;q=0.1", "image/*, text/plain;q=0.1"] {
      #expect(client.send(.get, "/toys/ball", ["Accept": accept]).mediaType == "text/plain", "\(accept)")
    }
    for accept in ["*/*", "", "text/plain;q=0.9, application/*", "text/*;q=0.2, application/json;q=0.2, */*;q=0"] {
      let expected = accept.hasPrefix("text/*") ? "text/plain" : "application/json"
      #expect(client.send(.get, "/toys/ball", ["Accept": accept]).mediaType == expected, "\(accept)")
    }
    let answer = client.send(.get, "/toys/ball", ["Accept": "image/png"])
    #expect(answer.status == .notAcceptable)
    #expect(answer.mediaType == "application/problem+json")
  }

  @Test("header fields that are described are there, and those of the operation's end")
  func headers() throws {
    let total = try #require(client.send(.get, "/pets?kind=cat").field("X-Total"))
    #expect(try #require(Int(total)) >= 3)
    let toy = client.send(.get, "/toys/ball")
    #expect(toy.field("Deprecation") == "@1769817600")
    #expect(toy.field("Sunset") == "Sun, 31 Jan 2027 00:00:00 GMT")
    #expect(client.send(.get, "/pets/7").field("Deprecation") == nil)
  }

  @Test("HEAD has no body, OPTIONS lists the methods, others are refused")
  func methods() {
    let head = client.send(.head, "/pets/7")
    #expect(head.status == .ok)
    #expect(head.mediaType == "application/json")
    #expect(head.body.isEmpty)
    #expect(head.field("Content-Length") == String(client.send(.get, "/pets/7").body.count))
    let options = client.send(.options, "/pets")
    #expect(options.status == .noContent)
    #expect(options.field("Allow") == "GET, POST, DELETE, HEAD, OPTIONS")
    let patch = client.send(.patch, "/pets")
    #expect(patch.status == .methodNotAllowed)
    #expect(patch.field("Allow") == "GET, POST, DELETE, HEAD, OPTIONS")
    #expect(client.send(.get, "/nothing").status == .notFound)
  }

  @Test("how an answer came about is told on request")
  func trace() {
    let trace = client.send(.get, "/toys/bone", ["Prefer": "trace"]).field("X-Lectern-Trace") ?? ""
    #expect(trace.contains("security=satisfied; request=valid; status=200 (example bone); media-type=application/json"))
    #expect(trace.hasSuffix("example=bone (of this request)"))
    #expect(client.send(.get, "/toys/bone").field("X-Lectern-Trace") == nil)
    let refused = client.send(.get, "/pets?limit=60&__trace").field("X-Lectern-Trace") ?? ""
    #expect(refused.contains("request=query limit maximum, query kind required; response=problem"))
  }
}
