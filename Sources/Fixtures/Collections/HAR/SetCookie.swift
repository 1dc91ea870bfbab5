import JSON
import OrderedCollections

/// A cookie that a response sets.
///
/// [RFC 6265, section 4.1](https://www.rfc-editor.org/rfc/rfc6265#section-4.1); dates are left to `Set-Cookie` itself,
/// because HAR wants them in another form.
struct SetCookie {
  private let text: String

  /// The cookie of a value of `Set-Cookie`.
  init(_ text: String) {
    self.text = text
  }

  /// The cookie as HAR has it.
  var json: JSONValue {
    let parts = text.split(separator: ";").map { Pair($0.drop { $0 == " " }) }
    let cookie = parts.first ?? Pair("")
    let attributes = parts.dropFirst()
    func value(_ name: String) -> JSONValue? {
      attributes.first { $0.name.lowercased() == name }.map { .string($0.value) }
    }
    func has(_ name: String) -> JSONValue { .bool(attributes.contains { $0.name.lowercased() == name }) }
    var members: OrderedDictionary<String, JSONValue> = ["name": .string(cookie.name), "value": .string(cookie.value)]
    members["path"] = value("path")
    members["domain"] = value("domain")
    members["httpOnly"] = has("httponly")
    members["secure"] = has("secure")
    return .object(members)
  }
}
