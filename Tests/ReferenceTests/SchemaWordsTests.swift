import APISpec
import JSON
import HTTPTypes
import OrderedCollections
import Testing

@testable import Reference
@testable import struct Reference.Field

@Suite("Schemas in words")
struct SchemaWordsTests {
  private let api: API = API(id: "a", title: "A", version: "1").changed { (api: inout API) in
    api.types = [
      "User": NamedType("User", schema: .object(["id": .type(.integer), "boss": .named("User")], required: ["id"])),
      "Users": NamedType("Users", schema: .array(of: .named("User"))),
      "Loop": NamedType("Loop", schema: .named("Pool")), "Pool": NamedType("Pool", schema: .named("Loop")),
    ]
  }

  /// The rows that a page shows for a schema.
  private func rows(of schema: Schema, presence: PresenceMarking) throws -> [Field] {
    let words = try words()
    let bodies = BodyWords(fields: words, wording: words.wording)
    return bodies.details(of: schema, at: SchemaPlace(id: "p", presence: presence)).flatMap { content -> [Field] in
      if case .fields(let rows) = content { rows } else { [] }
    }
  }

  private func words() throws -> FieldWords {
    let language = try #require(try PublishedSite.look().languages.first)
    let wording = Wording(language: language, sourceLanguage: "en")
    return FieldWords(api: api, wording: wording, paths: APIPaths(of: api, root: PagePath([])))
  }

  static let typeCases: [(Schema, String)] = [
    (.type(.string), "string"), (.type(.string, format: "date-time"), "string (date-time)"),
    (.type(.integer, format: "int64"), "integer (int64)"), (.named("User"), "User"), (.named("Nobody"), "Nobody"),
    (.array(of: .type(.string)), "array of string"), (.array(of: .named("User")), "array of User"),
    (.array(of: .array(of: .type(.number))), "array of array of number"), (.type(.array), "array of any value"),
    (.map(of: .type(.integer)), "map of integer"), (.map(of: .array(of: .named("User"))), "map of array of User"),
    (.map(of: .boolean(false)), "object"), (.type(.object), "object"),
    (.types([.string, .null]), "string"), (.types([.string, .integer]), "string or integer"),
    (.types([.array, .null]).with { $0.applicator.items = .type(.string) }, "array of string"),
    (.anything.with { $0.applicator.oneOf = [.named("User"), .type(.string)] }, "User or string"),
    (.anything.with { $0.applicator.anyOf = [.named("User"), .type(.null)] }, "User"),
    (.anything.with { $0.applicator.allOf = [.named("User"), .named("Users")] }, "User and Users"),
    (
      .anything.with { outer in
        let inner = Schema.anything.with { $0.applicator.allOf = [.named("User"), .named("Users")] }
        outer.applicator.allOf = [.type(.object), inner]
      }, "User and Users"
    ),
    (.anything, "any value"), (.boolean(true), "any value"), (.boolean(false), "no value"),
    (.anything.with { $0.validation.allowedValues = ["a", "b"] }, "string"),
    (.anything.with { $0.validation.constant = 1 }, "number"),
    (.anything.with { $0.applicator.properties = ["a": .anything] }, "object"),
  ]

  @Test("types", arguments: typeCases)
  func types(schema: Schema, expected: String) throws {
    #expect(try words().types.words(for: schema).plainText == expected)
  }

  @Test("a named type is a link to its page, unless there is none")
  func typeLinks() throws {
    let types = try words().types
    let page = PagePath(["types", "user"])
    #expect(types.words(for: .named("User")) == [.link(.page(page), [.text("User")])])
    #expect(types.words(for: .array(of: .named("User"))) == [.text("array of "), .link(.page(page), [.text("User")])])
    #expect(types.words(for: .named("Nobody")) == [.text("Nobody")])
  }

  static let constraintCases: [(Schema, [String])] = [
    (.anything, []),
    (.anything.with { $0.validation.minLength = 1 }, ["at least 1 character"]),
    (
      .anything.with {
        $0.validation.minLength = 1; $0.validation.maxLength = 100
      }, ["1–100 characters"]
    ),
    (.anything.with { $0.validation.minLength = 0 }, []),
    (.anything.with { $0.validation.maxLength = 5 }, ["at most 5 characters"]),
    (.anything.with { $0.validation.pattern = "^a*$" }, ["matches ^a*$"]),
    (
      .anything.with {
        $0.validation.minimum = JSONNumber(0); $0.validation.maximum = JSONNumber(9)
      }, ["at least 0", "at most 9"]
    ),
    (
      .anything.with {
        $0.validation.exclusiveMinimum = JSONNumber(0); $0.validation.exclusiveMaximum = JSONNumber(9)
      }, ["more than 0", "less than 9"]
    ),
    (.anything.with { $0.validation.multipleOf = JSONNumber(5) }, ["a multiple of 5"]),
    (
      .anything.with {
        $0.validation.minItems = 1; $0.validation.uniqueItems = true
      }, ["at least 1 item", "no item twice"]
    ),
    (.anything.with { $0.validation.minProperties = 2 }, ["at least 2 properties"]),
    (.anything.with { $0.validation.maxProperties = 2 }, ["at most 2 properties"]),
    (.object(["a": .anything]).with { $0.applicator.additionalProperties = .boolean(false) }, ["no other properties"]),
    (.anything.with { $0.metadata.defaultValue = true }, ["default true"]),
    (.anything.with { $0.metadata.defaultValue = "" }, ["default \"\""]),
    (.anything.with { $0.metadata.examples = ["a", "b"] }, ["for example a", "for example b"]),
    (.anything.with { $0.validation.constant = "x" }, ["must be x"]),
  ]

  @Test("constraints", arguments: constraintCases)
  func constraints(schema: Schema, expected: [String]) throws {
    #expect(try words().constraints.words(for: schema).map(\.plainText) == expected)
  }

  @Test("a property tells whether it is required, nullable, read-only")
  func marks() throws {
    let schema = Schema.object(
      [
        "a": .types([.string, .null]), "b": .type(.string).with { $0.metadata.isReadOnly = true },
        "c": .type(.string).with {
          $0.metadata.isWriteOnly = true; $0.metadata.isDeprecated = true
        },
      ], required: ["a"])
    let rows = try rows(of: schema, presence: .always)
    #expect(rows.map(\.id) == ["p-a", "p-b", "p-c"])
    #expect(
      rows.map { $0.marks.map(\.label.plainText) } == [
        ["required", "nullable"], ["optional", "read-only"], ["optional", "write-only", "deprecated"],
      ])
    let calm = try self.rows(of: schema, presence: .whenRequired)
    #expect(calm.map { $0.marks.count } == [2, 1, 2])
  }

  @Test("the properties of properties are shown one level deep, and recursion ends there")
  func nesting() throws {
    let rows = try rows(of: .array(of: .named("User")), presence: .whenRequired)
    #expect(rows.map(\.name.plainText) == ["id", "boss"])
    #expect(rows[0].inside.isEmpty)
    #expect(rows[1].inside.map { $0.fields.map(\.id) } == [["p-boss-id", "p-boss-boss"]])
    #expect(rows[1].inside.flatMap(\.fields).flatMap(\.inside).isEmpty)
    let loop = try self.rows(of: .named("Loop"), presence: .whenRequired)
    #expect(loop == [])
  }

  @Test("a named type of many properties is not shown inside of others: its page has them")
  func largeTypes() throws {
    let names = (1...7).map { "p\($0)" }
    let large = Schema.object(OrderedDictionary(uniqueKeysWithValues: names.map { ($0, .type(.string)) }))
    let api = api.changed { $0.types["Large"] = NamedType("Large", schema: large) }
    let language = try #require(try PublishedSite.look().languages.first)
    let words = FieldWords(
      api: api, wording: Wording(language: language, sourceLanguage: "en"),
      paths: APIPaths(of: api, root: PagePath([])))
    let parts = SchemaParts(
      .object(["a": .named("Large"), "b": .array(of: .named("Large")), "c": large]), in: api.types, throughNames: true)
    let rows = words.properties(of: parts, at: SchemaPlace(id: "p", presence: .whenRequired))
    #expect(rows.map { $0.inside.flatMap(\.fields).map(\.name.plainText) } == [[], [], names])
    #expect(rows[1].type.contains(.link(.page(PagePath(["types", "large"])), [.text("Large")])))
  }

  @Test("all parts of allOf give their properties; what two parts share is shown once")
  func composition() throws {
    let schema = Schema.anything.with {
      $0.applicator.allOf = [.named("User"), .object(["id": .type(.string), "more": .type(.boolean)])]
    }
    let rows = try rows(of: schema, presence: .whenRequired)
    #expect(rows.map(\.name.plainText) == ["id", "boss", "more"])
    #expect(rows[0].type.plainText == "integer")
  }

  @Test("values that several parts of allOf list stand there for each of them")
  func valuesOfParts() throws {
    func status(_ values: [JSONValue]) -> Schema {
      .object(["status": .anything.with { $0.validation.allowedValues = values }])
    }
    let schema = Schema.anything.with { $0.applicator.allOf = [status(["a", "b"]), status(["b", "c"])] }
    let row = try #require(try rows(of: schema, presence: .whenRequired).first)
    #expect(row.values.map(\.value) == ["a", "b"])
    #expect(row.constraints.map(\.plainText) == ["One of b, c"])
  }

  @Test("a property that a part of allOf requires is required")
  func requiredInParts() throws {
    let schema = Schema.anything.with {
      $0.applicator.allOf = [.named("User"), .object(["more": .type(.boolean)], required: ["more"])]
    }
    let rows = try rows(of: schema, presence: .always)
    #expect(rows.map { $0.marks.first?.label.plainText } == ["required", "optional", "required"])
  }

  @Test("properties whose names have the same slug have different identifiers")
  func sameSlugs() throws {
    let schema = Schema.object(["a_b": .anything, "aB": .anything, "a-b-2": .anything, "用": .anything, "户": .anything])
    let ids = try rows(of: schema, presence: .whenRequired).map(\.id)
    #expect(Set(ids).count == 5)
    #expect(ids[0] == "p-a-b")
  }

  @Test("more than twelve values fold, with how many more there are")
  func values() throws {
    let values = (1...15).map { JSONValue.string("value-\($0)") }
    var operation = Operation(id: "o", method: .get, path: PathTemplate(parsing: "/o"), title: "O")
    operation.parameters = [
      Parameter("many", in: .query, schema: .type(.string).with { $0.validation.allowedValues = values }),
      Parameter(
        "few", in: .query, schema: .type(.string).with { $0.validation.allowedValues = Array(values.prefix(12)) }),
    ]
    operation.responses = [Response(.code(200), description: "Fine.")]
    let api = API(id: "a", title: "A", version: "1").changed { $0.operations = [operation] }
    let site = try PublishedSite(Publication(title: "S", apis: [api]))
    let page = try #require(site.pages["operations/o/index.html"])
    let many = try #require(page.root.first(id: "parameter-query-many"))
    let fold = try #require(many.all("details").first)
    #expect(fold.all("summary").first?.rawText == "3 more values")
    #expect(fold.all("code").map(\.rawText) == ["value-13", "value-14", "value-15"])
    #expect(many.all("code").count == 16)
    #expect(page.root.first(id: "parameter-query-few")?.all("details").isEmpty == true)
  }
}

extension Schema {
  fileprivate static func object(_ properties: OrderedDictionary<String, Schema>, required: OrderedSet<String> = [])
    -> Schema
  {
    .type(.object).with {
      $0.applicator.properties = properties
      $0.validation.required = required
    }
  }

  fileprivate static func map(of values: Schema) -> Schema {
    .type(.object).with { $0.applicator.additionalProperties = values }
  }

  fileprivate static func types(_ types: OrderedSet<JSONType>) -> Schema {
    .anything.with { $0.validation.types = types }
  }
}
