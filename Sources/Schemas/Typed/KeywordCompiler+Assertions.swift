import APISpec
import JSON
import OrderedCollections

extension KeywordCompiler {
  /// The validation vocabulary, except what belongs to the tables of members and elements.
  ///
  /// [JSON Schema Validation 2020-12, section
  /// 6](https://json-schema.org/draft/2020-12/json-schema-validation#section-6).
  mutating func compileAssertions(
    _ validation: Schema.Validation, with builder: inout ModelProgramBuilder
  ) throws(SchemaProblem) {
    if !validation.types.isEmpty { instructions.append(.types(TypeSet(validation.types))) }
    if let constant = validation.constant {
      instructions.append(.constant(builder.tables.constants.place(of: constant)))
    }
    if let values = validation.allowedValues {
      instructions.append(.enumeration(builder.tables.enumerations.place(of: EnumerationPlan(values))))
    }
    compileNumbers(validation, with: &builder)
    try compileLimits(validation, with: &builder)
    if let pattern = validation.pattern {
      instructions.append(.pattern(try builder.pattern(pattern, of: node, keyword: "pattern")))
    }
    if validation.uniqueItems { instructions.append(.uniqueItems) }
    if !validation.dependentRequired.isEmpty {
      let plans = validation.dependentRequired.map { DependentRequiredPlan(name: $0.key, required: $0.value) }
      instructions.append(.dependentRequired(builder.tables.dependentRequired.place(of: plans)))
    }
  }

  private mutating func compileNumbers(_ validation: Schema.Validation, with builder: inout ModelProgramBuilder) {
    let bounds: [(JSONNumber?, SchemaInstruction.Bound)] = [
      (validation.minimum, .minimum), (validation.exclusiveMinimum, .exclusiveMinimum),
      (validation.maximum, .maximum), (validation.exclusiveMaximum, .exclusiveMaximum),
    ]
    for case (let number?, let bound) in bounds {
      instructions.append(.bound(bound, builder.tables.numbers.place(of: (ExactNumber(number), number.text))))
    }
    if let number = validation.multipleOf {
      instructions.append(.multipleOf(builder.tables.numbers.place(of: (ExactNumber(number), number.text))))
    }
  }

  private mutating func compileLimits(
    _ validation: Schema.Validation, with builder: inout ModelProgramBuilder
  ) throws(SchemaProblem) {
    if let count = try count(validation.minLength, "minLength", with: &builder) {
      instructions.append(.minLength(count))
    }
    if let count = try count(validation.maxLength, "maxLength", with: &builder) {
      instructions.append(.maxLength(count))
    }
    if let count = try count(validation.minItems, "minItems", with: &builder) {
      instructions.append(.minItems(count))
    }
    if let count = try count(validation.maxItems, "maxItems", with: &builder) {
      instructions.append(.maxItems(count))
    }
    if let count = try count(validation.minProperties, "minProperties", with: &builder) {
      instructions.append(.minProperties(count))
    }
    if let count = try count(validation.maxProperties, "maxProperties", with: &builder) {
      instructions.append(.maxProperties(count))
    }
  }

  /// A keyword that counts; throws when it is negative.
  func count(
    _ count: Int?, _ keyword: String, with builder: inout ModelProgramBuilder
  ) throws(SchemaProblem) -> Int? {
    guard let count, count < 0 else { return count }
    throw builder.problem("'\(keyword)' must be a count, not a number", at: node, keyword: keyword)
  }
}

extension TypeSet {
  /// The types of the model.
  fileprivate init(_ types: OrderedSet<JSONType>) {
    self = []
    for type in types {
      switch type {
      case .null: insert(.null)
      case .boolean: insert(.boolean)
      case .object: insert(.object)
      case .array: insert(.array)
      case .number: insert(.number)
      case .string: insert(.string)
      case .integer: insert(.integer)
      }
    }
  }
}
