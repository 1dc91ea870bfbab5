extension Quoting {
  /// How a language writes a character by its number.
  enum NumberEscape {
    /// `\u{1f433}`
    case braces
    /// `\u202e`, and `\U000e0041` beyond the first 65536 characters.
    case long
    /// `\u202e`, and two such escapes (UTF-16) beyond the first 65536 characters.
    case pair
    /// `\033` below 256, else as ``pair``.
    ///
    /// Java reads `\u` before everything else, so that there it cannot protect a blank.
    case octal

    /// The escape of a character.
    func callAsFunction(_ scalar: Unicode.Scalar) -> String {
      switch self {
      case .braces: "\\u{\(hex(scalar.value, digits: 1))}"
      case .long: scalar.value <= 0xFFFF ? "\\u" + hex(scalar.value, digits: 4) : "\\U" + hex(scalar.value, digits: 8)
      case .octal where scalar.value < 0x100: "\\" + Quoting.octal(scalar.value)
      case .pair, .octal: UTF16.encode(scalar)?.map { "\\u" + hex($0, digits: 4) }.joined() ?? ""
      }
    }
  }

  /// What stands between the quotes of a literal with backslash escapes.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - special: Characters that get a backslash; the backslash itself always does.
  ///   - keepsLines: Whether a line break stays one.
  ///   - number: How characters that do not show are written.
  static func escaped(
    _ text: Substring.UnicodeScalarView, _ special: String, keepsLines: Bool = false, number: NumberEscape
  ) -> String {
    rewritten(text) { escape($0, special, keepsLines: keepsLines, number: number) }
  }

  /// How a character stands between quotes; nil for itself.
  private static func escape(
    _ scalar: Unicode.Scalar, _ special: String, keepsLines: Bool, number: NumberEscape
  ) -> String? {
    switch scalar {
    // Nearly all are one of these, which mean nothing anywhere.
    case "a"..."z", "A"..."Z", "0"..."9", " ": nil
    case "\\": "\\\\"
    case "\n": keepsLines ? nil : "\\n"
    case "\r": "\\r"
    case "\t": "\\t"
    case _ where special.unicodeScalars.contains(scalar): "\\\(scalar)"
    default: isInvisible(scalar) ? number(scalar) : nil
    }
  }

  /// The lines of a text, each with the line break that ends it.
  static func lines(_ text: String) -> [Substring.UnicodeScalarView] {
    var lines: [Substring.UnicodeScalarView] = []
    var rest = text.unicodeScalars[...]
    // Nearly all texts are of one line, which is found out sooner among bytes.
    while let end = Substring(rest).utf8.firstIndex(of: UInt8(ascii: "\n")) {
      lines.append(rest[...end])
      rest = rest[rest.index(after: end)...]
    }
    if !rest.isEmpty || lines.isEmpty { lines.append(rest) }
    return lines
  }

  /// A text in double quotes; of several lines, as one literal a line.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - special: Characters that get a backslash.
  ///   - number: How characters that do not show are written.
  ///   - glue: What stands between two literals.
  static func doubleQuoted(_ text: String, _ special: String = "\"", number: NumberEscape, glue: String) -> String {
    lines(text).map { "\"\(escaped($0, special, number: number))\"" }.joined(separator: glue)
  }

  /// A text between three quotes and three more, where a quote needs a backslash only as the third or the last.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - quote: The quote.
  ///   - special: Other characters that get a backslash.
  ///   - number: How characters that do not show are written.
  static func tripleQuoted(_ text: String, quote: Unicode.Scalar, _ special: String = "", number: NumberEscape)
    -> String
  {
    var (quotes, index) = (0, 0)
    let last = text.unicodeScalars.count - 1
    return rewritten(text.unicodeScalars[...]) { scalar in
      defer { index += 1 }
      guard scalar == quote else {
        quotes = 0
        return escape(scalar, special, keepsLines: true, number: number)
      }
      quotes += 1
      let mustEscape = quotes == 3 || index == last
      if mustEscape { quotes = 0 }
      return mustEscape ? "\\\(quote)" : nil
    }
  }

  /// The longest run of a character in a text.
  static func longestRun(of searched: Unicode.Scalar, in text: String) -> Int {
    var (longest, run) = (0, 0)
    for scalar in text.unicodeScalars {
      run = scalar == searched ? run + 1 : 0
      longest = max(longest, run)
    }
    return longest
  }
}
