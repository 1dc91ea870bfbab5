/// Style sheets without what only their authors need.
public enum ReducedStyleSheet {
  /// A style sheet without comments and white space that mean nothing, after
  /// [CSS Syntax](https://www.w3.org/TR/css-syntax-3/#tokenization).
  ///
  /// Comments that begin with `/*!` stay.
  ///
  /// - Returns: The sheet as it is when a string or a comment in it does not end.
  public static func of(_ sheet: String) -> String {
    var reduction = Reduction(bytes: Array(sheet.utf8))
    guard reduction.run() else { return sheet }
    return String(decoding: reduction.reduced, as: UTF8.self)
  }

  private struct Reduction {
    let bytes: [UInt8]
    var reduced: [UInt8] = []
    private var index = 0
    /// Whether white space, or a comment, stands before what comes next.
    private var hasSpace = false
    private var hasComment = false
    /// Whether the last byte is escaped, and so no punctuation.
    private var isEscaped = false

    init(bytes: [UInt8]) { self.bytes = bytes }

    /// Whether the sheet was read to its end without doubt.
    mutating func run() -> Bool {
      while index < bytes.count {
        let start = index
        switch bytes[index] {
        case 0x09, 0x0A, 0x0C, 0x0D, 0x20:
          hasSpace = true
          index += 1
        case UInt8(ascii: "/") where starts(with: "/*"):
          index += 2
          while !starts(with: "*/") {
            guard index < bytes.count else { return false }
            index += 1
          }
          index += 2
          if bytes[start + 2] == UInt8(ascii: "!") { write(start..<index) } else { hasComment = true }
        case let quote where quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'"):
          guard skipString(quote) else { return false }
          write(start..<index)
        case UInt8(ascii: "\\"):
          skipEscape()
          write(start..<index)
          isEscaped = true
        case _ where starts(with: "url("):
          guard skipAddress() else { return false }
          write(start..<index)
        default:
          index += 1
          write(start..<index)
        }
      }
      return true
    }

    /// Writes bytes that belong together, behind what must part them from those before.
    private mutating func write(_ range: Range<Int>) {
      let next = bytes[range.lowerBound]
      if let last = reduced.last {
        let mayTouch = (!isEscaped && endsAlone(last)) || beginsAlone(next)
        if next == UInt8(ascii: "}"), last == UInt8(ascii: ";"), !isEscaped {
          reduced.removeLast()
        } else if hasSpace, !mayTouch {
          reduced.append(UInt8(ascii: " "))
        } else if hasComment, !hasSpace, !mayTouch {
          // Two tokens, and no white space that could mean a descendant.
          reduced += Array("/**/".utf8)
        }
      }
      (hasSpace, hasComment, isEscaped) = (false, false, false)
      reduced += bytes[range]
    }

    /// Whether white space behind a byte means nothing.
    private func endsAlone(_ byte: UInt8) -> Bool { Array("{};,>([:".utf8).contains(byte) }

    /// Whether white space before a byte means nothing; before a colon it can mean a descendant.
    private func beginsAlone(_ byte: UInt8) -> Bool { Array("{};,>)]!".utf8).contains(byte) }

    private mutating func skipString(_ quote: UInt8) -> Bool {
      index += 1
      while index < bytes.count {
        let byte = bytes[index]
        index += byte == UInt8(ascii: "\\") ? 2 : 1
        if byte == quote { return true }
      }
      return false
    }

    /// Skips an escape with the one white space that ends it.
    private mutating func skipEscape() {
      index += 1
      let start = index
      while index < min(start + 6, bytes.count), isHexadecimal(bytes[index]) { index += 1 }
      if index == start {
        index = min(index + 1, bytes.count)
      } else if index < bytes.count, bytes[index] == 0x20 || (0x09...0x0D).contains(bytes[index]) {
        index += 1
      }
    }

    /// Skips `url(…)`, whose address may stand without quotes.
    private mutating func skipAddress() -> Bool {
      while index < bytes.count {
        let byte = bytes[index]
        if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
          guard skipString(byte) else { return false }
          continue
        }
        index += byte == UInt8(ascii: "\\") ? 2 : 1
        if byte == UInt8(ascii: ")") { return true }
      }
      return false
    }

    private func isHexadecimal(_ byte: UInt8) -> Bool {
      (0x30...0x39).contains(byte) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte | 0x20)
    }

    private func starts(with text: StaticString) -> Bool {
      text.withUTF8Buffer { bytes[min(index, bytes.count)...].starts(with: $0) }
    }
  }
}
