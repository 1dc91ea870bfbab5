import JSON
import OrderedCollections
import SourceText

/// Compiles the keywords of one schema object.
struct NodeCompiler {
  /// Where the schema is.
  let place: SchemaPlace
  /// The schema with its resource and dialect.
  let schema: PlacedSchema
  /// The checks, cheap ones first; those that ask what the others looked at come last.
  var instructions: [SchemaInstruction] = []
  /// Whether one of the checks asks what the others looked at.
  var tracksEvaluation = false

  /// How the schema is read.
  var dialect: SchemaDialect { schema.dialect }

  /// A compiler of the schema at a place.
  init(place: SchemaPlace, schema: PlacedSchema) {
    self.place = place
    self.schema = schema
  }

  /// Compiles all keywords.
  mutating func compile(
    _ members: OrderedDictionary<String, JSONValue>, with builder: inout ProgramBuilder
  ) throws(SchemaProblem) {
    if dialect.referenceStandsAlone, let reference = members["$ref"]?.string {
      instructions.append(.reference(try target(of: reference, keyword: "$ref", with: &builder).node))
      return
    }
    if dialect.hasValidation { try compileAssertions(members, with: &builder) }
    try compileFormat(members)
    try compileObject(members, with: &builder)
    try compileArray(members, with: &builder)
    try compileReferences(members, with: &builder)
    try compileLogic(members, with: &builder)
    guard dialect.draft >= .draft2019, dialect.hasUnevaluated else { return }
    if let value = members["unevaluatedItems"] {
      tracksEvaluation = true
      instructions.append(.unevaluatedItems(try node("unevaluatedItems", value, with: &builder)))
    }
    if let value = members["unevaluatedProperties"] {
      tracksEvaluation = true
      instructions.append(.unevaluatedProperties(try node("unevaluatedProperties", value, with: &builder)))
    }
  }

  /// The node of a keyword's schema.
  func node(_ keyword: String, _ value: JSONValue, with builder: inout ProgramBuilder) throws(SchemaProblem) -> Int {
    try builder.node(at: SchemaPlace(document: place.document, pointer: place.pointer.appending(keyword)))
  }

  /// The nodes of a keyword's list of schemas.
  func nodes(_ keyword: String, _ value: JSONValue, with builder: inout ProgramBuilder) throws(SchemaProblem) -> [Int] {
    guard let elements = value.array else { throw wrong(keyword, "an array of schemas", value, with: builder) }
    var nodes: [Int] = []
    let pointer = place.pointer.appending(keyword)
    for index in elements.indices {
      nodes.append(try builder.node(at: SchemaPlace(document: place.document, pointer: pointer.appending(index))))
    }
    return nodes
  }

  /// The nodes of a keyword's named schemas.
  func namedNodes(
    _ keyword: String, _ value: JSONValue, with builder: inout ProgramBuilder
  ) throws(SchemaProblem) -> [(name: String, node: Int)] {
    guard let members = value.object else { throw wrong(keyword, "an object of schemas", value, with: builder) }
    var nodes: [(String, Int)] = []
    let pointer = place.pointer.appending(keyword)
    for name in members.keys {
      let place = SchemaPlace(document: place.document, pointer: pointer.appending(name))
      nodes.append((name, try builder.node(at: place)))
    }
    return nodes
  }

  /// The node that a reference leads to, with the name of the dynamic anchor there.
  func target(
    of reference: String, keyword: String, with builder: inout ProgramBuilder
  ) throws(SchemaProblem) -> (node: Int, dynamicName: String?) {
    let found = builder.registry.target(of: reference, from: schema.resource, dialect: dialect)
    guard let found, builder.registry.schema(at: found.place) != nil else {
      throw builder.problem("the reference '\(reference)' must lead to a schema", at: place, keyword: keyword)
    }
    return (try builder.node(at: found.place), found.dynamicName)
  }

  /// The problem that a keyword's value is of the wrong kind.
  func wrong(_ keyword: String, _ expected: String, _ value: JSONValue, with builder: ProgramBuilder) -> SchemaProblem {
    builder.problem("'\(keyword)' must be \(expected), not \(value.kind)", at: place, keyword: keyword)
  }
}

extension JSONValue {
  /// The kind of the value with its article, for messages (`an object`).
  var kind: String {
    switch self {
    case .null: "null"
    case .bool: "a boolean"
    case .number: "a number"
    case .string: "a string"
    case .array: "an array"
    case .object: "an object"
    }
  }
}
