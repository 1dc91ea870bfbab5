/// Scans JSON; text that is not JSON comes out plain.
enum JSONTokens {
  /// The tokens of bytes from an offset on.
  static func tokens(_ bytes: [UInt8], from start: Int) -> [Highlighter.Token] {
    var tokens: [Highlighter.Token] = []
    var index = start
    while index < bytes.count {
      let begin = index
      let kind: Highlighter.Kind
      switch bytes[index] {
      case UInt8(ascii: "\""):
        index = endOfString(bytes, from: index)
        let next = bytes[index...].first { !isBlank($0) }
        kind = next == UInt8(ascii: ":") ? .key : .string
      case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
        index = bytes[index...].firstIndex { !isPartOfNumber($0) } ?? bytes.count
        kind = .number
      case UInt8(ascii: "t"), UInt8(ascii: "f"), UInt8(ascii: "n"):
        index = bytes[index...].firstIndex { !isLetter($0) } ?? bytes.count
        let word = bytes[begin..<index]
        let isKeyword = word.elementsEqual("true".utf8) || word.elementsEqual("false".utf8)
        kind = isKeyword || word.elementsEqual("null".utf8) ? .keyword : .plain
      default:
        index = bytes[(index + 1)...].firstIndex(where: isStart) ?? bytes.count
        kind = .plain
      }
      tokens.append(.init(kind: kind, range: begin..<index))
    }
    return tokens
  }

  /// The end of a string that begins with its quote; that of the text when it is not closed.
  private static func endOfString(_ bytes: [UInt8], from start: Int) -> Int {
    var index = start + 1
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "\\"): index += 2
      case UInt8(ascii: "\""): return index + 1
      default: index += 1
      }
    }
    return bytes.count
  }

  /// Whether a byte begins a token that is not plain.
  private static func isStart(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "-"), UInt8(ascii: "t"), UInt8(ascii: "f"), UInt8(ascii: "n"): true
    default: isDigit(byte)
    }
  }

  private static func isPartOfNumber(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E"): true
    default: isDigit(byte)
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

  private static func isLetter(_ byte: UInt8) -> Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 32 || (9...13).contains(byte) }
}
