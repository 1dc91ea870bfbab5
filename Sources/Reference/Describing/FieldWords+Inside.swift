import APISpec
import OrderedCollections

extension FieldWords {
  /// What is inside of a schema, below a row that is about it.
  ///
  /// Named types of a few properties are shown one level deep; a link leads to all others. What has no name is shown
  /// down to its end, unless the page of a named type does.
  func inside(of schema: Schema, name: Field.Name, at place: SchemaPlace) -> [Field.Inside] {
    guard !isCut(schema, at: place) else { return [] }
    let short = SchemaLayers(schema, in: api.types, throughNames: false)
    let inlines = !short.names.isEmpty && inlinesNames(in: schema, at: place)
    let layers = inlines ? SchemaLayers(schema, in: api.types, throughNames: true) : short
    let target = layers.target
    let parts = SchemaParts(target, in: api.types, throughNames: inlines || inlinesParts(of: target, at: place))
    var place = place
    if inlines { place.page = short.names.last }
    let title: [Run] =
      switch name {
      case .letter(let name): wording.runs(layers.isEach ? .propertiesOfEach : .propertiesOf, ["name": [.code(name)]])
      case .words: [.text(wording[.properties])]
      }
    let each = layers.isEach ? prose(layers.all.dropFirst().compactMap(\.keywords.metadata.description)) : nil
    var groups: [Field.Inside] = []
    let members = properties(of: parts, at: place) + openProperties(of: parts, at: place)
    if !members.isEmpty || each != nil {
      groups.append(Field.Inside(title: title, description: each, fields: members))
    }
    for outer in layers.partsOnTheWay(in: api.types) {
      groups += branches(of: outer, at: place.part("\(place.id)-whole", level: place.level))
    }
    return groups + branches(of: parts, at: place) + rules(of: layers, parts, at: place)
  }

  /// Whether what is inside of a schema is left to the page of the named type that it is in.
  func isCut(_ schema: Schema, at place: SchemaPlace) -> Bool {
    place.page != nil && place.level > 1
  }

  /// Whether a named type is shown in place: a few properties, right below the subject of the page.
  private func inlinesNames(in schema: Schema, at place: SchemaPlace) -> Bool {
    guard place.level <= 1 else { return false }
    let target = SchemaLayers(schema, in: api.types, throughNames: true).target
    return SchemaParts(target, in: api.types, throughNames: true).properties.count <= Self.inlinedProperties
  }

  /// Whether the named parts of a schema without a name are shown in place.
  private func inlinesParts(of schema: Schema, at place: SchemaPlace) -> Bool {
    schema.typeName == nil && !schema.keywords.applicator.allOf.isEmpty && inlinesNames(in: schema, at: place)
  }

  /// Rows for properties that have a pattern or nothing in place of a name.
  func openProperties(of parts: SchemaParts, at place: SchemaPlace) -> [Field] {
    var ids = UniqueNames()
    return parts.all.flatMap { part -> [Field] in
      let keywords = part.keywords
      let patterns = keywords.applicator.patternProperties.map { pattern, schema in
        row(
          .words(wording.runs(.propertiesMatching, ["pattern": [.code(pattern)]])), schema,
          at: place.part(ids.unique("\(place.id)-matching")))
      }
      let isMap = keywords.applicator.properties.isEmpty && keywords.applicator.patternProperties.isEmpty
      let others = [isMap ? nil : keywords.applicator.additionalProperties, keywords.unevaluated.properties]
        .compactMap { $0 }.filter { if case .keywords = $0 { true } else { false } }
      return patterns
        + others.map {
          row(.words([.text(wording[.otherProperties])]), $0, at: place.part(ids.unique("\(place.id)-others")))
        }
    }
  }

  /// The alternatives of `oneOf` and `anyOf`, a row each.
  private func branches(of parts: SchemaParts, at place: SchemaPlace) -> [Field.Inside] {
    branches(of: parts).map { group in
      Field.Inside(
        title: [.text(wording[group.isExclusive ? .exactlyOneOf : .oneOrMoreOf])],
        fields: group.branches.map { branch in
          row(
            .words([.text(branch.label)]), branch.schema,
            at: place.part("\(place.id)-\(branch.key)"), marks: branch.marks)
        })
    }
  }

  /// Rules that are no properties: what elements there are, and what depends on what.
  func rules(of layers: SchemaLayers, _ parts: SchemaParts, at place: SchemaPlace) -> [Field.Inside] {
    var schemas: [Schema] = []
    // They are few, and most differ at the first look.
    for schema in layers.all.dropLast() + parts.all where !schemas.contains(schema) { schemas.append(schema) }
    var ids = UniqueNames()
    let rows = schemas.flatMap { schema in
      rules(of: schema).map { words, key, schema in
        row(.words(words), schema, at: place.part(ids.unique("\(place.id)-\(key)")))
      }
    }
    return rows.isEmpty ? [] : [Field.Inside(title: [.text(wording[.furtherRules])], fields: rows)]
  }

  private func rules(of schema: Schema) -> [(words: [Run], key: String, schema: Schema)] {
    let keywords = schema.keywords
    let applicator = keywords.applicator
    var rules: [(words: [Run], key: String, schema: Schema)] = []
    func add(_ phrase: Phrase, _ key: String, _ schema: Schema?) {
      if let schema { rules.append(([.text(wording[phrase])], key, schema)) }
    }
    for (index, item) in applicator.prefixItems.enumerated() {
      let number = String(index + 1)
      rules.append((wording.runs(.itemNumber, ["number": [.text(number)]]), "item-\(number)", item))
    }
    let others = [applicator.prefixItems.isEmpty ? nil : applicator.items, keywords.unevaluated.items]
    for case .keywords(let others)? in others { add(.otherItems, "others", .keywords(others)) }
    add(.mustContain, "contains", applicator.contains)
    add(.propertyNames, "names", applicator.propertyNames)
    add(.mustNotBe, "not", applicator.not)
    add(.conditionIf, "if", applicator.condition)
    add(.conditionThen, "then", applicator.then)
    add(.conditionElse, "else", applicator.otherwise)
    for (name, schema) in applicator.dependentSchemas {
      rules.append((wording.runs(.ifPresent, ["name": [.code(name)]]), "with-\(Slug.slug(name))", schema))
    }
    add(.decodedContent, "content", keywords.content.schema)
    return rules
  }
}
