import SourceText

/// A custom property as a style sheet declares it.
struct StyleDeclaration {
  /// Its name without the two hyphens.
  let name: String
  /// Its value, white space as single spaces.
  let value: String
  /// Where the value is.
  let span: SourceSpan
}

/// Finds custom properties in style sheets.
enum StyleDeclarations {
  /// The custom properties of the first block with a selector, which may hold no other block.
  static func first(of selector: String, in file: SourceFile) -> [StyleDeclaration] {
    let bytes = withoutComments(file.text)
    guard let start = bytes.firstRange(of: Array((selector + " {").utf8))?.upperBound else { return [] }
    let end = bytes[start...].firstIndex(of: UInt8(ascii: "}")) ?? bytes.endIndex
    return bytes[start..<end].split(separator: UInt8(ascii: ";")).compactMap { declaration($0) }
  }

  private static func declaration(_ bytes: ArraySlice<UInt8>) -> StyleDeclaration? {
    guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let name = String(decoding: bytes[..<colon], as: UTF8.self).split(whereSeparator: \.isWhitespace).joined()
    let value = bytes[(colon + 1)...].drop { isSpace($0) }
    guard name.hasPrefix("--"), let last = value.lastIndex(where: { !isSpace($0) }) else { return nil }
    let text = String(decoding: value[...last], as: UTF8.self).split(whereSeparator: \.isWhitespace)
    return StyleDeclaration(
      name: String(name.dropFirst(2)), value: text.joined(separator: " "),
      span: SourceSpan(value.startIndex, last + 1))
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

  /// The text with spaces in place of comments, so that places stay what they are.
  private static func withoutComments(_ bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    while let start = bytes.firstRange(of: Array("/*".utf8))?.lowerBound {
      let end = bytes[(start + 2)...].firstRange(of: Array("*/".utf8))?.upperBound ?? bytes.endIndex
      for index in start..<end { bytes[index] = 0x20 }
    }
    return bytes
  }
}
