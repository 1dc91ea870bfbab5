import APISpec
import JSON
import OrderedCollections

/// Values as the texts of header fields, in the style `simple`.
enum HeaderText {
  /// The text of a value.
  static func text(of value: JSONValue, _ header: Header) -> String {
    if header.mediaType != nil { return value.text(.compact) }
    switch value {
    case .array(let elements): return elements.map(plain).joined(separator: ",")
    case .object(let members):
      return members.map { "\($0.key)\(header.explode ? "=" : ",")\(plain($0.value))" }.joined(separator: ",")
    default: return plain(value)
    }
  }

  private static func plain(_ value: JSONValue) -> String {
    value.string ?? value.text(.compact)
  }
}
