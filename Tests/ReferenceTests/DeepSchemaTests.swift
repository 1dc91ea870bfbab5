import APISpec
import HTTPTypes
import JSON
import OrderedCollections
import Testing

@testable import Reference

/// What pages say of schemas inside of schemas, of alternatives, and of how parameters are sent.
@Suite("Schemas inside of schemas")
struct DeepSchemaTests {
  private func object(_ properties: OrderedDictionary<String, Schema>) -> Schema {
    Schema.type(.object).with { $0.applicator.properties = properties }
  }

  private func site(
    _ operation: APISpec.Operation, types: OrderedDictionary<String, Schema> = [:]
  ) throws -> PublishedSite {
    let api = API(id: "a", title: "A", version: "1").changed {
      $0.operations = [operation]
      $0.types = OrderedDictionary(uniqueKeysWithValues: types.map { ($0, NamedType($0, schema: $1)) })
    }
    return try PublishedSite(Publication(title: "S", apis: [api]))
  }

  private func operation(body: Schema) -> APISpec.Operation {
    var operation = Operation(id: "o", method: .post, path: PathTemplate(parsing: "/o"), title: "O")
    operation.requestBody = RequestBody(content: ["application/json": MediaContent(schema: body)])
    operation.responses = [Response(.code(200), description: "Fine.")]
    return operation
  }

  @Test("what has no name is shown down to its end, folded below the first level, with identifiers of its own")
  func depth() throws {
    let deep = object(["a": object(["b": .array(of: object(["c": object(["d": .type(.string, format: "uuid")])]))])])
    let site = try site(operation(body: deep))
    let page = try #require(site.pages["operations/o/index.html"])
    #expect(page.ids.isSuperset(of: ["body-a", "body-a-b", "body-a-b-c", "body-a-b-c-d"]))
    let row = try #require(page.root.first(id: "body-a"))
    #expect(row.all("details").count == 3)
    #expect(row.visibleText.contains("string (uuid)"))
    let twin = try #require(try site.markdownText("operations/o/index.md"))
    #expect(twin.contains("d (string (uuid), optional)"))
  }

  @Test("what is inside of a named type is told on its page, to which the type leads")
  func namedTypes() throws {
    let inner = object(["x": object(["y": object(["z": .type(.integer)])])])
    let site = try site(operation(body: .named("Thing")), types: ["Thing": inner])
    let page = try #require(site.pages["operations/o/index.html"])
    #expect(page.ids.contains("body-x-y"))
    #expect(!page.ids.contains("body-x-y-z"))
    let row = try #require(page.root.first(id: "body-x-y"))
    #expect(row.all("a").contains { $0["href"] == "../../types/thing/index.html" })
    #expect(site.pages["types/thing/index.html"]?.ids.contains("property-x-y-z") == true)
  }

  @Test("a property that two parts describe as an array tells what its elements have of both")
  func mergedArrays() throws {
    let first = object(["members": .array(of: object(["value": .type(.string)]))])
    let second = object(["members": .array(of: object(["$ref": .type(.string, format: "uri")]))])
    let site = try site(operation(body: Schema.anything.with { $0.applicator.allOf = [first, second] }))
    let row = try #require(site.pages["operations/o/index.html"]?.root.first(id: "body-members"))
    #expect(row.visibleText.contains("value") && row.visibleText.contains("$ref string (uri)"))
    let twin = try #require(try site.markdownText("operations/o/index.md"))
    #expect(twin.contains("value (string") && twin.contains("$ref (string (uri)"))
  }

  @Test("alternatives of an array stand beside what its elements are")
  func arrayWithAlternatives() throws {
    let wrapped = object(["contexts": .array(of: .type(.string))])
      .with { $0.metadata.examples = [["contexts": ["ci"]]] }
    let either = Schema.array(of: .type(.string)).with { $0.applicator.oneOf = [wrapped, .array(of: .type(.integer))] }
    let site = try site(operation(body: object(["checks": either])))
    let whole = try self.site(operation(body: either))
    for page in [site, whole].map({ $0.pages["operations/o/index.html"] }) {
      let text = try #require(page).root.visibleText
      #expect(text.contains("array of integer"))
      #expect(text.contains("contexts") && text.contains(#"{"contexts":["ci"]}"#))
    }
  }

  @Test("types that hold each other end at links")
  func cycles() throws {
    let types: OrderedDictionary<String, Schema> = [
      "A": object(["b": .named("B")]), "B": object(["a": .array(of: .named("A"))]),
    ]
    let site = try site(operation(body: .named("A")), types: types)
    let page = try #require(site.pages["operations/o/index.html"])
    #expect(page.ids.contains("body-b-a"))
    #expect(!page.ids.contains("body-b-a-b"))
  }

  @Test("rules that are no properties stand in words")
  func rules() throws {
    let body = object(["kind": .type(.string), "size": .type(.integer)]).with {
      $0.applicator.condition = object(["kind": .anything.with { $0.validation.constant = "big" }])
      $0.applicator.then = object(["size": .anything.with { $0.validation.minimum = JSONNumber(10) }])
      $0.applicator.patternProperties = ["^x-": .type(.boolean)]
      $0.applicator.not = .anything.with { $0.validation.required = ["bad"] }
      $0.validation.dependentRequired = ["kind": ["size"]]
    }
    let site = try site(operation(body: body))
    let page = try #require(site.pages["operations/o/index.html"])
    let words = [
      "kind requires size", "Properties whose name matches ^x-", "Further rules", "Must not be", "must have bad", "If",
      "must be big", "then", "at least 10",
    ]
    for text in words { #expect(page.text.contains(text), "\(text)") }
  }

  @Test("an alternative names the exchanges that show it, and the property that tells it")
  func branches() throws {
    let cat = object(["type": .anything.with { $0.validation.constant = "cat" }, "meow": .type(.boolean)])
    let dog = object(["type": .anything.with { $0.validation.constant = "dog" }, "bark": .type(.boolean)])
    let pet = Schema.anything.with {
      $0.applicator.oneOf = [.named("Cat"), .named("Dog")]
      $0.openAPI.discriminator = Schema.Discriminator(
        propertyName: "type", mapping: ["cat": .type("Cat"), "dog": .type("Dog")])
    }
    var operation = operation(body: pet)
    operation.examples = ["dog", "cat"].map { kind in
      var request = ExampleRequest()
      request.body = ExampleBody("application/json", ["type": .string(kind)])
      return Example(id: kind, title: LocalizedText(kind), request: request, response: ExampleResponse(status: 200))
    }
    let site = try site(operation, types: ["Cat": cat, "Dog": dog])
    let page = try #require(site.pages["operations/o/index.html"])
    let panels = page.root.all("div").filter { $0["data-examples"] != nil }
    #expect(panels.map(\.id) == ["body-branch-1-cat", "body-branch-2-dog"])
    #expect(panels.map { $0["data-examples"] } == ["cat", "dog"])
    #expect(panels.map { $0.visibleText.contains("type = \($0["data-examples"] ?? "")") } == [true, true])
    #expect(page.text.contains("The property type tells which of them it is"))
  }

  static let styles: [(Parameter.Location, Parameter.Style, Bool, Schema, String)] = [
    (.query, .form, true, .array(of: .type(.string)), "?x=a&x=b"),
    (.query, .form, false, .array(of: .type(.string)), "?x=a,b"),
    (.query, .spaceDelimited, false, .array(of: .type(.integer)), "?x=1%202"),
    (.query, .pipeDelimited, false, .array(of: .type(.integer)), "?x=1|2"),
    (.query, .deepObject, true, .type(.object), "?x[a]=1&x[b]=2"),
    (.query, .form, true, .type(.object), "?a=1&b=2"),
    (.path, .simple, false, .array(of: .type(.string)), "a,b"),
    (.path, .label, true, .array(of: .type(.string)), ".a.b"),
    (.path, .label, false, .type(.string), ".a"),
    (.path, .matrix, false, .type(.integer), ";x=1"),
    (.path, .matrix, true, .array(of: .type(.string)), ";x=a;x=b"),
    (.header, .simple, true, .type(.object), "x: a=1,b=2"),
    (.cookie, .form, false, .array(of: .type(.string)), "Cookie: x=a,b"),
  ]

  @Test("a parameter that is not sent as it stands shows how it is sent", arguments: styles)
  func sent(location: Parameter.Location, style: Parameter.Style, explode: Bool, schema: Schema, text: String) throws {
    var operation = Operation(
      id: "o", method: .get, path: PathTemplate(parsing: location == .path ? "/o/{x}" : "/o"), title: "O")
    var parameter = Parameter("x", in: location, schema: schema)
    parameter.serialization = .schema(schema, style: style, explode: explode, allowReserved: false)
    operation.parameters = [parameter]
    let site = try site(operation)
    let page = try #require(site.pages["operations/o/index.html"])
    let row = try #require(page.root.first(id: "parameter-\(location.rawValue)-x"))
    #expect(row.visibleText.contains("sent as \(text)"))
  }
}
