import SourceText

/// What a template of a sample says about its language in the comment that it begins with.
///
/// ```
/// {{!
/// name: Python (httpx)
/// group: Python
/// highlighting: python
/// quoting: python
/// }}
/// ```
/// `name` and `quoting` must be there; `group` is the name unless given, `highlighting` is the quoting, and `also`
/// holds other names of the language, separated by commas.
struct SampleHead {
  private static let keys = ["name", "group", "highlighting", "quoting", "also"]

  /// The language, unless something is wrong.
  private(set) var language: CodeLanguage?
  /// What is wrong.
  private(set) var diagnostics: [Diagnostic] = []

  /// The head of a template.
  ///
  /// - Parameters:
  ///   - file: The template.
  ///   - id: The identifier of its language.
  init(of file: SourceFile, id: String) {
    guard let lines = Self.lines(of: file) else {
      diagnostics = [.missingSampleHead(in: file)]
      return
    }
    var values: [String: String] = [:]
    for (line, span) in lines {
      guard let colon = line.firstIndex(of: ":") else {
        diagnostics.append(.badSampleLine(line, at: span, in: file))
        continue
      }
      let (key, value) = (line[..<colon].trimmedBlanks, line[line.index(after: colon)...].trimmedBlanks)
      guard Self.keys.contains(key) else {
        diagnostics.append(.unknownSampleKey(key, among: Self.keys, at: span, in: file))
        continue
      }
      if key == "quoting", QuotingRule(rawValue: value) == nil {
        diagnostics.append(.unknownQuoting(value, at: span, in: file))
      }
      values[key] = value
    }
    for key in ["name", "quoting"] where values[key, default: ""].isEmpty {
      diagnostics.append(.missingSampleKey(key, in: file))
    }
    guard diagnostics.isEmpty, let name = values["name"], let quoting = QuotingRule(rawValue: values["quoting"] ?? "")
    else { return }
    language = CodeLanguage(
      id: id, displayName: name, group: values["group"],
      highlightingName: values["highlighting"] ?? quoting.rawValue, quoting: quoting,
      aliases: values["also", default: ""].split(separator: ",").map(\.trimmedBlanks))
  }

  /// The lines of the comment that a file begins with, blank ones left out; nil when it begins with something else.
  private static func lines(of file: SourceFile) -> [(text: String, span: SourceSpan)]? {
    let open = Array("{{!".utf8)
    guard file.text.starts(with: open), let end = file.text.firstRange(of: Array("}}".utf8)) else { return nil }
    var lines: [(text: String, span: SourceSpan)] = []
    for line in file.text[open.count..<end.lowerBound].split(separator: UInt8(ascii: "\n")) {
      let span = SourceSpan(line.startIndex, line.endIndex)
      let text = file.string(of: span).trimmedBlanks
      if !text.isEmpty { lines.append((text, span)) }
    }
    return lines
  }
}

extension StringProtocol {
  /// The text without white space at its ends.
  var trimmedBlanks: String {
    let start = drop { $0.isWhitespace }
    guard let end = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(start[...end])
  }
}
