import APISpec
import JSON
import OrderedCollections

/// Puts the arguments of a path into the answer, so that `/pets/7` is the pet whose id is 7.
struct EntityIdentity {
  private let arguments: [(identity: PathIdentity, text: String)]

  /// The identity that a route gives.
  init(route: Route) {
    arguments = PathIdentity.all(of: route.operation.path).compactMap { identity in
      route.arguments[identity.parameter].map { (identity, PercentEncoding.decode($0)) }
    }
  }

  /// What the path ends with; nil when it ends with no parameter.
  var own: PathIdentity? { arguments.last { $0.identity.isOwn }?.identity }

  /// The value with each argument where the schema lets it be; elements of an array get those of their owners.
  func applied(to value: JSONValue, _ schema: Schema, _ bench: inout Workbench) -> JSONValue {
    var value = value
    for (identity, text) in arguments {
      switch value {
      case .object:
        guard let place = identity.place(in: value) ?? identity.place(in: schema, bench.lookup) else { continue }
        let member = bench.lookup.member(at: place.path, of: schema)
        let candidates = Self.values(text, bench.lookup.readable(member)).map { value.setting(place.path, to: $0) }
        value = candidates.first { bench.fits($0, schema) } ?? value
      case .array(let elements) where !identity.isOwn:
        let changed = elements.enumerated().map { index, element -> JSONValue in
          guard let place = identity.place(in: element) else { return element }
          let member = bench.lookup.member(at: place.path, of: bench.lookup.element(index, of: schema))
          return element.setting(place.path, to: Self.values(text, bench.lookup.readable(member)).first)
        }
        if bench.fits(.array(changed), schema) { value = .array(changed) }
      default: continue
      }
    }
    return value
  }

  /// The text as its type, and as it is.
  private static func values(_ text: String, _ schema: Schema) -> [JSONValue] {
    let typed = TextValue.json(text, for: schema)
    return typed == .string(text) ? [typed] : [typed, .string(text)]
  }
}
