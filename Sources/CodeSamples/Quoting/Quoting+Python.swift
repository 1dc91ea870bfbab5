extension Quoting {
  /// A text as a Python literal: in double quotes, or in three of them when it has several lines.
  ///
  /// [String and bytes literals](https://docs.python.org/3/reference/lexical_analysis.html#string-and-bytes-literals).
  public static func python(_ text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    let isLong = scalars.contains("\n")
    var output = ""
    var quotes = 0
    for (index, scalar) in scalars.enumerated() {
      switch scalar {
      case "\"":
        // In a long literal only a quote matters that would complete a run of three, or touch the final three.
        quotes += 1
        let mustEscape = !isLong || quotes == 3 || index == scalars.count - 1
        output += mustEscape ? "\\\"" : "\""
        if mustEscape { quotes = 0 }
        continue
      case "\\": output += "\\\\"
      case "\n": output += isLong ? "\n" : "\\n"
      case "\r": output += "\\r"
      case "\t": output += "\\t"
      default: output += pythonCharacter(scalar)
      }
      quotes = 0
    }
    return isLong ? "\"\"\"\(output)\"\"\"" : "\"\(output)\""
  }

  private static func pythonCharacter(_ scalar: Unicode.Scalar) -> String {
    guard isInvisible(scalar) else { return String(scalar) }
    return scalar.value <= 0xFFFF ? "\\u" + hex(scalar.value, digits: 4) : "\\U" + hex(scalar.value, digits: 8)
  }
}
