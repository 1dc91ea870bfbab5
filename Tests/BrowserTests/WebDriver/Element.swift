import JSON
import OrderedCollections

/// An element of the page of a session.
struct Element: Sendable {
  /// The member that names an element in the protocol.
  static let key = "element-6066-11e4-a52e-4f735466cecf"

  let session: Session
  let id: String

  /// The text as it is shown.
  var text: String {
    get throws { try get("text").string ?? "" }
  }

  /// Whether it is shown.
  var isShown: Bool {
    get throws { try get("displayed").bool ?? false }
  }

  /// The value of a form control.
  var value: String {
    get throws { try get("property/value").string ?? "" }
  }

  /// The value of an attribute; nil when there is none.
  func attribute(_ name: String) throws -> String? { try get("attribute/\(name)").string }

  /// Clicks it.
  func click() throws { try post("click") }

  /// Types at the end of its text.
  func type(_ text: String) throws { try post("value", ["text": .string(text)]) }

  /// Replaces its text.
  func fill(_ text: String) throws {
    try post("clear")
    try type(text)
  }

  private func get(_ what: String) throws -> JSONValue { try session.command("GET", "/element/\(id)/\(what)") }

  private func post(_ what: String, _ parameters: JSONValue = [:]) throws {
    try session.command("POST", "/element/\(id)/\(what)", parameters)
  }
}
