import JSON

extension JSONReader {
  /// Reads a string; the next byte is its opening quote.
  mutating func string() throws(Stop) -> String {
    let start = index
    index += 1
    skipPlain()
    if index < bytes.count, bytes[index] == UInt8(ascii: "\"") {
      let content = UnsafeBufferPointer(rebasing: bytes[(start + 1)..<index])
      index += 1
      return String(decoding: content, as: UTF8.self)
    }
    return try stringWithEscapes(from: start)
  }

  private mutating func stringWithEscapes(from start: Int) throws(Stop) -> String {
    var content = Array(bytes[(start + 1)..<index])
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "\""):
        index += 1
        return String(decoding: content, as: UTF8.self)
      case UInt8(ascii: "\\"):
        try escape(into: &content)
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
        throw stop(.unterminatedString, from: start, to: index)
      case let byte:
        try report(.controlCharacter(byte), from: index, to: index + 1)
        content.append(byte)
        index += 1
      }
      let plain = index
      skipPlain()
      content.append(contentsOf: bytes[plain..<index])
    }
    throw stop(.unterminatedString, from: start, to: index)
  }

  /// Passes over bytes that stand for themselves.
  private mutating func skipPlain() { index = bytes.endOfPlainText(from: index) }

  private mutating func escape(into content: inout [UInt8]) throws(Stop) {
    let start = index
    let letter = index + 1 < bytes.count ? bytes[index + 1] : 0
    index += 2
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): content.append(letter)
    case UInt8(ascii: "b"): content.append(0x08)
    case UInt8(ascii: "f"): content.append(0x0C)
    case UInt8(ascii: "n"): content.append(0x0A)
    case UInt8(ascii: "r"): content.append(0x0D)
    case UInt8(ascii: "t"): content.append(0x09)
    case UInt8(ascii: "u"):
      index = start
      try unicodeEscape(into: &content)
    default: throw stop(.badEscape, from: start, to: start + 2)
    }
  }

  private mutating func unicodeEscape(into content: inout [UInt8]) throws(Stop) {
    let start = index
    guard let first = codeUnit() else { throw stop(.badEscape, from: start, to: start + 2) }
    var value = UInt32(first)
    if first & 0xFC00 == 0xD800 {
      let beforeSecond = index
      if let second = codeUnit(), second & 0xFC00 == 0xDC00 {
        value = 0x10000 + (UInt32(first & 0x3FF) << 10) + UInt32(second & 0x3FF)
      } else {
        index = beforeSecond
      }
    }
    if let scalar = Unicode.Scalar(value) {
      content.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    } else {
      try report(.loneSurrogate, from: start, to: index)
      content.append(contentsOf: UTF8.encodedReplacementCharacter)
    }
  }

  /// Reads `\uXXXX`; nil, and nothing read, when it is not there.
  private mutating func codeUnit() -> UInt16? {
    guard index + 6 <= bytes.count, bytes[index] == UInt8(ascii: "\\"), bytes[index + 1] == UInt8(ascii: "u") else {
      return nil
    }
    var unit: UInt16 = 0
    for byte in bytes[(index + 2)..<(index + 6)] {
      let digit: UInt8
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = byte - UInt8(ascii: "0")
      case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = byte - UInt8(ascii: "a") + 10
      case UInt8(ascii: "A")...UInt8(ascii: "F"): digit = byte - UInt8(ascii: "A") + 10
      default: return nil
      }
      unit = unit << 4 | UInt16(digit)
    }
    index += 6
    return unit
  }
}
