import JSON
import OrderedCollections
import SourceText

extension NodeCompiler {
  /// `properties`, `patternProperties`, `additionalProperties`, `required`, `propertyNames` and `dependentSchemas`.
  ///
  /// [JSON Schema 2020-12, section 10.3.2](https://json-schema.org/draft/2020-12/json-schema-core#section-10.3.2).
  mutating func compileObject(
    _ members: OrderedDictionary<String, JSONValue>, with builder: inout ProgramBuilder
  ) throws(SchemaProblem) {
    var slots: [MembersPlan.Slot] = []
    if let value = members["properties"] {
      slots = try namedNodes("properties", value, with: &builder).map {
        MembersPlan.Slot(name: $0.name, node: $0.node, isRequired: false)
      }
    }
    if dialect.hasValidation, let required = members["required"]?.array {
      var places = [String: Int](uniqueKeysWithValues: slots.enumerated().map { ($1.name, $0) })
      for name in required.compactMap(\.string) {
        let slot = places[name] ?? slots.place(of: MembersPlan.Slot(name: name, node: -1, isRequired: true))
        places[name] = slot
        slots[slot].isRequired = true
      }
    }
    var patterns: [(Int, Int)] = []
    if let value = members["patternProperties"] {
      for (text, node) in try namedNodes("patternProperties", value, with: &builder) {
        patterns.append((try builder.pattern(text, at: place, keyword: "patternProperties"), node))
      }
    }
    let additional = members["additionalProperties"]
    let node = try additional.flatMapNode { value throws(SchemaProblem) in
      try self.node("additionalProperties", value, with: &builder)
    }
    let plan = MembersPlan(
      slots: slots, patterns: patterns, additional: node, forbidsAdditional: additional == .bool(false))
    if !slots.isEmpty || plan.looksAtMembers {
      instructions.append(.members(builder.tables.members.place(of: plan)))
    }
    if dialect.draft >= .draft6, let value = members["propertyNames"] {
      instructions.append(.propertyNames(try self.node("propertyNames", value, with: &builder)))
    }
    try compileDependentSchemas(members, with: &builder)
  }

  private mutating func compileDependentSchemas(
    _ members: OrderedDictionary<String, JSONValue>, with builder: inout ProgramBuilder
  ) throws(SchemaProblem) {
    var dependent: [(String, Int)] = []
    for (name, value) in members["dependencies"]?.object ?? [:] where value.array == nil {
      let pointer = place.pointer.appending("dependencies").appending(name)
      dependent.append((name, try builder.node(at: SchemaPlace(document: place.document, pointer: pointer))))
    }
    if dialect.draft >= .draft2019, let value = members["dependentSchemas"] {
      dependent += try namedNodes("dependentSchemas", value, with: &builder)
    }
    if !dependent.isEmpty {
      instructions.append(.dependentSchemas(builder.tables.dependentSchemas.place(of: dependent)))
    }
  }

  /// `prefixItems`, `items`, `additionalItems` and `contains`.
  ///
  /// [JSON Schema 2020-12, section 10.3.1](https://json-schema.org/draft/2020-12/json-schema-core#section-10.3.1).
  mutating func compileArray(
    _ members: OrderedDictionary<String, JSONValue>, with builder: inout ProgramBuilder
  ) throws(SchemaProblem) {
    var prefixKeyword = "items"
    var restKeyword = "additionalItems"
    if dialect.draft >= .draft2020 {
      prefixKeyword = "prefixItems"
      restKeyword = "items"
    } else if members["items"]?.array == nil {
      prefixKeyword = ""
      restKeyword = "items"
    }
    var plan = ItemsPlan(prefix: [], rest: -1, forbidsRest: members[restKeyword] == .bool(false))
    if let value = members[prefixKeyword] { plan.prefix = try nodes(prefixKeyword, value, with: &builder) }
    plan.rest = try members[restKeyword].flatMapNode { value throws(SchemaProblem) in
      try node(restKeyword, value, with: &builder)
    }
    if !plan.prefix.isEmpty || plan.rest >= 0 {
      instructions.append(.items(builder.tables.items.place(of: plan)))
    }
    guard dialect.draft >= .draft6, let value = members["contains"] else { return }
    var contains = ContainsPlan(
      node: try node("contains", value, with: &builder), minimum: 1, maximum: nil,
      marksItems: dialect.draft >= .draft2020)
    if dialect.draft >= .draft2019, dialect.hasValidation {
      contains.minimum = try count("minContains", members, with: builder) ?? 1
      contains.maximum = try count("maxContains", members, with: builder)
    }
    instructions.append(.contains(builder.tables.contains.place(of: contains)))
  }

  /// `$ref`, `$dynamicRef` and `$recursiveRef`.
  ///
  /// [JSON Schema 2020-12, section 8.2.3](https://json-schema.org/draft/2020-12/json-schema-core#section-8.2.3).
  mutating func compileReferences(
    _ members: OrderedDictionary<String, JSONValue>, with builder: inout ProgramBuilder
  ) throws(SchemaProblem) {
    if let reference = members["$ref"]?.string {
      instructions.append(.reference(try target(of: reference, keyword: "$ref", with: &builder).node))
    }
    let keyword: String? =
      switch dialect.draft {
      case .draft2020: "$dynamicRef"
      case .draft2019: "$recursiveRef"
      default: nil
      }
    guard let keyword, let reference = members[keyword]?.string else { return }
    let target = try target(of: reference, keyword: keyword, with: &builder)
    guard let name = target.dynamicName else {
      instructions.append(.reference(target.node))
      return
    }
    let plan = DynamicReferencePlan(node: target.node, name: name)
    instructions.append(.dynamicReference(builder.tables.dynamicReferences.place(of: plan)))
  }

  /// `allOf`, `anyOf`, `oneOf`, `not`, `if`, `then` and `else`.
  ///
  /// [JSON Schema 2020-12, section 10.2](https://json-schema.org/draft/2020-12/json-schema-core#section-10.2).
  mutating func compileLogic(
    _ members: OrderedDictionary<String, JSONValue>, with builder: inout ProgramBuilder
  ) throws(SchemaProblem) {
    if let value = members["allOf"] {
      instructions.append(.allOf(builder.tables.lists.place(of: try nodes("allOf", value, with: &builder))))
    }
    if let value = members["anyOf"] {
      instructions.append(.anyOf(builder.tables.lists.place(of: try nodes("anyOf", value, with: &builder))))
    }
    if let value = members["oneOf"] {
      instructions.append(.oneOf(builder.tables.lists.place(of: try nodes("oneOf", value, with: &builder))))
    }
    if let value = members["not"] { instructions.append(.not(try node("not", value, with: &builder))) }
    guard dialect.draft >= .draft7, let condition = members["if"] else { return }
    let then = try members["then"].flatMapNode { value throws(SchemaProblem) in
      try node("then", value, with: &builder)
    }
    let otherwise = try members["else"].flatMapNode { value throws(SchemaProblem) in
      try node("else", value, with: &builder)
    }
    instructions.append(.condition(if: try node("if", condition, with: &builder), then: then, else: otherwise))
  }
}

extension JSONValue? {
  /// The node that a closure makes of the value; -1 when there is none.
  fileprivate func flatMapNode(_ make: (JSONValue) throws(SchemaProblem) -> Int) throws(SchemaProblem) -> Int {
    guard let self else { return -1 }
    return try make(self)
  }
}
