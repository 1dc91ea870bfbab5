import OrderedCollections

extension Schema {
  /// Changes every text of the schema and of the schemas inside it, in the order of the vocabularies.
  mutating func forEachText(_ change: (inout LocalizedText) -> Void) {
    if let changed = changingTexts(change) { self = changed }
  }

  /// The schema with its texts changed; nil when all of them stay what they are.
  ///
  /// So who only reads texts copies nothing, and a schema keeps its identity when a translation has no word for it.
  private func changingTexts(_ change: (inout LocalizedText) -> Void) -> Schema? {
    guard case .keywords(let keywords) = self else { return nil }
    return keywords.changingTexts(change).map(Schema.keywords)
  }
}

extension Schema.Keywords {
  /// The keywords with their texts and those of the schemas inside them changed; nil when all stay what they are.
  fileprivate func changingTexts(_ change: (inout LocalizedText) -> Void) -> Schema.Keywords? {
    var changed: Schema.Keywords?
    func set(_ apply: (inout Schema.Keywords) -> Void) {
      var keywords = changed ?? self
      changed = nil
      apply(&keywords)
      changed = keywords
    }
    func text(_ text: LocalizedText?, _ apply: (inout Schema.Keywords, LocalizedText) -> Void) {
      guard let text else { return }
      var new = text
      change(&new)
      if new != text { set { apply(&$0, new) } }
    }
    func schema(_ schema: Schema?, _ apply: (inout Schema.Keywords, Schema) -> Void) {
      if let new = schema?.changingTexts(change) { set { apply(&$0, new) } }
    }
    func list(_ schemas: some Sequence<Schema>, _ apply: (inout Schema.Keywords, Int, Schema) -> Void) {
      for (index, schema) in schemas.enumerated() {
        if let new = schema.changingTexts(change) { set { apply(&$0, index, new) } }
      }
    }
    text(metadata.title) { $0.metadata.title = $1 }
    text(metadata.description) { $0.metadata.description = $1 }
    if var documentation = openAPI.externalDocumentation {
      documentation.forEachText(change)
      if documentation != openAPI.externalDocumentation { set { $0.openAPI.externalDocumentation = documentation } }
    }
    if !publishing.availability.events.isEmpty {
      var availability = publishing.availability
      availability.forEachText(change)
      if availability != publishing.availability { set { $0.publishing.availability = availability } }
    }
    for (value, meaning) in publishing.valueDescriptions {
      text(meaning) { $0.publishing.valueDescriptions[value] = $1 }
    }
    schema(applicator.not) { $0.applicator.not = $1 }
    schema(applicator.condition) { $0.applicator.condition = $1 }
    schema(applicator.then) { $0.applicator.then = $1 }
    schema(applicator.otherwise) { $0.applicator.otherwise = $1 }
    schema(applicator.additionalProperties) { $0.applicator.additionalProperties = $1 }
    schema(applicator.propertyNames) { $0.applicator.propertyNames = $1 }
    schema(applicator.items) { $0.applicator.items = $1 }
    schema(applicator.contains) { $0.applicator.contains = $1 }
    schema(unevaluated.items) { $0.unevaluated.items = $1 }
    schema(unevaluated.properties) { $0.unevaluated.properties = $1 }
    schema(content.schema) { $0.content.schema = $1 }
    list(applicator.allOf) { $0.applicator.allOf[$1] = $2 }
    list(applicator.anyOf) { $0.applicator.anyOf[$1] = $2 }
    list(applicator.oneOf) { $0.applicator.oneOf[$1] = $2 }
    list(applicator.prefixItems) { $0.applicator.prefixItems[$1] = $2 }
    list(core.definitions.values) { $0.core.definitions.values[$1] = $2 }
    list(applicator.properties.values) { $0.applicator.properties.values[$1] = $2 }
    list(applicator.patternProperties.values) { $0.applicator.patternProperties.values[$1] = $2 }
    list(applicator.dependentSchemas.values) { $0.applicator.dependentSchemas.values[$1] = $2 }
    return changed
  }
}
