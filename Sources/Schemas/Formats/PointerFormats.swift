/// JSON pointers.
enum PointerFormats {
  /// A pointer of [RFC 6901](https://www.rfc-editor.org/rfc/rfc6901).
  static func isPointer(_ text: TextBytes) -> Bool {
    guard let first = text.first else { return true }
    guard first == UInt8(ascii: "/") else { return false }
    var rest = text
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "~") else { continue }
      guard let escape = rest.popFirst(), escape == UInt8(ascii: "0") || escape == UInt8(ascii: "1") else {
        return false
      }
    }
    return true
  }

  /// A [relative pointer](https://datatracker.ietf.org/doc/html/draft-handrews-relative-json-pointer-01#section-3).
  static func isRelativePointer(_ text: TextBytes) -> Bool {
    let digits = text.prefix(while: ASCII.isDigit)
    guard !digits.isEmpty, digits.count == 1 || digits.first != UInt8(ascii: "0") else { return false }
    let rest = text.dropFirst(digits.count)
    if rest.first == UInt8(ascii: "#") { return rest.count == 1 }
    return isPointer(rest)
  }
}
