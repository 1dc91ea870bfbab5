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

  /// Writes what stands between the quotes of a literal with backslash escapes.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - range: A part of it; nil for all.
  ///   - special: Characters that get a backslash; the backslash itself always does.
  ///   - number: How characters that do not show are written.
  ///   - output: What is written so far.
  static func escaped(
    _ text: LiteralText, in range: Range<Int>? = nil, _ special: ByteSet, number: NumberEscape,
    to output: inout [UInt8]
  ) {
    rewrite(text, in: range, special.union("\\\n").union(.invisible), to: &output) { scalar, _ in
      escape(scalar, special, keepsLines: false, number: number)
    }
  }

  /// How a character stands between quotes; nil for itself.
  private static func escape(
    _ scalar: Unicode.Scalar, _ special: ByteSet, keepsLines: Bool, number: NumberEscape
  ) -> String? {
    switch scalar {
    case "\\": "\\\\"
    case "\n": keepsLines ? nil : "\\n"
    case "\r": "\\r"
    case "\t": "\\t"
    case _ where scalar.isASCII && special.contains(UInt8(scalar.value)): "\\\(scalar)"
    default: isInvisible(scalar) ? number(scalar) : nil
    }
  }

  /// Writes a text in double quotes; of several lines, as one literal a line.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - special: Characters that get a backslash.
  ///   - number: How characters that do not show are written.
  ///   - glue: What stands between two literals.
  ///   - output: What is written so far.
  static func doubleQuoted(
    _ text: LiteralText, _ special: ByteSet = "\"", number: NumberEscape, glue: String = "", to output: inout [UInt8]
  ) {
    func literal(_ range: Range<Int>?) {
      output.write("\"")
      escaped(text, in: range, special, number: number, to: &output)
      output.write("\"")
    }
    guard text.hasLines else { return literal(nil) }
    for (index, line) in text.endedLines.enumerated() {
      if index > 0 { output.write(glue) }
      literal(line)
    }
  }

  /// Writes a text between three quotes and three more, where a quote needs a backslash only as the third or the last.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - range: A part of it that ends with a line; nil for all.
  ///   - quote: The quote.
  ///   - special: Other characters that get a backslash.
  ///   - number: How characters that do not show are written.
  ///   - output: What is written so far.
  static func tripleQuoted(
    _ text: LiteralText, in range: Range<Int>? = nil, quote: Unicode.Scalar, _ special: ByteSet = "",
    number: NumberEscape, to output: inout [UInt8]
  ) {
    var (quotes, previous) = (0, -1)
    let last = text.bytes.count - 1
    let all = special.union("\"'\\").union(.invisible)
    rewrite(text, in: range, all, to: &output) { scalar, index in
      guard scalar == quote else { return escape(scalar, special, keepsLines: true, number: number) }
      quotes = previous == index - 1 ? quotes + 1 : 1
      previous = index
      let mustEscape = quotes == 3 || index == last
      if mustEscape { quotes = 0 }
      return mustEscape ? "\\\(quote)" : nil
    }
  }
}
