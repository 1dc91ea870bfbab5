import JSON
import OrderedCollections

/// Which members or elements of one value were looked at.
///
/// [JSON Schema 2020-12, section 11](https://json-schema.org/draft/2020-12/json-schema-core#section-11).
final class Evaluated {
  /// For each member in order, whether a keyword applied to it.
  var members: [Bool]
  /// For each element, whether a keyword applied to it.
  var items: [Bool]

  /// Whether a keyword said what members there are.
  var describesMembers = false

  /// Nothing of a value was looked at.
  init(_ value: JSONValue) {
    members = []
    items = []
    switch value {
    case .object(let object): members = [Bool](repeating: false, count: object.count)
    case .array(let array): items = [Bool](repeating: false, count: array.count)
    default: break
    }
  }

  /// Adds what another evaluation of the same value looked at.
  func merge(_ other: Evaluated?) {
    guard let other else { return }
    if other.describesMembers { describesMembers = true }
    for place in members.indices where other.members[place] { members[place] = true }
    for place in items.indices where other.items[place] { items[place] = true }
  }
}
