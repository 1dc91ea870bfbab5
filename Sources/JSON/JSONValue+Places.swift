import OrderedCollections

extension JSONValue {
  /// The value of the member that a series of names leads to; nil when there is none.
  public subscript(place: [String]) -> JSONValue? {
    place.reduce(self) { value, name in value?[name] }
  }

  /// The value with another in the place that a series of names leads to; objects that are missing on the way are made.
  ///
  /// - Parameters:
  ///   - place: The names, outermost first; none for the value itself.
  ///   - other: What is put there; nil removes what is.
  public func setting(_ place: some Collection<String>, to other: JSONValue?) -> JSONValue {
    guard let name = place.first else { return other ?? .null }
    var members = object ?? [:]
    let rest = place.dropFirst()
    if rest.isEmpty, other == nil {
      members.removeValue(forKey: name)
    } else {
      members[name] = (members[name] ?? .object([:])).setting(rest, to: other)
    }
    return .object(members)
  }
}
