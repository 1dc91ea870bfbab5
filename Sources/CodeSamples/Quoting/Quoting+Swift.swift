extension Quoting {
  /// A text as a Swift literal: plain, raw when it has quotes or backslashes, of several lines when the text has them.
  ///
  /// [String literals](https://docs.swift.org/swift-book/documentation/the-swift-programming-language/lexicalstructure#String-Literals).
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - indentation: Spaces before every line of a literal of several lines but the first.
  public static func swift(_ text: String, indentation: Int = 0) -> String {
    let isLong = hasLines(text)
    // `#"""` opens a literal of several lines, so that a text that starts with a quote is escaped instead.
    let isRaw = isLong || text.unicodeScalars.first != "\""
    let hashes = isRaw ? String(repeating: "#", count: hashesNeeded(text)) : ""
    let escape = "\\" + hashes

    func body(_ text: Substring.UnicodeScalarView) -> String {
      rewritten(text) { scalar in
        switch scalar {
        case "\"" where hashes.isEmpty: "\\\""
        case "\\" where hashes.isEmpty: "\\\\"
        case "\n": escape + "n"
        case "\r": escape + "r"
        case "\t": escape + "t"
        default: isInvisible(scalar) ? "\(escape)u{\(hex(scalar.value, digits: 1))}" : nil
        }
      }
    }

    let scalars = text.unicodeScalars[...]
    guard isLong else { return "\(hashes)\"\(body(scalars))\"\(hashes)" }
    let margin = String(repeating: " ", count: indentation)
    let lines = scalars.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? "" : margin + body($0) }
    return (["\(hashes)\"\"\""] + lines + ["\(margin)\"\"\"\(hashes)"]).joined(separator: "\n")
  }

  /// How many `#` a raw literal needs, so that neither a quote nor a backslash of the text means anything.
  private static func hashesNeeded(_ text: String) -> Int {
    var needed = 0
    var run: Int?
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": run = 0
      case "#": run = run.map { $0 + 1 }
      default: run = nil
      }
      if let run { needed = max(needed, run + 1) }
    }
    return needed
  }
}
