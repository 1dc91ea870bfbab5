extension String {
  /// The string with every scalar that could steer a terminal or reorder a line written as `\u{…}`.
  ///
  /// Names and source lines come from strangers; printed raw, an escape sequence in them could repaint the screen.
  func escapedForTerminal() -> String {
    guard unicodeScalars.contains(where: \.steersTerminal) else { return self }
    var result = ""
    for scalar in unicodeScalars {
      if scalar.steersTerminal {
        result += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}

extension Unicode.Scalar {
  /// Whether the scalar is a control character, a line or paragraph separator, or a control of writing direction.
  fileprivate var steersTerminal: Bool {
    switch value {
    case 0..<0x20, 0x7F..<0xA0, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF: true
    default: false
    }
  }

  /// Number of terminal columns the scalar takes: 0, 1 or 2.
  fileprivate var terminalWidth: Int {
    switch value {
    case 0x300...0x36F, 0x200B...0x200D, 0xFE00...0xFE0F: 0
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
      2
    default: 1
    }
  }
}

/// Number of terminal columns a string takes, by the width classes of East Asian text.
func terminalWidth(of text: String) -> Int {
  text.unicodeScalars.reduce(0) { $0 + $1.terminalWidth }
}
