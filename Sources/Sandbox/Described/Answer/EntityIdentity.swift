import APISpec
import JSON
import OrderedCollections

/// Puts the arguments of a path into the answer, so that `/pets/7` is the pet whose id is 7.
struct EntityIdentity {
  /// A parameter of the path.
  private struct Part {
    /// The name without case and separators.
    let name: String
    /// The name of a member of the collection before it, likewise (`pet` for `/pets/`).
    let owner: String
    /// The argument, decoded.
    let text: String
    /// Whether the path ends with it, so that it says which resource is meant.
    let isLast: Bool
  }

  private let parts: [Part]

  /// The identity that a route gives.
  init(route: Route) {
    var parts: [Part] = []
    var before = ""
    let pieces = route.operation.path.pieces
    for (index, piece) in pieces.enumerated() {
      switch piece {
      case .literal(let text): before = text.split(separator: "/").last.map(String.init) ?? ""
      case .parameter(let name):
        guard let argument = route.arguments[name] else { continue }
        parts.append(
          Part(
            name: Self.normalized(name), owner: Self.singular(Self.normalized(before)),
            text: PercentEncoding.decode(argument), isLast: index == pieces.count - 1))
      }
    }
    self.parts = parts
  }

  /// The value with each argument where the schema lets it be; elements of an array get those of their owners.
  func applied(to value: JSONValue, _ schema: Schema, _ bench: inout Workbench) -> JSONValue {
    var value = value
    for part in parts {
      switch value {
      case .object:
        let candidates = Self.placements(of: part, in: value, schema, bench.lookup)
        for candidate in candidates where bench.fits(candidate, schema) {
          value = candidate
          break
        }
      case .array(let elements) where !part.isLast:
        let changed = elements.enumerated().map { index, element -> JSONValue in
          guard var members = element.object, let member = Self.member(for: part, in: members) else { return element }
          let item = bench.lookup.element(index, of: schema)
          let readable = bench.lookup.readable(bench.lookup.member(member, of: item))
          members[member] = Self.values(part.text, readable).first ?? members[member]
          return .object(members)
        }
        if bench.fits(.array(changed), schema) { value = .array(changed) }
      default: continue
      }
    }
    return value
  }

  /// An object with the argument in it, as the type of its member and as a text; none when it has no place.
  ///
  /// The place may be inside of a member that holds the whole resource: `data`, or one named like the resource.
  private static func placements(
    of part: Part, in value: JSONValue, _ schema: Schema, _ lookup: SchemaLookup, depth: Int = 0
  ) -> [JSONValue] {
    guard let members = value.object else { return [] }
    let inside: [JSONValue]
    let place: String
    if let member = member(for: part, in: members) {
      place = member
      inside = values(part.text, lookup.readable(lookup.member(member, of: schema)))
    } else if part.isLast, depth < 2, let (name, resource) = envelope(of: part, in: members) {
      place = name
      inside = placements(of: part, in: resource, lookup.member(name, of: schema), lookup, depth: depth + 1)
    } else {
      return []
    }
    return inside.map { value in
      var changed = members
      changed[place] = value
      return .object(changed)
    }
  }

  private static func envelope(
    of part: Part, in members: OrderedDictionary<String, JSONValue>
  ) -> (name: String, resource: JSONValue)? {
    members.first { $0.value.object != nil && ["data", part.owner].contains(normalized($0.key)) }
      .map { ($0.key, $0.value) }
  }

  /// The member that holds what the path ends with; nil when there is none.
  func member(in members: OrderedDictionary<String, JSONValue>) -> String? {
    parts.last.flatMap { $0.isLast ? Self.member(for: $0, in: members) : nil }
  }

  /// The member that a parameter names: of the same name, else `id` or the like of the resource that the path ends at.
  ///
  /// `id` is what `{petId}` names, and what `{pet}` names behind `/pets/`.
  private static func member(for part: Part, in members: OrderedDictionary<String, JSONValue>) -> String? {
    if let same = members.keys.first(where: { normalized($0) == part.name }) { return same }
    guard part.isLast else { return nil }
    return members.keys.first { key in
      let name = normalized(key)
      let isID = name == "id" && (part.name.hasSuffix("id") || part.name == part.owner)
      return isID || !part.owner.isEmpty && part.name == part.owner + name
    }
  }

  /// The text as its type, and as it is.
  private static func values(_ text: String, _ schema: Schema) -> [JSONValue] {
    let typed = TextValue.json(text, for: schema)
    return typed == .string(text) ? [typed] : [typed, .string(text)]
  }

  private static func normalized(_ name: String) -> String {
    name.lowercased().filter { $0.isLetter || $0.isNumber }
  }

  private static func singular(_ name: String) -> String {
    if name.hasSuffix("ies") { return name.dropLast(3) + "y" }
    return name.hasSuffix("s") ? String(name.dropLast()) : name
  }
}
