extension JSONReader {
  /// Reads `true`, `false` or `null`.
  mutating func literal() throws(Stop) -> SourceNode.Content {
    if skip("true") { return .bool(true) }
    if skip("false") { return .bool(false) }
    if skip("null") { return .null }
    let start = index
    switch bytes[index] {
    case UInt8(ascii: "'"): throw stop(.singleQuotes, from: start, to: start + 1)
    case UInt8(ascii: "+"): throw stop(.number("a number must not begin with '+'"), from: start, to: start + 1)
    case UInt8(ascii: "."):
      throw stop(.number("a digit must stand before the decimal point"), from: start, to: start + 1)
    case let byte where byte.isWordByte:
      let end = endOfWord()
      let word = String(decoding: bytes[start..<min(end, start + 40)], as: UTF8.self)
      throw stop(.unknownWord(word), from: start, to: end)
    default: throw stop(.expectedValue, from: start, to: start + 1)
    }
  }

  /// Passes over a number by the grammar of section 6.
  mutating func skipNumber() throws(Stop) {
    let start = index
    if bytes[index] == UInt8(ascii: "-") { index += 1 }
    let digits = index
    guard skipDigits() else {
      throw stop(.number("a digit must follow the minus sign"), from: start, to: endOfWord())
    }
    if bytes[digits] == UInt8(ascii: "0"), index > digits + 1 {
      throw stop(.number("a number must not begin with 0"), from: start, to: index)
    }
    if index < bytes.count, bytes[index] == UInt8(ascii: ".") {
      index += 1
      guard skipDigits() else {
        throw stop(.number("a digit must follow the decimal point"), from: start, to: index)
      }
    }
    if index < bytes.count, bytes[index] | 0x20 == UInt8(ascii: "e") {
      index += 1
      if index < bytes.count, bytes[index] == UInt8(ascii: "+") || bytes[index] == UInt8(ascii: "-") { index += 1 }
      guard skipDigits() else { throw stop(.number("a digit must follow the exponent sign"), from: start, to: index) }
    }
    if index < bytes.count, bytes[index].isWordByte {
      throw stop(.number("a number must be decimal digits only"), from: start, to: endOfWord())
    }
  }

  /// The offset after the letters, digits and signs that follow.
  func endOfWord() -> Int {
    var end = index
    while end < bytes.count, bytes[end].isWordByte || bytes[end] == UInt8(ascii: "-") { end += 1 }
    return max(end, index + 1)
  }

  private mutating func skipDigits() -> Bool {
    let start = index
    while index < bytes.count, bytes[index] &- UInt8(ascii: "0") < 10 { index += 1 }
    return index > start
  }

  private mutating func skip(_ word: StaticString) -> Bool {
    let length = word.utf8CodeUnitCount
    guard index + length <= bytes.count else { return false }
    for offset in 0..<length where bytes[index + offset] != word.utf8Start[offset] { return false }
    guard index + length == bytes.count || !bytes[index + length].isWordByte else { return false }
    index += length
    return true
  }
}

extension UInt8 {
  /// Whether the byte is part of a word: an ASCII letter, digit, `_` or `$`, or part of any scalar beyond ASCII.
  var isWordByte: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "$"), 0x80...0xFF:
      true
    default: false
    }
  }
}
