import Bytes

/// An attribute of an element: a name with a value, or a name alone.
///
/// Attributes are the static members (``class(_:)``, ``href(_:)``, …). An address that would run a script makes no
/// attribute at all.
public struct HTMLAttribute: Sendable {
  /// What is written of an attribute.
  private enum Form {
    case nothing, name, value
  }

  /// What stands before the name, with a hyphen.
  private enum Family {
    case plain, data, aria
  }

  private let family: Family
  private let name: StaticString
  private let form: Form
  // Beside its form, not in it: what is in an enumeration is taken out to be read.
  private let value: String

  /// No attribute; the other side of a condition.
  public static let none = HTMLAttribute(family: .plain, name: "", form: .nothing, value: "")

  /// Makes an attribute only when the condition holds.
  public static func when(_ condition: Bool, _ attribute: @autoclosure () -> HTMLAttribute) -> HTMLAttribute {
    condition ? attribute() : .none
  }

  /// Makes an attribute that is a name alone.
  public static func flag(_ name: StaticString) -> HTMLAttribute {
    HTMLAttribute(family: .plain, name: name, form: .name, value: "")
  }

  /// Makes a `data-…` attribute, for scripts and styles to read.
  public static func data(_ name: StaticString, _ value: String) -> HTMLAttribute {
    HTMLAttribute(family: .data, name: name, form: .value, value: value)
  }

  /// Makes an `aria-…` attribute, such as `aria-label`.
  public static func aria(_ name: StaticString, _ value: String) -> HTMLAttribute {
    HTMLAttribute(family: .aria, name: name, form: .value, value: value)
  }

  /// Makes an attribute whose value a browser neither follows nor runs.
  static func plain(_ name: StaticString, _ value: String) -> HTMLAttribute {
    HTMLAttribute(family: .plain, name: name, form: .value, value: value)
  }

  /// Makes an attribute whose value a browser follows; none for an address that would run a script.
  static func followed(_ name: StaticString, _ address: String) -> HTMLAttribute {
    HTMLLinkTarget.isSafe(address) ? plain(name, address) : .none
  }

  /// Appends the attribute to a start tag, with a space before it.
  func append(to output: inout ByteOutput) {
    guard form != .nothing else { return }
    switch family {
    case .plain: output.append(UInt8(ascii: " "))
    case .data: output.append(" data-" as StaticString)
    case .aria: output.append(" aria-" as StaticString)
    }
    output.append(name)
    guard form == .value else { return }
    output.append("=\"" as StaticString)
    HTMLText.append(value, quotes: true, to: &output)
    output.append(UInt8(ascii: "\""))
  }
}
