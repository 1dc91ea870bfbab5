import APISpec
import JSON
import OrderedCollections
import Testing

@Suite("Swift types as documented JSON")
struct SchemaValueTests {
  enum Color: String, DocumentedEnum {
    case red, blue
    var meaning: LocalizedText? { self == .red ? "stop" : nil }
  }

  struct Point: Documented, Equatable {
    var x: Int
    var label: String?
    static let shape = Shape("Point", Point.init, "A point.") {
      Field("x", \.x, "how far", .minimum(0))
      Field("label", \.label)
    }
  }

  struct Segment: Documented, Equatable {
    var from: Point
    var to: [Point]
    static let shape = Shape("Segment", Segment.init) {
      Field("from", \.from, "the start")
      Field("to/until", \.to)
    }
  }

  struct Node: Documented, Equatable {
    var name: String
    var children: [Node]
    static let shape = Shape("Node", Node.init) {
      Field("name", \.name)
      Field("children", \.children, "those below", default: [Node(name: "leaf", children: [])])
    }
  }

  @Test("scalars have the types of JSON")
  func scalars() throws {
    #expect(String.schema == .type(.string))
    #expect(Int.schema == .type(.integer))
    #expect(Double.schema == .type(.number))
    #expect(Bool.schema == .type(.boolean))
    #expect(JSONValue.schema == .anything)
    try check("x", is: "x")
    try check(-3, is: -3)
    try check(1.5, is: .number(JSONNumber(uncheckedText: "1.5")))
    try check(true, is: true)
    try check(JSONValue.null, is: nil)
    #expect(try Int(json: .number(JSONNumber(uncheckedText: "1.0e1"))) == 10)
    #expect(try Double(json: 2) == 2)
    #expect(Double.nan.json == JSONValue.null)
    for isRequired in [String.isRequired, Int.isRequired, Double.isRequired, Bool.isRequired, JSONValue.isRequired] {
      #expect(isRequired)
    }
  }

  @Test("a value of another type says what it must be")
  func mismatches() {
    expect(String.self, nil, SchemaMismatch("a string", isMissing: true))
    expect(String.self, 1, SchemaMismatch("a string"))
    expect(Int.self, "1", SchemaMismatch("an integer"))
    expect(Int.self, .number(JSONNumber(uncheckedText: "1.5")), SchemaMismatch("an integer"))
    expect(Double.self, true, SchemaMismatch("a number"))
    expect(Double.self, .number(JSONNumber(uncheckedText: "1e400")), SchemaMismatch("a number"))
    expect(Bool.self, "true", SchemaMismatch("true or false"))
    expect(JSONValue.self, nil, SchemaMismatch("a value", isMissing: true))
    expect(Color.self, "green", SchemaMismatch("one of `red`, `blue`"))
    expect([Int].self, ["a": 1], SchemaMismatch("an array"))
    expect(Point.self, [], SchemaMismatch("an object"))
    expect(Point.self, nil, SchemaMismatch("an object", isMissing: true))
    expect(DateTime.self, 1, SchemaMismatch("a string"))
    expect(Nullable<Int>.self, "x", SchemaMismatch("an integer or null"))
    expect(Nullable<Int>.self, nil, SchemaMismatch("an integer or null", isMissing: true))
  }

  @Test("a mismatch inside says where, as a JSON pointer")
  func pointers() {
    expect([Int].self, [1, "x"], SchemaMismatch("an integer", pointer: "/1"))
    expect([[Int]].self, [[1], [2, true]], SchemaMismatch("an integer", pointer: "/1/1"))
    expect(Point.self, [:], SchemaMismatch("an integer", pointer: "/x", isMissing: true))
    expect(Point.self, ["x": 1, "label": nil], SchemaMismatch("a string", pointer: "/label"))
    expect(
      Segment.self, ["from": ["x": 1], "to/until": [["x": 2], ["x": "3"]]],
      SchemaMismatch("an integer", pointer: "/to~1until/1/x"))
    expect(Nullable<Point>.self, ["x": "1"], SchemaMismatch("an integer", pointer: "/x"))
    #expect(SchemaMismatch("x").inside("a~/b").inside("0").pointer == "/0/a~0~1b")
  }

  @Test("an optional may be absent, but not null")
  func optionals() throws {
    #expect(Optional<Int>.schema == Int.schema)
    #expect(!Optional<Int>.isRequired)
    #expect(Optional<Int>.none.json == nil)
    #expect(try Optional<Int>(json: nil) == nil)
    #expect(try Optional<Int>(json: 1) == 1)
    expect(Optional<Int>.self, JSONValue.null, SchemaMismatch("an integer"))
  }

  @Test("a nullable is always there, but may be null")
  func nullables() throws {
    #expect(Nullable<Int>.schema.keywords.validation.types == [.integer, .null])
    #expect(Nullable<Point>.schema.keywords.applicator.anyOf == [.named("Point"), .type(.null)])
    #expect(Nullable<Color>.schema.keywords.validation.allowedValues == ["red", "blue", nil])
    #expect(Nullable<Int>.isRequired)
    try check(Nullable<Int>.null, is: nil)
    try check(Nullable<Int>.value(1), is: 1)
    #expect(!Optional<Nullable<Int>>.isRequired)
    #expect(try Optional<Nullable<Int>>(json: nil) == nil)
    #expect(try Optional<Nullable<Int>>(json: .null) == Nullable<Int>.null)
  }

  @Test("arrays and enumerations")
  func containers() throws {
    #expect([String].schema == .array(of: .type(.string)))
    try check([1, 2], is: [1, 2])
    #expect(Color.schema.keywords.validation.types == [.string])
    #expect(Color.schema.keywords.validation.allowedValues == ["red", "blue"])
    #expect(Color.schema.keywords.publishing.valueDescriptions == ["red": "stop"])
    try check([Color.blue], is: ["blue"])
  }

  @Test("formatted strings keep their text and name their format")
  func formats() throws {
    #expect(DateTime.schema == .type(.string, format: "date-time"))
    #expect(EmailAddress.schema == .type(.string, format: "email"))
    #expect(URI.schema == .type(.string, format: "uri"))
    #expect(Password.schema == .type(.string, format: "password"))
    try check(DateTime("2014-02-12T17:58:01.431312Z"), is: "2014-02-12T17:58:01.431312Z")
    try check("jane@example.com" as EmailAddress, is: "jane@example.com")
  }

  @Test("a shape has its fields in order, those that are not optional required, with their marks")
  func shapes() throws {
    #expect(Point.schema == .named("Point"))
    let keywords = Point.shape.schema.keywords
    #expect(keywords.validation.types == [.object])
    #expect(keywords.metadata.description == "A point.")
    #expect(keywords.applicator.properties.keys.elements == ["x", "label"])
    #expect(keywords.validation.required == ["x"])
    #expect(keywords.applicator.properties["x"]?.keywords.metadata.description == "how far")
    #expect(keywords.applicator.properties["x"]?.keywords.validation.minimum == JSONNumber(0))
    #expect(Segment.shape.schema.keywords.applicator.properties["from"]?.typeName == "Point")
    #expect(Segment.shape.schema.keywords.applicator.properties["from"]?.keywords.metadata.description == "the start")
  }

  @Test("an object is written in the order of its fields, absent members left out, and read back")
  func objects() throws {
    try check(Point(x: 1, label: "a"), is: ["x": 1, "label": "a"])
    try check(Point(x: 1, label: nil), is: ["x": 1])
    try check(
      Segment(from: Point(x: 0), to: [Point(x: 1), Point(x: 2, label: "end")]),
      is: ["from": ["x": 0], "to/until": [["x": 1], ["x": 2, "label": "end"]]])
    #expect(try Point(json: ["unknown": 1, "label": "a", "x": 2]) == Point(x: 2, label: "a"))
  }

  @Test("a type registers itself and all that it refers to, each once")
  func registration() {
    var types: OrderedDictionary<String, NamedType> = [:]
    [Segment?].registerTypes(in: &types)
    #expect(types.keys.elements == ["Segment", "Point"])
    #expect(types["Point"]?.schema == Point.shape.schema)
  }

  @Test("a type may contain itself")
  func recursion() throws {
    let tree = Node(name: "root", children: [Node(name: "leaf", children: [])])
    try check(tree, is: ["name": "root", "children": [["name": "leaf", "children": []]]])
    let children = Node.shape.schema.keywords.applicator.properties["children"]?.keywords
    #expect(children?.applicator.items == .named("Node"))
    #expect(children?.metadata.defaultValue == [["name": "leaf", "children": []]])
    var types: OrderedDictionary<String, NamedType> = [:]
    Node.registerTypes(in: &types)
    #expect(types.keys.elements == ["Node"])
    expect(
      Node.self, ["name": "a", "children": [["name": "b", "children": [["name": 1, "children": []]]]]],
      SchemaMismatch("a string", pointer: "/children/0/children/0/name"))
  }

  @Test("traits set the keywords that they are named for")
  func traits() {
    let release = Release("2")
    let schema = QueryParameter<[String]>(
      "p", "", default: ["a"], .count(1...3), .uniqueItems, .deprecated(in: release, note: "use q"), .deprecated,
      .example(["x"]), .extending("x-a", 1), .seeAlso(ExternalDocumentation("https://example.com")),
      .keywords { $0.validation.minContains = 2 }
    ).parameter.schema.keywords
    #expect(schema.validation.minItems == 1 && schema.validation.maxItems == 3 && schema.validation.uniqueItems)
    #expect(schema.validation.minContains == 2)
    #expect(schema.publishing.availability.isDeprecated && schema.metadata.isDeprecated)
    #expect(schema.metadata.defaultValue == ["a"] && schema.metadata.examples == [["x"]])
    #expect(schema.openAPI.extensions == ["x-a": 1])
    #expect(schema.openAPI.externalDocumentation?.url == "https://example.com")
    let text = HeaderParameter<String>(
      "p", "", .length(1...5), .pattern("^a"), .format("slug"), .readOnly, .audience(Audience("admins", "")),
      .since(release)
    ).parameter.schema.keywords
    #expect(text.validation.minLength == 1 && text.validation.maxLength == 5)
    #expect(text.validation.pattern == "^a" && text.validation.format == "slug")
    #expect(text.metadata.isReadOnly && !text.metadata.isWriteOnly)
    #expect(text.publishing.audience == "admins" && text.publishing.availability.since == "2")
    let number = PathParameter<Int>("p", "", .minimum(1), .maximum(9), .constant(5)).parameter.schema.keywords
    #expect(number.validation.minimum == JSONNumber(1) && number.validation.maximum == JSONNumber(9))
    #expect(number.validation.constant == 5)
  }

  private func check<Value: SchemaValue & Equatable>(_ value: Value, is json: JSONValue) throws {
    #expect(value.json == json)
    #expect(value.json?.text() == json.text())
    #expect(try Value(json: json) == value)
  }

  private func expect<Value: SchemaValue>(_ type: Value.Type, _ json: JSONValue?, _ mismatch: SchemaMismatch) {
    #expect(throws: mismatch) { try Value(json: json) }
  }
}
