/// A JSON number, kept as the text its author wrote.
///
/// Nothing is rounded: `9007199254740993`, `1.10` and `1e400` stay what they are.
/// [RFC 8259, section 6](https://www.rfc-editor.org/rfc/rfc8259#section-6).
public struct JSONNumber: Sendable, Hashable {
  /// The text, in JSON's grammar for numbers.
  public let text: String

  /// An integer.
  public init(_ value: Int) {
    text = String(value)
  }

  /// A floating-point number, in its shortest exact form; nil for infinities and NaN, which JSON does not have.
  public init?(_ value: Double) {
    guard value.isFinite else { return nil }
    let text = String(value)
    self.text = text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  /// A number from its text; the caller has checked that it follows JSON's grammar.
  public init(uncheckedText: String) {
    text = uncheckedText
  }

  /// A number from its text, or nil when the text does not follow JSON's grammar.
  public init?(text: String) {
    guard Self.isNumber(text) else { return nil }
    self.text = text
  }

  /// The nearest floating-point number, or nil when it is beyond their range.
  public var double: Double? {
    guard let value = Double(text), value.isFinite else { return nil }
    return value
  }

  /// Whether a text follows the grammar `[-] int [frac] [exp]`.
  private static func isNumber(_ text: String) -> Bool {
    var rest = text.utf8[...]
    func digits() -> Int {
      let count = rest.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }.count
      rest = rest.dropFirst(count)
      return count
    }
    if rest.first == UInt8(ascii: "-") { rest = rest.dropFirst() }
    let startsWithZero = rest.first == UInt8(ascii: "0")
    let integerDigits = digits()
    guard integerDigits > 0, !startsWithZero || integerDigits == 1 else { return false }
    if rest.first == UInt8(ascii: ".") {
      rest = rest.dropFirst()
      guard digits() > 0 else { return false }
    }
    if let first = rest.first, first == UInt8(ascii: "e") || first == UInt8(ascii: "E") {
      rest = rest.dropFirst()
      if let sign = rest.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") { rest = rest.dropFirst() }
      guard digits() > 0 else { return false }
    }
    return rest.isEmpty
  }
}
