import OrderedCollections

extension Schema {
  /// Changes every text of the schema and of the schemas inside it, in the order of the vocabularies.
  mutating func forEachText(_ change: (inout LocalizedText) -> Void) {
    guard case .keywords(var keywords) = self else { return }
    keywords.forEachText(change)
    self = .keywords(keywords)
  }
}

extension Schema.Keywords {
  /// Changes every text of these keywords and of the schemas inside them.
  mutating func forEachText(_ change: (inout LocalizedText) -> Void) {
    forEach(&metadata.title, change)
    forEach(&metadata.description, change)
    openAPI.externalDocumentation?.forEachText(change)
    publishing.availability.forEachText(change)
    for index in publishing.valueDescriptions.values.indices { change(&publishing.valueDescriptions.values[index]) }
    for path in Self.schemaPaths { self[keyPath: path]?.forEachText(change) }
    for path in Self.listPaths {
      for index in self[keyPath: path].indices { self[keyPath: path][index].forEachText(change) }
    }
    for path in Self.mapPaths {
      for index in self[keyPath: path].values.indices { self[keyPath: path].values[index].forEachText(change) }
    }
  }

  private static var schemaPaths: [WritableKeyPath<Schema.Keywords, Schema?>] {
    [
      \.applicator.not, \.applicator.condition, \.applicator.then, \.applicator.otherwise,
      \.applicator.additionalProperties, \.applicator.propertyNames, \.applicator.items, \.applicator.contains,
      \.unevaluated.items, \.unevaluated.properties, \.content.schema,
    ]
  }

  private static var listPaths: [WritableKeyPath<Schema.Keywords, [Schema]>] {
    [\.applicator.allOf, \.applicator.anyOf, \.applicator.oneOf, \.applicator.prefixItems]
  }

  private static var mapPaths: [WritableKeyPath<Schema.Keywords, OrderedDictionary<String, Schema>>] {
    [
      \.core.definitions, \.applicator.properties, \.applicator.patternProperties, \.applicator.dependentSchemas,
    ]
  }
}
