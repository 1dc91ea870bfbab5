extension Quoting {
  /// Writes a text as an R literal: raw where quotes, backslashes or several lines make that easier to read, else escaped.
  ///
  /// [Quotes](https://stat.ethz.ch/R-manual/R-devel/library/base/html/Quotes.html); raw ones came with R 4.0.
  static func r(_ text: LiteralText, to output: inout [UInt8]) {
    if text.isEasierRaw, text.isPlain {
      // Only `)`, as many dashes as it began with, and a quote end the literal.
      let dash = UInt8(ascii: "-")
      let dashes = text.occurring.contains(UInt8(ascii: ")")) ? text.longestRun(of: dash) + 1 : 0
      output.write("r\"")
      output.write(dash, times: dashes)
      output.write("(")
      output += text.bytes
      output.write(")")
      output.write(dash, times: dashes)
      return output.write("\"")
    }
    let isLong = text.endedLines.count > 1
    if isLong { output.write("paste0(\n    ") }
    doubleQuoted(text, number: .long, glue: ",\n    ", to: &output)
    if isLong { output.write("\n  )") }
  }
}
