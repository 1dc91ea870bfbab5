import JSON
import OrderedCollections

/// Changes of a value as a value.
///
/// [RFC 7396](https://www.rfc-editor.org/rfc/rfc7396).
enum MergePatch {
  /// A value with a patch applied: members that are `null` go, objects are merged, all else is replaced.
  static func applied(_ patch: JSONValue, to value: JSONValue) -> JSONValue {
    guard case .object(let changes) = patch else { return patch }
    var members = value.object ?? [:]
    for (name, change) in changes {
      if change == .null {
        members.removeValue(forKey: name)
      } else {
        members[name] = applied(change, to: members[name] ?? .null)
      }
    }
    return .object(members)
  }
}
