import APISpec
import OrderedCollections

/// The way from a schema to what a reader wants to know of it: through arrays, maps and "or null".
struct SchemaLayers: Sendable {
  /// More layers than this have no meaning to a reader.
  private static let limit = 8

  /// The schemas on the way, the last of which is ``target``.
  private(set) var all: [Schema]
  /// Whether the target is each element of an array or each value of a map.
  private(set) var isEach = false
  /// The named types on the way.
  private(set) var names: [String] = []

  /// What the way leads to.
  var target: Schema { all[all.count - 1] }

  /// The layers of a schema.
  ///
  /// - Parameters:
  ///   - schema: The schema.
  ///   - types: The named types.
  ///   - throughNames: Whether the way goes on behind a name.
  init(_ schema: Schema, in types: NamedTypes, throughNames: Bool) {
    all = [schema]
    while all.count < Self.limit, let (next, isElement) = next(in: types, throughNames) {
      all.append(next)
      isEach = isEach || isElement
    }
  }

  private mutating func next(in types: NamedTypes, _ throughNames: Bool) -> (schema: Schema, isElement: Bool)? {
    let keywords = target.keywords
    if let name = target.typeName {
      guard !names.contains(name), let type = types[name] else { return nil }
      names.append(name)
      return throughNames ? (type.schema, false) : nil
    }
    // The group of keywords is large: it is looked into, not taken out.
    if keywords.validation.types.contains(.array), let items = keywords.applicator.items,
      keywords.applicator.prefixItems.isEmpty
    {
      return (items, true)
    }
    guard keywords.applicator.properties.isEmpty else { return nil }
    guard keywords.applicator.allOf.isEmpty else { return Self.items(of: keywords.applicator.allOf).map { ($0, true) } }
    let branches = keywords.applicator.realBranches
    if branches.count == 1 { return (branches[0], false) }
    guard branches.isEmpty, keywords.applicator.patternProperties.isEmpty,
      case .keywords? = keywords.applicator.additionalProperties
    else { return nil }
    return keywords.applicator.additionalProperties.map { ($0, true) }
  }
}

extension SchemaLayers {
  /// What every element of an array is that several schemas describe; nil when not all of them describe arrays in place.
  fileprivate static func items(of parts: [Schema]) -> Schema? {
    var items: [Schema] = []
    for part in parts {
      let keywords = part.keywords
      guard part.typeName == nil, keywords.validation.types.contains(.array), keywords.applicator.prefixItems.isEmpty,
        let own = keywords.applicator.items
      else { return nil }
      items.append(own)
    }
    return items.count == 1 ? items[0] : Schema.anything.with { $0.applicator.allOf = items }
  }

  /// The parts of the schemas on the way to the target, which may be alternatives of their own.
  func partsOnTheWay(in types: NamedTypes) -> [SchemaParts] {
    all.dropLast().map { SchemaParts($0, in: types, throughNames: false) }
  }
}

extension Schema.Applicator {
  /// The alternatives of `oneOf` and `anyOf`, except `null`.
  var realBranches: [Schema] {
    (oneOf + anyOf).filter { $0.keywords.validation.types != [.null] }
  }
}
