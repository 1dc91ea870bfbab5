import Bytes
import HTML

/// Tells apart the keys, strings, numbers, keywords and comments of code.
///
/// Plain scanners, good enough for samples and examples: what they do not understand stays uncoloured, and never is a
/// character lost. They work on bytes, of which those beyond ASCII are plain, and write what they find at once: pages
/// have many samples, and a list of all pieces takes longer than looking for them.
enum Highlighter {
  /// What a piece of code is.
  enum Kind {
    case key, string, number, keyword, comment

    /// What stands before such a piece; the class is that of the style sheet.
    var startTag: StaticString {
      switch self {
      case .key: "<span class=\"k\">"
      case .string: "<span class=\"s\">"
      case .number: "<span class=\"n\">"
      case .keyword: "<span class=\"w\">"
      case .comment: "<span class=\"c\">"
      }
    }
  }

  /// A language, as far as it is scanned.
  private enum Scanner {
    case json, http
    case words(WordTokens.Language)

    /// The scanner for a language by a name that people write after a fence; nil for unknown ones.
    init?(_ name: String) {
      // Nearly all names are written as they are known.
      guard let scanner = Self.byName[name] ?? Self.byName[name.lowercased()] else { return nil }
      self = scanner
    }

    private static let byName: [String: Scanner] = WordTokens.Language.byName.mapValues { .words($0) }
      .merging(["json": .json, "jsonc": .json, "http": .http]) { first, _ in first }
  }

  /// Whether a language is known by a name that people write after a fence.
  static func isKnown(_ language: String) -> Bool { Scanner(language) != nil }

  /// Code as markup: escaped, with a `span` around each piece that has a colour.
  ///
  /// A line feed ends a line, as readers of HTML have it; what is copied would lose other ends anyway.
  static func markup(_ text: String, language: String) -> HTMLMarkup {
    var text = text
    return text.withUTF8 { markup($0, language: language) }
  }

  /// Code in UTF-8 as markup.
  static func markup(_ code: [UInt8], language: String) -> HTMLMarkup {
    code.withUnsafeBufferPointer { markup($0, language: language) }
  }

  private static func markup(_ code: UnsafeBufferPointer<UInt8>, language: String) -> HTMLMarkup {
    guard hasReturns(code) else { return coloured(code, by: Scanner(language)) }
    return withoutReturns(code).withUnsafeBufferPointer { coloured($0, by: Scanner(language)) }
  }

  private static func coloured(_ code: UnsafeBufferPointer<UInt8>, by scanner: Scanner?) -> HTMLMarkup {
    var output = ColouredCode(code)
    switch scanner {
    case .json: JSONTokens.scan(from: 0, &output)
    case .http: HTTPTokens.scan(&output)
    case .words(let language): WordTokens(code: code, language: language).scan(&output)
    case nil: break
    }
    return output.finished()
  }

  /// Whether a line ends in a carriage return and a line feed.
  private static func hasReturns(_ code: UnsafeBufferPointer<UInt8>) -> Bool {
    code.has(UInt8(ascii: "\r")) && code.indices.contains { isReturn(code, at: $0) }
  }

  /// Code whose lines end in line feeds alone.
  private static func withoutReturns(_ code: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    code.indices.filter { !isReturn(code, at: $0) }.map { code[$0] }
  }

  private static func isReturn(_ code: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    code[index] == UInt8(ascii: "\r") && index + 1 < code.count && code[index + 1] == UInt8(ascii: "\n")
  }
}
