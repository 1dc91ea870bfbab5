/// A place in an XML document, and what can be read from there.
struct XMLCursor {
  private let bytes: [UInt8]
  /// How many bytes are behind it.
  private(set) var index = 0

  /// The start of a document; throws when it is not UTF-8.
  init(_ bytes: [UInt8]) throws(XMLSyntaxError) {
    self.bytes = bytes
    guard String(validating: bytes, as: UTF8.self) != nil else {
      throw XMLSyntaxError(message: "the text is not UTF-8", line: 1, column: 1)
    }
    // A byte order mark is no character of the document.
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
  }

  var isAtEnd: Bool { index >= bytes.count }

  /// Whether a text comes next.
  func starts(with text: StaticString) -> Bool {
    text.withUTF8Buffer { buffer in
      bytes.count - index >= buffer.count && bytes[index..<(index + buffer.count)].elementsEqual(buffer)
    }
  }

  /// Whether a space stands a few bytes ahead.
  func isSpace(at offset: Int) -> Bool {
    index + offset < bytes.count && Self.isSpace(Unicode.Scalar(bytes[index + offset]))
  }

  /// Goes past a text when it comes next, and says whether it did.
  mutating func take(_ text: StaticString) -> Bool {
    guard starts(with: text) else { return false }
    index += text.utf8CodeUnitCount
    return true
  }

  /// Goes past spaces, and says whether there were any.
  mutating func skipSpaces() -> Bool {
    let start = index
    while isSpace(at: 0) { index += 1 }
    return index > start
  }

  /// A name.
  mutating func name() throws(XMLSyntaxError) -> String {
    let start = index
    while index < bytes.count, !Self.endsName(bytes[index]) { index += 1 }
    let name = String(decoding: bytes[start..<index], as: UTF8.self)
    let scalars = name.unicodeScalars
    guard let first = scalars.first, XMLName.canBegin(with: first), scalars.dropFirst().allSatisfy(XMLName.canHave)
    else {
      throw error(name.isEmpty ? "a name is missing" : "`\(name)` is no name", at: start)
    }
    return name
  }

  /// The characters up to a text, which is gone past; they stand for themselves.
  ///
  /// - Parameters:
  ///   - end: The text.
  ///   - part: What it ends, for the error.
  ///   - forbidden: What may not occur before it.
  mutating func text(
    upTo end: StaticString, of part: String, without forbidden: StaticString? = nil
  ) throws(XMLSyntaxError) -> String {
    let start = index
    while !isAtEnd, !starts(with: end) {
      if let forbidden, starts(with: forbidden) { throw error("`\(forbidden)` cannot stand in \(part)") }
      index += 1
    }
    let text = try literal(bytes[start..<index], inAttribute: false)
    guard take(end) else { throw error("\(part) does not end with `\(end)`") }
    return text
  }

  /// The characters up to a byte, with references replaced.
  mutating func characters(
    inAttribute: Bool = false, upTo isEnd: (UInt8) -> Bool
  ) throws(XMLSyntaxError) -> String {
    var result = ""
    var start = index
    while index < bytes.count, !isEnd(bytes[index]) {
      switch bytes[index] {
      case UInt8(ascii: "&"):
        result += try literal(bytes[start..<index], inAttribute: inAttribute)
        result.unicodeScalars.append(try reference())
        start = index
      case UInt8(ascii: "<"): throw error("`<` cannot stand in the value of an attribute")
      case UInt8(ascii: "]") where !inAttribute && starts(with: "]]>"):
        throw error("`]]>` cannot stand between tags")
      default: index += 1
      }
    }
    return result + (try literal(bytes[start..<index], inAttribute: inAttribute))
  }

  /// What a reference stands for: `&amp;`, `&#38;`, `&#x26;`.
  private mutating func reference() throws(XMLSyntaxError) -> Unicode.Scalar {
    let start = index + 1
    let end = bytes[start...].prefix(12).firstIndex(of: UInt8(ascii: ";"))
    guard let end else { throw error("`&` begins no reference; write `&amp;`") }
    let name = String(decoding: bytes[start..<end], as: UTF8.self)
    let scalar: Unicode.Scalar? =
      switch name {
      case "amp": "&"
      case "lt": "<"
      case "gt": ">"
      case "quot": "\""
      case "apos": "'"
      case _ where name.hasPrefix("#x"): Self.scalar(name.dropFirst(2), radix: 16)
      case _ where name.hasPrefix("#"): Self.scalar(name.dropFirst(), radix: 10)
      default: nil
      }
    guard let scalar, Self.isAllowed(scalar) else { throw error("`&\(name);` stands for no character") }
    index = end + 1
    return scalar
  }

  private static func scalar(_ digits: Substring, radix: Int) -> Unicode.Scalar? {
    guard digits.utf8.first != UInt8(ascii: "+") else { return nil }
    return UInt32(digits, radix: radix).flatMap { Unicode.Scalar($0) }
  }

  /// Characters that end at this place, as they are meant: line ends are `\n`, and in attributes spaces.
  ///
  /// [Sections 2.11](https://www.w3.org/TR/xml/#sec-line-ends) and [3.3.3](https://www.w3.org/TR/xml/#AVNormalize).
  private func literal(_ bytes: ArraySlice<UInt8>, inAttribute: Bool) throws(XMLSyntaxError) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    var result = String.UnicodeScalarView()
    var isAfterReturn = false
    var length = 0
    for scalar in text.unicodeScalars {
      guard Self.isAllowed(scalar) else {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        throw error("the character U+\(digits) cannot stand in XML", at: bytes.startIndex + length)
      }
      length += UTF8.width(scalar)
      if !(scalar == "\n" && isAfterReturn) {
        let isLineEnd = scalar == "\r" || scalar == "\n"
        result.append(inAttribute && (isLineEnd || scalar == "\t") ? " " : isLineEnd ? "\n" : scalar)
      }
      isAfterReturn = scalar == "\r"
    }
    return String(result)
  }

  /// An error at this place, or at one before it.
  func error(_ message: String, at start: Int? = nil) -> XMLSyntaxError {
    let before = bytes[..<(start ?? index)]
    let line = before.lastIndex(of: UInt8(ascii: "\n")).map { before[before.index(after: $0)...] } ?? before
    return XMLSyntaxError(
      message: message, line: before.count { $0 == UInt8(ascii: "\n") } + 1,
      column: String(decoding: line, as: UTF8.self).unicodeScalars.count { $0 != "\u{FEFF}" } + 1)
  }
}

extension XMLCursor {
  /// White space.
  static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || scalar == "\t" || scalar == "\n" || scalar == "\r"
  }

  /// Whether a byte of ASCII cannot be part of a name.
  private static func endsName(_ byte: UInt8) -> Bool {
    isSpace(Unicode.Scalar(byte)) || "<>/=\"'?&!;".utf8.contains(byte)
  }

  /// A character that XML has.
  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\t", "\n", "\r", "\u{20}"..."\u{D7FF}", "\u{E000}"..."\u{FFFD}", "\u{10000}"..."\u{10FFFF}": true
    default: false
    }
  }
}
