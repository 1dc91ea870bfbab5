/// An attribute of an element: a name with a value, or a name alone.
///
/// Attributes are the static members (``class(_:)``, ``href(_:)``, …). An address that would run a script makes no
/// attribute at all.
public struct HTMLAttribute: Sendable {
  /// What an attribute says.
  private enum Content {
    case nothing
    case name
    case value(String)
  }

  /// What stands before the name, with a hyphen.
  private enum Family {
    case plain, data, aria
  }

  private let family: Family
  private let name: StaticString
  private let content: Content

  /// No attribute; the other side of a condition.
  public static let none = HTMLAttribute(family: .plain, name: "", content: .nothing)

  /// Makes an attribute only when the condition holds.
  public static func when(_ condition: Bool, _ attribute: @autoclosure () -> HTMLAttribute) -> HTMLAttribute {
    condition ? attribute() : .none
  }

  /// Makes an attribute that is a name alone.
  public static func flag(_ name: StaticString) -> HTMLAttribute {
    HTMLAttribute(family: .plain, name: name, content: .name)
  }

  /// Makes a `data-…` attribute, for scripts and styles to read.
  public static func data(_ name: StaticString, _ value: String) -> HTMLAttribute {
    HTMLAttribute(family: .data, name: name, content: .value(value))
  }

  /// Makes an `aria-…` attribute, such as `aria-label`.
  public static func aria(_ name: StaticString, _ value: String) -> HTMLAttribute {
    HTMLAttribute(family: .aria, name: name, content: .value(value))
  }

  /// Makes an attribute whose value a browser neither follows nor runs.
  static func plain(_ name: StaticString, _ value: String) -> HTMLAttribute {
    HTMLAttribute(family: .plain, name: name, content: .value(value))
  }

  /// Makes an attribute whose value a browser follows; none for an address that would run a script.
  static func followed(_ name: StaticString, _ address: String) -> HTMLAttribute {
    HTMLLinkTarget.isSafe(address) ? plain(name, address) : .none
  }

  /// Appends the attribute to a start tag, with a space before it.
  func append(to bytes: inout [UInt8]) {
    if case .nothing = content { return }
    bytes.append(UInt8(ascii: " "))
    switch family {
    case .plain: break
    case .data: bytes.append(contentsOf: "data-".utf8)
    case .aria: bytes.append(contentsOf: "aria-".utf8)
    }
    bytes.append(contentsOf: UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount))
    guard case .value(let value) = content else { return }
    bytes.append(UInt8(ascii: "="))
    bytes.append(UInt8(ascii: "\""))
    HTMLText.append(value, quotes: true, to: &bytes)
    bytes.append(UInt8(ascii: "\""))
  }
}
