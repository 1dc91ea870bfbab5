import Bytes

/// Scans JSON; text that is not JSON comes out plain.
enum JSONTokens {
  /// Marks what is in code from an offset on.
  static func scan(from start: Int, _ output: inout ColouredCode) {
    let code = output.code
    var index = start
    while index < code.count {
      let begin = index
      switch code[index] {
      case UInt8(ascii: "\""):
        index = endOfString(code, from: index)
        var next = index
        while next < code.count, isBlank(code[next]) { next += 1 }
        output.mark(begin, index, as: next < code.count && code[next] == UInt8(ascii: ":") ? .key : .string)
      case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
        while index < code.count, isPartOfNumber(code[index]) { index += 1 }
        output.mark(begin, index, as: .number)
      case UInt8(ascii: "t"), UInt8(ascii: "f"), UInt8(ascii: "n"):
        while index < code.count, isLetter(code[index]) { index += 1 }
        if isWord(code[begin..<index]) { output.mark(begin, index, as: .keyword) }
      default: index += 1
      }
    }
  }

  /// The end of a string that begins with its quote; that of the text when it is not closed.
  private static func endOfString(_ code: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    let quote = UInt8(ascii: "\"")
    var index = code.offset(of: quote, or: UInt8(ascii: "\\"), from: start + 1)
    while index < code.count {
      if code[index] == quote { return index + 1 }
      index = code.offset(of: quote, or: UInt8(ascii: "\\"), from: index + 2)
    }
    return code.count
  }

  private static func isWord(_ word: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    word.elementsEqual("true".utf8) || word.elementsEqual("false".utf8) || word.elementsEqual("null".utf8)
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
