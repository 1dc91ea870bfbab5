import APISpec
import JSON
import OpenAPI
import OrderedCollections
import Sandbox
import SourceText
import Testing

@Suite("Messages compared with their description")
struct MessageCheckTests {
  /// The check of an operation `op` that takes and gives JSON of a schema, which is written in YAML.
  private static func check(_ schema: String, types: String = "Other: {type: string}") throws -> MessageCheck {
    let text = """
      openapi: 3.1.0
      info: {title: T, version: "1"}
      paths:
        /things:
          post:
            operationId: op
            parameters:
              - {name: limit, in: query, schema: {type: integer, maximum: 100}}
            requestBody: {content: {application/json: {schema: \(schema)}}}
            responses:
              "200":
                description: Done.
                headers:
                  X-Left: {required: true, schema: {type: integer}}
                  Date: {required: true, schema: {type: string}}
                content:
                  application/json: {schema: \(schema)}
                  application/x-ndjson: {schema: \(schema)}
              4XX: {description: Wrong.}
      components: {schemas: {\(types)}}
      """
    let source = SourceFile(name: "api.yaml", text: Array(text.utf8))
    let api = try #require(OpenAPIImporter(id: "api").importAPI(source).api)
    return MessageCheck(api, typePages: ["Cat": "types/cat/", "Dog": "types/dog/", "Part": "types/part/"])
  }

  private static func findings(_ check: MessageCheck, _ message: CheckedMessage) throws -> JSONValue {
    let text = try #require(check.faults(of: message))
    return try #require(JSONValue(parsing: text))
  }

  /// The faults of a body, each as its path, its rule, what is demanded, and what is there or missing.
  private static func faults(
    _ check: MessageCheck, _ body: String, _ part: CheckedMessage.Part = .response(status: 200, headers: ["X-LEFT"]),
    mediaType: String? = "application/json"
  ) throws -> [String] {
    let message = CheckedMessage(operation: "op", part: part, mediaType: mediaType, body: Array(body.utf8))
    let found = try findings(check, message)
    return try #require(found["faults"]?.array).map { fault in
      let path = (fault["path"]?.array ?? []).map { $0.string ?? $0.text(.compact) }.joined(separator: "/")
      let rest = ["rule"].map { fault[$0]?.string } + ["limit", "name"].map { fault["values"]?[$0]?.string }
      return ([fault["header"]?.string ?? "/\(path)"] + rest.compactMap { $0 }.filter { !$0.isEmpty })
        .joined(separator: " ") + (fault["count"].map { " ×\($0.text(.compact))" } ?? "")
    }
  }

  @Test(
    "every keyword is checked, and told with what it demands",
    arguments: [
      ("{type: string}", "1", "/ type string number"),
      ("{type: [string, 'null']}", "{}", "/ type string, null object"),
      ("{type: integer}", "1.5", "/ type integer number"),
      ("{enum: [a, 2]}", #""b""#, "/ enum a, 2"), ("{const: a}", #""b""#, "/ const a"),
      ("{minimum: 9007199254740993}", "9007199254740992", "/ minimum 9007199254740993"),
      ("{maximum: 1}", "1.0000000000000000001", "/ maximum 1"), ("{exclusiveMinimum: 1}", "1", "/ exclusiveMinimum 1"),
      ("{exclusiveMaximum: 1}", "1", "/ exclusiveMaximum 1"), ("{multipleOf: 0.1}", "0.25", "/ multipleOf 0.1"),
      ("{minLength: 2}", #""a""#, "/ minLength 2"), ("{maxLength: 1}", #""ab""#, "/ maxLength 1"),
      ("{pattern: '^a'}", #""b""#, "/ pattern ^a"), ("{format: date}", #""x""#, "/ format date"),
      ("{minItems: 1}", "[]", "/ minItems 1"), ("{maxItems: 0}", "[1]", "/ maxItems 0"),
      ("{uniqueItems: true}", "[1,1.0]", "/ uniqueItems true"),
      ("{prefixItems: [true], items: false}", "[1,2]", "/ items 1"),
      ("{contains: {const: 1}}", "[2]", "/ contains 1"),
      ("{contains: true, maxContains: 1}", "[2,2]", "/ maxContains 1"),
      ("{contains: true, minContains: 2}", "[2]", "/ minContains 2"),
      ("{prefixItems: [true], unevaluatedItems: false}", "[1,2]", "/ unevaluatedItems 1"),
      ("{minProperties: 1}", "{}", "/ minProperties 1"), ("{maxProperties: 0}", #"{"a":1}"#, "/ maxProperties 0"),
      ("{required: [a]}", "{}", "/a required a"),
      ("{dependentRequired: {a: [b]}}", #"{"a":1}"#, "/b dependentRequired a b"),
      ("{dependentSchemas: {a: {maxProperties: 1}}}", #"{"a":1,"b":2}"#, "/ maxProperties 1"),
      ("{propertyNames: {maxLength: 1}}", #"{"ab":1}"#, "/ab propertyNames ab ab"),
      ("{patternProperties: {'^a': {type: string}}}", #"{"ab":1}"#, "/ab type string number"),
      ("{additionalProperties: {type: string}}", #"{"a":1}"#, "/a type string number"),
      ("{additionalProperties: false}", #"{"a":1}"#, "/a extra a"),
      ("{properties: {b: true}, unevaluatedProperties: false}", #"{"a":1}"#, "/a extra a"),
      ("{not: {type: string}}", #""a""#, "/ not"), ("false", "1", "/ not"),
      ("{if: {type: string}, then: {minLength: 3}}", #""a""#, "/ minLength 3"),
      ("{if: {type: string}, else: {minimum: 3}}", "1", "/ minimum 3"),
      ("{allOf: [{type: array}, {minItems: 1}]}", "[]", "/ minItems 1"),
      ("{anyOf: [{type: string}, {type: integer}]}", "null", "/ type string, integer null"),
      ("{oneOf: [{minimum: 1}, {maximum: 5}]}", "3", "/ oneOf 1 and 2"),
    ])
  func keywords(_ schema: String, _ value: String, _ fault: String) throws {
    #expect(try Self.faults(Self.check(schema), value, .request) == [fault])
  }

  @Test("members that nobody documented are told of answers, not of requests, once, and wherever they are")
  func undocumented() throws {
    let check = try Self.check("{type: array, items: {type: object, properties: {a: {properties: {b: true}}}}}")
    let body = #"[{"a":{"b":1,"c":2},"d":3},{"a":{"c":2}},{"a":{"c":2}}]"#
    #expect(try Self.faults(check, body) == ["/0/a/c extra c ×3", "/0/d extra d"])
    #expect(try Self.faults(check, body, .request) == [])
    // Both keywords tell of it.
    let closed = try Self.check("{properties: {a: true}, additionalProperties: false}")
    #expect(try Self.faults(closed, #"{"x":1}"#) == ["/x extra x"])
  }

  @Test(
    "a schema that lets anything in, or says nothing of members, has none that are not documented",
    arguments: [
      "{type: object}", "true", "{required: [x]}", "{properties: {a: true}, additionalProperties: true}",
      "{properties: {a: true}, additionalProperties: {type: integer}}", "{patternProperties: {'^x': true}}",
      "{properties: {a: true}, unevaluatedProperties: true}",
      "{allOf: [{properties: {a: true}}, {properties: {x: true}}]}",
      "{properties: {a: true}, anyOf: [{properties: {x: true}}, {properties: {b: true}}]}",
      "{properties: {a: true}, if: {properties: {x: true}}, then: true}",
    ])
  func open(_ schema: String) throws {
    #expect(try Self.faults(Self.check(schema), #"{"x":1}"#) == [])
  }

  @Test(
    "of alternatives, the one that a discriminator names counts, else the one with least wrong; its members are known")
  func alternatives() throws {
    let types = """
      Cat: {type: object, required: [lives], properties: {kind: {type: string}, lives: {type: integer}, fur: {type: string}}},
      Dog: {type: object, required: [tail, ears, nose], properties: {kind: {type: string}, lives: {type: string}}},
      Part: {type: object, properties: {name: {type: string}}}
      """
    let alternatives = "oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]"
    let named = try Self.check("{\(alternatives), discriminator: {propertyName: kind}}", types: types)
    #expect(
      try Self.faults(named, #"{"kind":"Dog","lives":true,"fur":"x"}"#)
        == [
          "/ears required ears", "/fur extra fur", "/lives type string boolean", "/nose required nose",
          "/tail required tail",
        ])
    let mapped = try Self.check(
      "{\(alternatives), discriminator: {propertyName: kind, mapping: {c: '#/components/schemas/Cat'}}}", types: types)
    #expect(try Self.faults(mapped, #"{"kind":"c","lives":"x"}"#) == ["/lives type integer string"])
    let nearest = try Self.check("{\(alternatives)}", types: types)
    #expect(try Self.faults(nearest, #"{"lives":true,"fur":"x"}"#) == ["/lives type integer boolean"])
  }

  @Test("what only the other side sends may be missing")
  func directions() throws {
    let check = try Self.check(
      "{required: [r, w], properties: {r: {readOnly: true}, w: {writeOnly: true}}}")
    #expect(try Self.faults(check, "{}", .request) == ["/w required w"])
    #expect(try Self.faults(check, "{}") == ["/r required r"])
  }

  @Test("a fault in a named type has the address of the row on the type's page")
  func typeLinks() throws {
    let check = try Self.check(
      "{type: array, items: {$ref: '#/components/schemas/Cat'}}",
      types: """
        Cat: {required: [tail], properties: {bodyParts: {type: array, items: {$ref: '#/components/schemas/Part'}}, shoeSize: {type: integer}}},
        Part: {type: object, properties: {name: {type: string}}}
        """)
    let body = #"[{"shoeSize":"x","bodyParts":[{"name":1}]}]"#
    let message = CheckedMessage(
      operation: "op", part: .response(status: 200, headers: ["x-left"]), mediaType: "application/json",
      body: Array(body.utf8))
    let found = try Self.findings(check, message)
    let faults = try #require(found["faults"]?.array)
    #expect(
      faults.map { $0["type"]?.string } == [
        "types/part/index.html#property-name", "types/cat/index.html#property-shoe-size",
        "types/cat/index.html#property-tail",
      ])
    #expect(faults.first?["slugs"] == ["body-parts", "name"])
    #expect(found["media"] == "application/json" && found["compared"] == true)
  }

  @Test("status, media type and header fields are compared, too")
  func heads() throws {
    let check = try Self.check("{type: string}")
    let bare = CheckedMessage.Part.response(status: 200, headers: ["content-type"])
    // A date is what every server adds, and the proxy keeps.
    #expect(try Self.faults(check, #""a""#, bare) == ["X-Left required"])
    #expect(try Self.faults(check, "x", mediaType: "text/html; charset=utf-8") == ["Content-Type media"])
    #expect(
      try Self.faults(check, "x", .response(status: 404, headers: []), mediaType: "text/html") == ["Content-Type media"]
    )
    #expect(try Self.faults(check, "", .response(status: 404, headers: []), mediaType: nil) == [])
    // Not described, and there is no default: nothing to compare with.
    #expect(try Self.faults(check, "1", .response(status: 302, headers: [])) == [])
    #expect(try Self.faults(check, "{") == ["/ not-json"])
    #expect(try Self.faults(check, "\"a\"\n1\n\n2\n", mediaType: "application/x-ndjson") == ["/ type string number"])
  }

  @Test("parameters are checked by place and name")
  func parameters() throws {
    let check = try Self.check("true")
    #expect(try Self.faults(check, #"{"query limit":101}"#, .parameters) == ["/query limit maximum 100"])
    #expect(try Self.faults(check, #"{"query limit":1,"query other":"x"}"#, .parameters) == [])
    #expect(try Self.faults(check, "no JSON", .parameters) == [])
  }

  @Test("nothing is said of an operation that there is not")
  func unknown() throws {
    #expect(try Self.check("true").faults(of: CheckedMessage(operation: "x", part: .request)) == nil)
  }

  @Test("a body of five megabytes is checked whole, equal faults are told once, and different ones are limited")
  func large() throws {
    let check = try Self.check("{type: array, items: {type: object, properties: {text: {type: string}}}}")
    let text = String(repeating: "x", count: 1000)
    let items = (0..<5000).map { $0 == 4999 ? #"{"text":1,"new":1}"# : #"{"text":"\#(text)"}"# }
    let body = "[\(items.joined(separator: ","))]"
    #expect(body.utf8.count > 5_000_000)
    #expect(try Self.faults(check, body) == ["/4999/new extra new", "/4999/text type string number"])
    let many = "{\((0..<150).map { "\"p\($0)\":1" }.joined(separator: ","))}"
    let message = CheckedMessage(
      operation: "op", part: .response(status: 200, headers: ["x-left"]), mediaType: "application/json",
      body: Array("[\(many)]".utf8))
    let found = try Self.findings(check, message)
    #expect(found["count"] == 150 && found["faults"]?.array?.count == 100)
  }
}
