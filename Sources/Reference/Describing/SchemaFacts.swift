import APISpec
import JSON
import OrderedCollections
import Synchronization

/// What is said of a schema wherever it stands.
final class SchemaFacts: Sendable {
  /// What it is, with a link where it has a name.
  let type: [Run]
  /// The titles that say more than its type does.
  private let titles: [(slug: String, mark: Mark)]
  /// Marks that it carries itself.
  let marks: [Mark]
  /// What the spec says of it.
  let texts: [LocalizedText]
  /// These texts as one.
  let description: Prose?
  /// What it demands of its values, a point each.
  let constraints: [[Run]]
  /// The values allowed; empty when any is.
  let values: [EnumeratedValue]
  /// Whether there is nothing inside of it.
  let isPlain: Bool

  /// Finds them.
  init(of schema: Schema, by words: FieldWords) {
    let types = words.api.types
    let layers = SchemaLayers(schema, in: types, throughNames: false)
    let partsOfLayers = layers.all.map { SchemaParts($0, in: types, throughNames: false).all }
    let parts = partsOfLayers[0]
    values = words.values(of: schema)
    type = words.types.words(for: schema)
    let known = Set(layers.names.map(Slug.slug))
    titles = OrderedSet(partsOfLayers.joined().compactMap(\.keywords.metadata.title))
      .map { (Slug.slug($0.source), Mark(.plain, [words.wording.run($0)])) }.filter { !known.contains($0.0) }
    marks = parts.flatMap(words.marks.schemaMarks)
    texts = parts.compactMap(\.keywords.metadata.description)
    description = words.prose(texts)
    let each = layers.isEach ? partsOfLayers.dropFirst().joined().flatMap(words.constraints.words) : []
    constraints =
      parts.flatMap(words.constraints.words)
      + (each.isEmpty
        ? [] : [words.wording.runs(.eachValue, ["rule": Array(each.joined(separator: [.text(", ")]))])])
      + words.otherValues(parts, besides: values)
    isPlain = schema.typeName == nil && schema.subschemas.isEmpty
  }

  /// The titles of a schema and of what has no name in it, where they say more than its name and its type do.
  func titles(besides name: String) -> [Mark] {
    if titles.isEmpty { return [] }
    let slug = Slug.slug(name)
    return titles.filter { $0.slug != slug }.map(\.mark)
  }
}

/// Remembers what was said of schemas: the same types are on many pages.
///
/// It changes nothing but the time: what is said of a schema does not depend on who asks first.
final class SchemaFactsCache: Sendable {
  /// The schemas are held, so that no other one can have the name of one of them.
  private let facts = Mutex<[ObjectIdentifier: (schema: Schema, facts: SchemaFacts)]>([:])

  /// The facts of a schema, which are found when they are not known.
  func facts(of schema: Schema, _ find: () -> SchemaFacts) -> SchemaFacts {
    guard case .keywords(let keywords) = schema else { return find() }
    if let known = facts.withLock({ $0[keywords.identity]?.facts }) { return known }
    let found = find()
    facts.withLock { $0[keywords.identity] = (schema, found) }
    return found
  }
}
