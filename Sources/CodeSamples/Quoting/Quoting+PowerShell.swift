extension Quoting {
  /// Writes a text as a PowerShell string: in single quotes, or in double ones when it has what does not show.
  ///
  /// [About quoting
  /// rules](https://learn.microsoft.com/powershell/module/microsoft.powershell.core/about/about_quoting_rules).
  /// PowerShell takes typographic quotes for quotes. Several lines are joined by the sample, because a literal of
  /// several lines has the line ends of the file it stands in.
  static func powerShell(_ text: LiteralText, to output: inout [UInt8]) {
    guard text.hasLines else { return powerShellLine(text, text.bytes.indices, to: &output) }
    output.write("(@(\n")
    for line in text.lines {
      output.write("  ")
      powerShellLine(text, line, to: &output)
      output.write("\n")
    }
    output.write(") -join \"`n\")")
  }

  private static func powerShellLine(_ text: LiteralText, _ range: Range<Int>, to output: inout [UInt8]) {
    if text.isPlain(in: range) {
      output.write("'")
      rewrite(text, in: range, ByteSet.beyondASCII.union("'"), to: &output) { scalar, _ in
        isSingleQuote(scalar) ? "\(scalar)\(scalar)" : nil
      }
      output.write("'")
    } else {
      output.write("\"")
      rewrite(text, in: range, ByteSet.invisible.union("`$\""), to: &output) { scalar, _ in powerShellCharacter(scalar)
      }
      output.write("\"")
    }
  }

  private static func isSingleQuote(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "'", "‘", "’", "‚", "‛": true
    default: false
    }
  }

  private static func powerShellCharacter(_ scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case "`", "$", "\"", "“", "”", "„": "`\(scalar)"
    case "\r": "`r"
    case "\t": "`t"
    default: isInvisible(scalar) ? "`u{\(hex(scalar.value, digits: 1))}" : nil
    }
  }
}
