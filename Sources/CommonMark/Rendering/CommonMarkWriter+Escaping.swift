import Bytes

/// Characters, escaped where they would mean something.
extension CommonMarkWriter {
  /// What a text is, by which its characters are escaped.
  enum Kind {
    case raw, text, address, title
  }

  /// Writes text as it stands.
  mutating func raw(_ text: String) {
    emit(text, as: .raw)
  }

  /// Writes a text, each character so that it stands for itself in a text of its kind.
  mutating func emit(_ text: String, as kind: Kind) {
    bridgeGap()
    let isDone: Void? = text.utf8.withContiguousStorageIfAvailable { emit($0, as: kind) }
    if isDone == nil { emitScattered(text, as: kind) }
  }

  // Apart, because a text that might be needed once more is held while it is written.
  @inline(never)
  private mutating func emitScattered(_ text: String, as kind: Kind) {
    Array(text.utf8).withUnsafeBufferPointer { emit($0, as: kind) }
  }

  private mutating func bridgeGap() {
    if isTight, gap == .blankLine { gap = .line }
    guard gap != .none else { return }
    // What ends with line breaks already, such as code, needs fewer.
    var last = output.count - 1
    for remaining in stride(from: gap.rawValue, to: 0, by: -1) {
      if last < 0 || output[last] == UInt8(ascii: "\n") {
        last -= 1
      } else {
        output.append(UInt8(ascii: "\n"))
        if remaining > 1 { output.append(prefix) }
      }
    }
    gap = .none
    isAtLineStart = true
    isAtContentStart = true
  }

  private mutating func emit(_ text: UnsafeBufferPointer<UInt8>, as kind: Kind) {
    var (start, index) = (0, 0)
    while index < text.count {
      if !isAtLineStart, !isAtContentStart {
        index = Self.endOfPlain(text, from: index, as: kind)
        guard index < text.count else { break }
      }
      defer { index += 1 }
      let byte = text[index]
      if isAtLineStart {
        if !prefix.isEmpty {
          output.append(UnsafeBufferPointer(rebasing: text[start..<index]))
          output.append(prefix)
          start = index
        }
        isAtLineStart = false
      }
      if byte == UInt8(ascii: "\n"), kind != .text {
        isAtLineStart = true
        isAtContentStart = true
        continue
      }
      let previous = index > 0 ? text[index - 1] : output.last ?? 0
      if isMeaningful(byte, after: previous, before: index + 1 < text.count ? text[index + 1] : 0, as: kind) {
        output.append(UnsafeBufferPointer(rebasing: text[start..<index]))
        start = index + 1
        escape(byte, as: kind)
      }
      if isAtContentStart, !Self.isDigit(byte) { isAtContentStart = false }
    }
    output.append(UnsafeBufferPointer(rebasing: text[start...]))
  }

  /// Where the bytes end that stand for themselves wherever they are but at the start of a line; most of a text does.
  private static func endOfPlain(_ text: UnsafeBufferPointer<UInt8>, from start: Int, as kind: Kind) -> Int {
    var index = start
    switch kind {
    case .raw: while index < text.count, text[index] > UInt8(ascii: "\n") { index &+= 1 }
    case .text: while index < text.count, isPlain(text[index]) { index &+= 1 }
    case .address, .title: while index < text.count, text[index] > UInt8(ascii: "`") { index &+= 1 }
    }
    return index
  }

  /// Whether a byte of a text stands for itself wherever it is but at the start of a line, told by a look at one bit.
  private static func isPlain(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (byte < 0x40 ? plainMarks : plainLetters) &>> UInt64(byte & 0x3F) & 1 == 1
  }

  /// A bit for each byte below 64 that stands for itself: digits, and the blank and marks but `!#&*<>`.
  private static let plainMarks: UInt64 = 0xAFFF_FBB5_0000_0000

  /// A bit for each byte from 64 to 127 that stands for itself: letters, `@^{|}`.
  private static let plainLetters: UInt64 = 0x3FFF_FFFE_47FF_FFFF

  /// Whether a character would not stand for itself.
  private func isMeaningful(_ byte: UInt8, after previous: UInt8, before next: UInt8, as kind: Kind) -> Bool {
    switch (kind, byte) {
    case (_, 0): return true
    case (.raw, _): return false
    case (.text, 1..<0x20), (.text, UInt8(ascii: "*")), (.text, UInt8(ascii: "_")), (.text, UInt8(ascii: "[")),
      (.text, UInt8(ascii: "]")), (.text, UInt8(ascii: "#")), (.text, UInt8(ascii: "!")), (.text, UInt8(ascii: "~")):
      return true
    case (.text, UInt8(ascii: "&")): return Self.isLetter(next)
    case (.text, UInt8(ascii: "-")), (.text, UInt8(ascii: "+")), (.text, UInt8(ascii: "=")):
      return isAtContentStart && !Self.isDigit(previous)
    case (.text, UInt8(ascii: ".")), (.text, UInt8(ascii: ")")):
      let isLast = next == 0 || next == UInt8(ascii: "~") || Self.isBlank(next)
      return isAtContentStart && Self.isDigit(previous) && isLast
    case (_, UInt8(ascii: "<")), (_, UInt8(ascii: ">")), (_, UInt8(ascii: "\\")), (_, UInt8(ascii: "`")): return true
    case (.address, UInt8(ascii: "(")), (.address, UInt8(ascii: ")")), (.title, UInt8(ascii: "\"")): return true
    case (.address, _): return Self.isBlank(byte)
    default: return false
    }
  }

  /// Writes a character so that it stands for itself.
  private mutating func escape(_ byte: UInt8, as kind: Kind) {
    switch (kind, byte) {
    case (_, 0): output.append("\u{FFFD}" as StaticString)
    case (.text, 1..<0x20): output.append("&#\(byte);" as String)
    case (.address, 9...13), (.address, 32):
      output.append(byte < 0x10 ? "%0" : "%" as StaticString)
      output.append(String(byte, radix: 16))
    default:
      output.append(UInt8(ascii: "\\"))
      output.append(byte)
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

  private static func isLetter(_ byte: UInt8) -> Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 32 || (9...13).contains(byte) }
}
