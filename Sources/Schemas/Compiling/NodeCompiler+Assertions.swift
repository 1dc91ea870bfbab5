import JSON
import OrderedCollections

extension NodeCompiler {
  /// The validation vocabulary, except what belongs to the tables of members and elements.
  ///
  /// [JSON Schema Validation 2020-12, section
  /// 6](https://json-schema.org/draft/2020-12/json-schema-validation#section-6).
  mutating func compileAssertions(
    _ members: OrderedDictionary<String, JSONValue>, with builder: inout ProgramBuilder
  ) throws(SchemaProblem) {
    if let value = members["type"] { instructions.append(.types(try types(value, members, with: builder))) }
    if dialect.draft >= .draft6, let value = members["const"] {
      instructions.append(.constant(builder.tables.constants.place(of: value)))
    }
    if let value = members["enum"] {
      guard let values = value.array else { throw wrong("enum", "an array", value, with: builder) }
      instructions.append(.enumeration(builder.tables.enumerations.place(of: EnumerationPlan(values))))
    }
    try compileNumbers(members, with: &builder)
    try compileLimits(members, with: builder)
    if let value = members["pattern"] {
      guard let text = value.string else { throw wrong("pattern", "a string", value, with: builder) }
      instructions.append(.pattern(try builder.pattern(text, at: place, keyword: "pattern")))
    }
    if members["uniqueItems"]?.bool == true { instructions.append(.uniqueItems) }
    try compileDependentRequired(members, with: &builder)
  }

  /// `format`; formats that are not known are annotations.
  mutating func compileFormat(_ members: OrderedDictionary<String, JSONValue>) throws(SchemaProblem) {
    guard let name = members["format"]?.string, let format = SchemaFormat(rawValue: name) else { return }
    instructions.append(.format(format, isAlwaysAsserted: dialect.assertsFormats))
  }

  private func types(
    _ value: JSONValue, _ members: OrderedDictionary<String, JSONValue>, with builder: ProgramBuilder
  ) throws(SchemaProblem) -> TypeSet {
    var types: TypeSet = []
    for name in value.array ?? [value] {
      // OpenAPI 2.0 knows `file` for uploads, which is no type of JSON.
      if name.string == "file", dialect == .openAPI20 { return TypeSet(rawValue: 0x7F) }
      guard let name = name.string else {
        throw wrong("type", "the name of a type or an array of them", name, with: builder)
      }
      guard let type = TypeSet.named(name) else {
        throw builder.problem("'\(name)' must be the name of a type", at: place, keyword: "type")
      }
      types.insert(type == .integer && dialect.hasWrittenIntegers ? .writtenInteger : type)
    }
    if let keyword = dialect.nullableKeyword, members[keyword]?.bool == true { types.insert(.null) }
    return types
  }

  private mutating func compileNumbers(
    _ members: OrderedDictionary<String, JSONValue>, with builder: inout ProgramBuilder
  ) throws(SchemaProblem) {
    func number(_ keyword: String) throws(SchemaProblem) -> Int? {
      guard let value = members[keyword] else { return nil }
      guard case .number(let number) = value else { throw wrong(keyword, "a number", value, with: builder) }
      return builder.tables.numbers.place(of: (ExactNumber(number), number.text))
    }
    for (keyword, plain, exclusive) in [
      ("minimum", SchemaInstruction.Bound.minimum, SchemaInstruction.Bound.exclusiveMinimum),
      ("maximum", .maximum, .exclusiveMaximum),
    ] {
      let isExclusive = dialect.draft == .draft4 && members[exclusive.rawValue]?.bool == true
      if let place = try number(keyword) { instructions.append(.bound(isExclusive ? exclusive : plain, place)) }
      guard dialect.draft > .draft4 || members[exclusive.rawValue]?.bool == nil else { continue }
      if let place = try number(exclusive.rawValue) { instructions.append(.bound(exclusive, place)) }
    }
    if let place = try number("multipleOf") { instructions.append(.multipleOf(place)) }
  }

  private mutating func compileLimits(
    _ members: OrderedDictionary<String, JSONValue>, with builder: ProgramBuilder
  ) throws(SchemaProblem) {
    let limits: [(String, (Int) -> SchemaInstruction)] = [
      ("minLength", { .minLength($0) }), ("maxLength", { .maxLength($0) }), ("minItems", { .minItems($0) }),
      ("maxItems", { .maxItems($0) }), ("minProperties", { .minProperties($0) }),
      ("maxProperties", { .maxProperties($0) }),
    ]
    for (keyword, instruction) in limits {
      if let count = try count(keyword, members, with: builder) { instructions.append(instruction(count)) }
    }
  }

  /// A keyword that counts; numbers too large to count to become the largest there is.
  func count(
    _ keyword: String, _ members: OrderedDictionary<String, JSONValue>, with builder: ProgramBuilder
  ) throws(SchemaProblem) -> Int? {
    guard let value = members[keyword] else { return nil }
    guard case .number(let number) = value, !ExactNumber(number).isNegative, ExactNumber(number).isInteger else {
      throw wrong(keyword, "a count", value, with: builder)
    }
    return number.int ?? Int.max
  }

  private mutating func compileDependentRequired(
    _ members: OrderedDictionary<String, JSONValue>, with builder: inout ProgramBuilder
  ) throws(SchemaProblem) {
    var plans: [DependentRequiredPlan] = []
    var keywords = ["dependencies"]
    if dialect.draft >= .draft2019 { keywords.append("dependentRequired") }
    for keyword in keywords {
      for (name, value) in members[keyword]?.object ?? [:] {
        guard let required = value.array else { continue }
        plans.append(DependentRequiredPlan(name: name, required: required.compactMap(\.string)))
      }
    }
    if !plans.isEmpty { instructions.append(.dependentRequired(builder.tables.dependentRequired.place(of: plans))) }
  }
}
