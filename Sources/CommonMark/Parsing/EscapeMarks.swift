/// Keeps the escapes `\~` and `\[` visible through libcmark, which resolves them before the passes of this module run.
///
/// Each is replaced by a cuneiform punctuation sign before parsing, because libcmark treats such a sign like the ASCII
/// punctuation that it stands for. Afterwards the sign becomes the character again, or the escape in code and HTML. A
/// text that holds one of the signs is parsed without this.
enum EscapeMarks {
  private static let tilde: Unicode.Scalar = "\u{12470}"
  private static let bracket: Unicode.Scalar = "\u{12471}"

  /// Replaces the escapes in a source.
  static func hide(in source: [UInt8]) -> [UInt8] {
    let backslash = UInt8(ascii: "\\")
    guard source.contains(backslash) else { return source }
    let cuneiform: [UInt8] = [0xF0, 0x92, 0x91]
    for index in source.indices where source[index] == 0xF0 && source[index...].starts(with: cuneiform) {
      return source
    }
    var result: [UInt8] = []
    result.reserveCapacity(source.count)
    var index = 0
    while index < source.count {
      guard source[index] == backslash, index + 1 < source.count else {
        result.append(source[index])
        index += 1
        continue
      }
      switch source[index + 1] {
      case UInt8(ascii: "~"): result.append(contentsOf: String(Character(tilde)).utf8)
      case UInt8(ascii: "["): result.append(contentsOf: String(Character(bracket)).utf8)
      default: result.append(contentsOf: source[index...(index + 1)])
      }
      index += 2
    }
    return result
  }

  /// Puts the characters in place of the signs.
  static func plain(_ text: String) -> String {
    replace(in: text, tilde: "~", bracket: "[")
  }

  /// Puts the escapes in place of the signs, for code and HTML, where a backslash is a backslash.
  static func source(_ text: String) -> String {
    replace(in: text, tilde: "\\~", bracket: "\\[")
  }

  private static func replace(in text: String, tilde: String, bracket: String) -> String {
    guard text.unicodeScalars.contains(where: { $0 == Self.tilde || $0 == Self.bracket }) else { return text }
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case Self.tilde: result += tilde
      case Self.bracket: result += bracket
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
