import APISpec
import JSON
import OrderedCollections

/// The alternatives of one `oneOf` or `anyOf`.
struct BranchGroup: Sendable {
  /// Whether a value is exactly one of them (`oneOf`).
  let isExclusive: Bool
  /// The alternatives; `null` is none of them.
  let branches: [Branch]
  /// The discriminator that tells them apart.
  let discriminator: Schema.Discriminator?

  /// An alternative.
  struct Branch: Sendable {
    /// What it is called.
    let label: String
    /// What identifiers say of it, unique in the group.
    let key: String
    let schema: Schema
    /// By which value of which property it is told.
    let marks: [Mark]
  }
}

extension FieldWords {
  /// The groups of alternatives of parts that belong together.
  func branches(of parts: SchemaParts) -> [BranchGroup] {
    let discriminator = parts.all.lazy.compactMap(\.keywords.openAPI.discriminator).first
    return parts.all.flatMap { part -> [BranchGroup] in
      let applicator = part.keywords.applicator
      // "Or null" is a mark, no alternative.
      if applicator.realBranches.count == 1, applicator.properties.isEmpty { return [] }
      return [(applicator.oneOf, true), (applicator.anyOf, false)].compactMap { schemas, isExclusive in
        let schemas = schemas.filter { $0.keywords.validation.types != [.null] }
        guard !schemas.isEmpty else { return nil }
        var labels = UniqueNames()
        return BranchGroup(
          isExclusive: isExclusive,
          branches: schemas.enumerated().map { index, schema in
            let label = labels.unique(self.label(of: schema, discriminator))
            return BranchGroup.Branch(
              label: label, key: "\(index + 1)-\(Slug.slug(label))", schema: schema,
              marks: marks(of: schema, discriminator))
          }, discriminator: discriminator)
      }
    }
  }

  /// What is said of a discriminator: the property that tells, and what each of its values stands for.
  func words(for discriminator: Schema.Discriminator, isAlone: Bool) -> [[Run]] {
    let words = wording.runs(.toldBy, ["name": [.code(discriminator.propertyName)]])
    let mapping = discriminator.mapping.map { value, reference -> [Run] in
      [.code(value), .text(" → ")] + types.words(for: reference)
    }
    let other = discriminator.defaultMapping.map { reference -> [Run] in
      [.text(wording[.conditionElse] + " → ")] + types.words(for: reference)
    }
    return [words] + (isAlone ? mapping : []) + [other].compactMap { $0 }
  }

  /// What an alternative is called: its title, its name, what tells it, what it requires, its type.
  private func label(of schema: Schema, _ discriminator: Schema.Discriminator?) -> String {
    let metadata = schema.keywords.metadata
    // A blank title says nothing.
    if let title = metadata.title, !title.source.allSatisfy(\.isWhitespace) { return wording.text(title) }
    if let name = schema.typeName { return name }
    if let value = discriminator.flatMap({ self.value(of: schema, $0) }) { return value }
    let keywords = schema.keywords
    if keywords.applicator.properties.isEmpty, !keywords.validation.required.isEmpty {
      return constraints.mustHave(Array(keywords.validation.required)).plainText
    }
    return types.words(for: schema).plainText
  }

  private func marks(of schema: Schema, _ discriminator: Schema.Discriminator?) -> [Mark] {
    guard let discriminator else { return [] }
    let name = schema.typeName
    let mapped = discriminator.mapping.filter { $0.value == name.map { .type($0) } }.map(\.key)
    let values = mapped.isEmpty ? [value(of: schema, discriminator) ?? name].compactMap { $0 } : mapped
    return values.map { Mark(.plain, [.code("\(discriminator.propertyName) = \($0)")]) }
  }

  /// The only value that an alternative without a name allows its discriminator.
  private func value(of schema: Schema, _ discriminator: Schema.Discriminator) -> String? {
    let target = SchemaParts(schema, in: api.types, throughNames: true)
    let validation = target.properties[discriminator.propertyName]?.keywords.validation
    return (validation?.constant ?? validation?.allowedValues.flatMap { $0.count == 1 ? $0[0] : nil })?.shortText
  }
}
