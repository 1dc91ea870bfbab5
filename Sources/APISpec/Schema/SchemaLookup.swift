public import OrderedCollections

/// Finds what schemas say about members and elements, through references and combinations.
public struct SchemaLookup: Sendable {
  /// More schemas than this are never looked at for one value.
  private static let limit = 200

  /// The named types that schemas refer to.
  public let types: OrderedDictionary<String, NamedType>

  /// A lookup among the named types of an API.
  public init(types: OrderedDictionary<String, NamedType>) {
    self.types = types
  }

  /// The keywords of all schemas that may apply to the same value, the schema's own first; each named type once.
  public func keywords(of schema: Schema) -> [Schema.Keywords] {
    var found: [Schema.Keywords] = []
    var names: Set<String> = []
    var queue = [schema]
    while let next = queue.popLast(), found.count < Self.limit {
      guard case .keywords(let keywords) = next else { continue }
      found.append(keywords)
      let applicator = keywords.applicator
      queue += (applicator.allOf + applicator.oneOf + applicator.anyOf).reversed()
      if let name = next.typeName, names.insert(name).inserted, let type = types[name] { queue.append(type.schema) }
    }
    return found
  }

  /// The schema of a member; one that allows everything when none is given.
  public func member(_ name: String, of schema: Schema) -> Schema {
    let keywords = keywords(of: schema)
    return keywords.lazy.compactMap { $0.applicator.properties[name] }.first
      ?? keywords.lazy.compactMap(\.applicator.additionalProperties).first ?? .anything
  }

  /// The schema of the member that a series of names leads to; the schema itself without names.
  public func member(at place: some Sequence<String>, of schema: Schema) -> Schema {
    place.reduce(schema) { member($1, of: $0) }
  }

  /// The names of the members that are described.
  public func memberNames(of schema: Schema) -> OrderedSet<String> {
    OrderedSet(keywords(of: schema).flatMap(\.applicator.properties.keys))
  }

  /// The schema of the element at a place; one that allows everything when none is given.
  public func element(_ index: Int, of schema: Schema) -> Schema {
    let keywords = keywords(of: schema)
    return keywords.lazy.map(\.applicator.prefixItems).first { $0.indices.contains(index) }?[index]
      ?? keywords.lazy.compactMap(\.applicator.items).first ?? .anything
  }

  /// How values of a schema are written as XML.
  public func xml(of schema: Schema) -> Schema.XML {
    keywords(of: schema).lazy.compactMap(\.openAPI.xml).first ?? Schema.XML()
  }
}
