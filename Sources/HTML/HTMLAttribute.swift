/// An attribute of an element: a name with a value, or a name alone.
///
/// Common attributes are static members (``class(_:)``, ``href(_:)``, …); ``attribute(_:_:)`` and ``flag(_:)`` make any
/// other. An attribute that cannot be written safely is not written at all: a name that is not letters, digits and
/// `_ - . :`, an event handler (`on…`), or an address that would run a script.
public struct HTMLAttribute: Sendable, Hashable {
  /// The attribute's name; empty for one that is not written.
  let name: String

  /// The attribute's value as text, not escaped; nil for a name alone.
  let content: String?

  private init(name: String, content: String?) {
    self.name = name
    self.content = content
  }

  /// No attribute; the other side of a condition.
  public static let none = HTMLAttribute(name: "", content: nil)

  /// Makes an attribute of any name and value.
  public static func attribute(_ name: String, _ value: String) -> HTMLAttribute {
    guard let name = HTMLName.attribute(name) else { return .none }
    let follows = HTMLLinkTarget.isFollowed(HTMLName.lowercased(name))
    if follows && !HTMLLinkTarget.isSafe(value) { return .none }
    return HTMLAttribute(name: name, content: value)
  }

  /// Makes an attribute that is a name alone.
  public static func flag(_ name: String) -> HTMLAttribute {
    HTMLName.attribute(name).map { HTMLAttribute(name: $0, content: nil) } ?? .none
  }

  /// Makes an attribute only when the condition holds.
  public static func when(_ condition: Bool, _ attribute: @autoclosure () -> HTMLAttribute) -> HTMLAttribute {
    condition ? attribute() : .none
  }

  /// Leaves out what is not written, joins classes into one attribute and keeps the first of other repetitions.
  static func merged(_ attributes: [HTMLAttribute]) -> [HTMLAttribute] {
    if attributes.count == 1 { return attributes[0].name.isEmpty ? [] : attributes }
    var result: [HTMLAttribute] = []
    for attribute in attributes where !attribute.name.isEmpty {
      guard let index = result.firstIndex(where: { $0.name == attribute.name }) else {
        result.append(attribute)
        continue
      }
      if attribute.name == "class", let first = result[index].content, let second = attribute.content {
        result[index] = HTMLAttribute(name: "class", content: "\(first) \(second)")
      }
    }
    return result
  }
}
