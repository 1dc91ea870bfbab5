/// Reads literals as the specification of their language says, for languages whose compilers are rarely at hand.
///
/// Every function gives the text that a literal stands for, or nil when it is not one literal, or when something in it
/// means more than itself.
struct LiteralReader {
  private var rest: Substring.UnicodeScalarView

  private init(_ source: String) {
    rest = source.unicodeScalars[...]
  }

  /// [About quoting
  /// rules](https://learn.microsoft.com/powershell/module/microsoft.powershell.core/about/about_quoting_rules).
  static func powerShell(_ source: String) -> String? {
    var reader = LiteralReader(source)
    guard reader.take("(@(\n") else { return reader.powerShellString().flatMap { reader.isAtEnd ? $0 : nil } }
    var lines: [String] = []
    while !reader.take(") -join \"`n\")") {
      guard reader.take("  "), let line = reader.powerShellString(), reader.take("\n") else { return nil }
      lines.append(line)
    }
    return reader.isAtEnd ? lines.joined(separator: "\n") : nil
  }

  /// [Raw string literals](https://learn.microsoft.com/dotnet/csharp/language-reference/tokens/raw-string) and [escape
  /// sequences](https://learn.microsoft.com/dotnet/csharp/programming-guide/strings/#string-escape-sequences).
  static func cSharp(_ source: String, margin: String) -> String? {
    var reader = LiteralReader(source)
    guard source.hasPrefix("\"\"\"") else { return reader.sum(" +\n\(margin)", escapes: "\"\\nrtuU", quote: "\"") }
    var quotes = ""
    while reader.take("\"") { quotes += "\"" }
    guard reader.take("\n") else { return nil }
    var lines: [String] = []
    while !reader.take("\(margin)\(quotes).ReplaceLineEndings(\"\\n\")") {
      guard let end = reader.rest.firstIndex(of: "\n") else { return nil }
      let line = String(reader.rest[..<end])
      reader.rest = reader.rest[reader.rest.index(after: end)...]
      guard line.hasPrefix(margin), !line.contains(quotes) else { return nil }
      lines.append(String(line.unicodeScalars.dropFirst(margin.count)))
    }
    return reader.isAtEnd ? lines.joined(separator: "\n") : nil
  }

  /// [Kotlin's lexical grammar](https://kotlinlang.org/docs/reference/grammar.html#string-mode-grammar).
  static func kotlin(_ source: String) -> String? {
    var reader = LiteralReader(source)
    guard reader.take("\"\"\"") else { return reader.sum(" +\n        ", escapes: "tbrn'\"\\$u", quote: "\"") }
    var text = String.UnicodeScalarView()
    while !reader.take("\"\"\"") {
      if reader.take("${'$'}") {
        text.append("$")
      } else {
        guard let scalar = reader.next(), scalar != "$" else { return nil }
        text.append(scalar)
      }
    }
    return reader.isAtEnd ? String(text) : nil
  }

  /// [Strings](https://dart.dev/language/built-in-types#strings).
  static func dart(_ source: String) -> String? {
    var reader = LiteralReader(source)
    let isLong = reader.take("'''\n")
    guard isLong || reader.take("'") else { return nil }
    let text = reader.escaped(until: isLong ? "'''" : "'", escapes: "nrtbfvxu'\\$", keepsLines: isLong)
    return reader.isAtEnd ? text : nil
  }

  // MARK: - Parts

  private var isAtEnd: Bool { rest.isEmpty }

  private mutating func next() -> Unicode.Scalar? { rest.popFirst() }

  /// Goes behind a text, if it comes next.
  private mutating func take(_ text: String) -> Bool {
    guard rest.starts(with: text.unicodeScalars) else { return false }
    rest = rest.dropFirst(text.unicodeScalars.count)
    return true
  }

  /// Literals in quotes, with something between each two of them.
  private mutating func sum(_ glue: String, escapes: String, quote: String) -> String? {
    var text = ""
    repeat {
      guard take(quote), let part = escaped(until: quote, escapes: escapes, keepsLines: false) else { return nil }
      text += part
    } while take(glue)
    return isAtEnd ? text : nil
  }

  /// What stands before the end of a literal, and the end; `$` must be escaped where it can be.
  private mutating func escaped(until end: String, escapes: String, keepsLines: Bool) -> String? {
    var units: [UInt16] = []
    while !take(end) {
      guard let scalar = next() else { return nil }
      switch scalar {
      case "\\":
        guard let kind = next(), escapes.unicodeScalars.contains(kind), let value = escape(kind) else { return nil }
        units += value
      case "\n" where !keepsLines: return nil
      case "$" where escapes.contains("$"): return nil
      default: units += Array(String(scalar).utf16)
      }
    }
    return String(decoding: units, as: UTF16.self)
  }

  private mutating func escape(_ kind: Unicode.Scalar) -> [UInt16]? {
    switch kind {
    case "n": return [10]
    case "r": return [13]
    case "t": return [9]
    case "u" where take("{"):
      guard let end = rest.firstIndex(of: "}") else { return nil }
      let digits = String(rest[..<end])
      rest = rest[rest.index(after: end)...]
      return units(digits)
    case "u", "U":
      let digits = String(rest.prefix(kind == "u" ? 4 : 8))
      rest = rest.dropFirst(digits.count)
      return kind == "u" ? UInt16(digits, radix: 16).map { [$0] } : units(digits)
    default: return Array(String(kind).utf16)
    }
  }

  private func units(_ digits: String) -> [UInt16]? {
    UInt32(digits, radix: 16).flatMap { Unicode.Scalar($0) }.map { Array(String($0).utf16) }
  }

  private mutating func powerShellString() -> String? {
    guard let open = next() else { return nil }
    let isSingle = open == "'"
    guard isSingle || open == "\"" else { return nil }
    let quotes = isSingle ? "'‘’‚‛" : "\"“”„"
    var text = String.UnicodeScalarView()
    while let scalar = next() {
      if quotes.unicodeScalars.contains(scalar) {
        guard let second = rest.first, quotes.unicodeScalars.contains(second) else { return String(text) }
        text.append(second)
        rest = rest.dropFirst()
      } else if scalar == "`", !isSingle {
        guard let kind = next() else { return nil }
        let known = "rtnu`$".unicodeScalars.contains(kind) || quotes.unicodeScalars.contains(kind)
        guard known, let units = escape(kind) else { return nil }
        text += String(decoding: units, as: UTF16.self).unicodeScalars
      } else if scalar == "\n" || (scalar == "$" && !isSingle) {
        return nil
      } else {
        text.append(scalar)
      }
    }
    return nil
  }
}
