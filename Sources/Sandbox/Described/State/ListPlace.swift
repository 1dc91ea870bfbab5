import APISpec
import JSON
import OrderedCollections

/// Where an answer holds the resources of a list: the answer itself, `items`, `data`, or deeper.
enum ListPlace {
  /// The names that lead to the resources; nil when there is no such place.
  ///
  /// It is the array whose elements are of the schema of a resource, else the first whose elements have what tells
  /// resources from each other. Where no schema says so, an array in the answer itself may be it.
  ///
  /// - Parameters:
  ///   - value: What would be answered.
  ///   - schema: Its schema.
  ///   - resource: The schema of a resource.
  ///   - identity: What tells resources from each other.
  ///   - lookup: Finds what schemas say about members.
  static func find(
    in value: JSONValue, _ schema: Schema, of resource: Schema, _ identity: PathIdentity, _ lookup: SchemaLookup
  ) -> [String]? {
    if value.array != nil { return [] }
    let described = arrays(in: schema, lookup)
    let same = described.first { $0.element == resource && resource != .anything }
    let alike = same ?? described.first { identity.place(in: $0.element, lookup)?.envelope == [] }
    if let alike { return alike.place }
    let arrays = (value.object ?? [:]).filter { $0.value.array != nil }
    let own = arrays.first { $0.value.array?.first.flatMap(identity.place) != nil }
    return (own ?? arrays.elements.first).map { [$0.key] }
  }

  /// The arrays that a schema describes, and those in objects in it.
  private static func arrays(
    in schema: Schema, _ lookup: SchemaLookup
  ) -> [(place: [String], element: Schema)] {
    let outer = lookup.memberNames(of: schema).map { ([$0], lookup.member($0, of: schema)) }
    let inner = outer.flatMap { place, member in
      lookup.memberNames(of: member).map { (place + [$0], lookup.member($0, of: member)) }
    }
    return (outer + inner).compactMap { place, member in
      lookup.keywords(of: member).lazy.compactMap(\.applicator.items).first.map { (place, $0) }
    }
  }
}
