import APISpec
import JSON
import OrderedCollections

/// Compiles the keywords of one schema of the model; the counterpart of ``NodeCompiler``, in the same order.
struct KeywordCompiler {
  /// The node of the schema.
  let node: Int
  /// The checks, cheap ones first; those that ask what the others looked at come last.
  var instructions: [SchemaInstruction] = []
  /// Whether one of the checks asks what the others looked at.
  private(set) var tracksEvaluation = false

  /// A compiler of the schema of a node.
  init(node: Int) {
    self.node = node
  }

  /// Compiles all keywords.
  mutating func compile(
    _ keywords: Schema.Keywords, with builder: inout ModelProgramBuilder
  ) throws(SchemaProblem) {
    let validation = keywords.validation
    let applicator = keywords.applicator
    try compileAssertions(validation, with: &builder)
    if let format = validation.format.flatMap({ SchemaFormat(rawValue: $0) }) {
      instructions.append(.format(format, isAlwaysAsserted: false))
    }
    try compileObject(applicator, required: validation.required, with: &builder)
    try compileArray(applicator, validation, with: &builder)
    if case .type(let name)? = keywords.core.reference {
      guard let target = builder.node(ofType: name) else {
        let uri = Schema.Reference.type(name).uri
        throw builder.problem("the reference '\(uri)' must lead to a schema", at: node, keyword: "$ref")
      }
      instructions.append(.reference(target))
    }
    compileLogic(applicator, with: &builder)
    if let items = keywords.unevaluated.items {
      tracksEvaluation = true
      instructions.append(.unevaluatedItems(builder.node(items, below: node, "unevaluatedItems")))
    }
    if let properties = keywords.unevaluated.properties {
      tracksEvaluation = true
      instructions.append(.unevaluatedProperties(builder.node(properties, below: node, "unevaluatedProperties")))
    }
  }

  /// `properties`, `patternProperties`, `additionalProperties`, `required`, `propertyNames` and `dependentSchemas`.
  private mutating func compileObject(
    _ applicator: Schema.Applicator, required: OrderedSet<String>, with builder: inout ModelProgramBuilder
  ) throws(SchemaProblem) {
    var slots = builder.nodes(applicator.properties, below: node, "properties").map {
      MembersPlan.Slot(name: $0.name, node: $0.node, isRequired: required.contains($0.name))
    }
    for name in required where applicator.properties[name] == nil {
      slots.append(MembersPlan.Slot(name: name, node: -1, isRequired: true))
    }
    var patterns: [(Int, Int)] = []
    for (text, target) in builder.nodes(applicator.patternProperties, below: node, "patternProperties") {
      patterns.append((try builder.pattern(text, of: node, keyword: "patternProperties"), target))
    }
    let additional = applicator.additionalProperties
    if !slots.isEmpty || !patterns.isEmpty || additional != nil {
      let plan = MembersPlan(
        slots: slots, patterns: patterns, additional: optional(additional, "additionalProperties", with: &builder),
        forbidsAdditional: additional == .boolean(false))
      instructions.append(.members(builder.tables.members.place(of: plan)))
    }
    if let names = applicator.propertyNames {
      instructions.append(.propertyNames(builder.node(names, below: node, "propertyNames")))
    }
    if !applicator.dependentSchemas.isEmpty {
      let dependent = builder.nodes(applicator.dependentSchemas, below: node, "dependentSchemas")
      instructions.append(.dependentSchemas(builder.tables.dependentSchemas.place(of: dependent)))
    }
  }

  /// `prefixItems`, `items` and `contains`.
  private mutating func compileArray(
    _ applicator: Schema.Applicator, _ validation: Schema.Validation, with builder: inout ModelProgramBuilder
  ) throws(SchemaProblem) {
    if !applicator.prefixItems.isEmpty || applicator.items != nil {
      let plan = ItemsPlan(
        prefix: builder.nodes(applicator.prefixItems, below: node, "prefixItems"),
        rest: optional(applicator.items, "items", with: &builder), forbidsRest: applicator.items == .boolean(false))
      instructions.append(.items(builder.tables.items.place(of: plan)))
    }
    guard let schema = applicator.contains else { return }
    let contains = ContainsPlan(
      node: builder.node(schema, below: node, "contains"),
      minimum: try count(validation.minContains, "minContains", with: &builder) ?? 1,
      maximum: try count(validation.maxContains, "maxContains", with: &builder), marksItems: true)
    instructions.append(.contains(builder.tables.contains.place(of: contains)))
  }

  /// `allOf`, `anyOf`, `oneOf`, `not`, `if`, `then` and `else`.
  private mutating func compileLogic(_ applicator: Schema.Applicator, with builder: inout ModelProgramBuilder) {
    if !applicator.allOf.isEmpty {
      let targets = builder.nodes(applicator.allOf, below: node, "allOf")
      instructions.append(.allOf(builder.tables.lists.place(of: targets)))
    }
    if !applicator.anyOf.isEmpty {
      let targets = builder.nodes(applicator.anyOf, below: node, "anyOf", areAlternatives: true)
      instructions.append(.anyOf(builder.tables.lists.place(of: targets)))
    }
    if !applicator.oneOf.isEmpty {
      let targets = builder.nodes(applicator.oneOf, below: node, "oneOf", areAlternatives: true)
      instructions.append(.oneOf(builder.tables.lists.place(of: targets)))
    }
    if let not = applicator.not { instructions.append(.not(builder.node(not, below: node, "not"))) }
    guard let condition = applicator.condition else { return }
    let then = optional(applicator.then, "then", with: &builder)
    let otherwise = optional(applicator.otherwise, "else", with: &builder)
    instructions.append(
      .condition(if: builder.node(condition, below: node, "if"), then: then, else: otherwise))
  }

  /// The node of a schema that may be missing; -1 when it is.
  private func optional(_ schema: Schema?, _ keyword: String, with builder: inout ModelProgramBuilder) -> Int {
    schema.map { builder.node($0, below: node, keyword) } ?? -1
  }
}
