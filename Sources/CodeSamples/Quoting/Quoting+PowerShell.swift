extension Quoting {
  /// A text as a PowerShell string: in single quotes, or in double ones when it has what does not show.
  ///
  /// [About quoting
  /// rules](https://learn.microsoft.com/powershell/module/microsoft.powershell.core/about/about_quoting_rules).
  /// PowerShell takes typographic quotes for quotes. Several lines are joined by the sample, because a literal of
  /// several lines has the line ends of the file it stands in.
  public static func powerShell(_ text: String) -> String {
    guard hasLines(text) else { return powerShellLine(text) }
    let lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
      .map { "  " + powerShellLine(String($0)) }
    return "(@(\n\(lines.joined(separator: "\n"))\n) -join \"`n\")"
  }

  private static func powerShellLine(_ text: String) -> String {
    isPlain(text)
      ? "'\(powerShellEscaped(text) { isSingleQuote($0) ? "\($0)\($0)" : nil })'"
      : "\"\(powerShellEscaped(text, powerShellCharacter))\""
  }

  private static func isSingleQuote(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "'", "‘", "’", "‚", "‛": true
    default: false
    }
  }

  private static func powerShellEscaped(_ text: String, _ escape: (Unicode.Scalar) -> String?) -> String {
    rewritten(text.unicodeScalars[...], escape)
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
