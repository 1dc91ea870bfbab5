extension Quoting {
  /// A text as an R literal: raw where quotes, backslashes or several lines make that easier to read, else escaped.
  ///
  /// [Quotes](https://stat.ethz.ch/R-manual/R-devel/library/base/html/Quotes.html); raw ones came with R 4.0.
  public static func r(_ text: String) -> String {
    if isEasierRaw(text), isPlain(text) {
      // Only `)`, as many dashes as it began with, and a quote end the literal.
      let dashes = String(
        repeating: "-", count: text.unicodeScalars.contains(")") ? longestRun(of: "-", in: text) + 1 : 0)
      return "r\"\(dashes)(\(text))\(dashes)\""
    }
    let literal = doubleQuoted(text, number: .long, glue: ",\n    ")
    return lines(text).count > 1 ? "paste0(\n    \(literal)\n  )" : literal
  }
}
