import JSON
import OrderedCollections
public import SourceText

/// The words of the reference in one language: a file of `templates/locales`.
public struct InterfaceLanguage: Sendable, Hashable {
  /// The language tag ([BCP 47](https://www.rfc-editor.org/info/bcp47), `zh-Hans`).
  public let tag: String
  /// What speakers call the language (`简体中文`).
  public let name: String
  /// The direction of writing: `ltr` or `rtl`.
  public let direction: String
  /// Where most of those live who read the language as its tag names it
  /// ([likely subtags](https://www.unicode.org/reports/tr35/#Likely_Subtags), `CN`); nil when that is not known.
  public let territory: String?
  /// The words of the pages, by key.
  let phrases: OrderedDictionary<String, PhraseText>
  /// The words that scripts of every page use, by key.
  let scripts: OrderedDictionary<String, PhraseText>
  /// The words of the console, by key.
  let console: OrderedDictionary<String, String>

  /// Reads a language's file.
  ///
  /// - Parameters:
  ///   - file: The file.
  ///   - reference: The language whose keys are the measure (English); nil when reading that one.
  /// - Returns: The language, unless the file is unusable, and what is wrong with it. Keys that are missing fall back
  ///   to the reference.
  public static func read(
    _ file: SourceFile, checkedAgainst reference: InterfaceLanguage?
  ) -> (language: InterfaceLanguage?, diagnostics: [Diagnostic]) {
    let (node, readDiagnostics) = SourceText.read(file, as: .json)
    guard let node else { return (nil, readDiagnostics) }
    var diagnostics = readDiagnostics
    let root = SourceCursor(node, in: file)
    let known = ["language", "name", "direction", "territory", "phrases", "scripts", "console"]
    for member in root.members where !known.contains(member.key) {
      diagnostics.append(.unknownLocaleKey(member.key, known: known, at: member.value))
    }
    let tag = root["language"]?.node.string ?? "und"
    func group<Text>(
      _ name: String, _ reference: OrderedDictionary<String, Text>?,
      _ read: (SourceCursor, String) -> (text: Text?, diagnostics: [Diagnostic])
    ) -> OrderedDictionary<String, Text> {
      var texts = reference ?? [:]
      for member in root[name]?.members ?? [] {
        if let reference, reference[member.key] == nil {
          diagnostics.append(.unknownLocaleKey(member.key, known: Array(reference.keys), at: member.value))
        }
        let (text, found) = read(member.value, member.key)
        diagnostics += found
        if let text { texts[member.key] = text }
      }
      return texts
    }
    func phrase(_ cursor: SourceCursor, _ key: String) -> (PhraseText?, [Diagnostic]) {
      PhraseText.read(cursor, called: key, in: tag)
    }
    let phrases = group("phrases", reference?.phrases, phrase)
    if reference == nil {
      for phrase in Phrase.allCases where phrases[phrase.rawValue] == nil {
        diagnostics.append(.missingLocaleKey(phrase.rawValue, at: root))
      }
    }
    let language = InterfaceLanguage(
      tag: tag, name: root["name"]?.node.string ?? "", direction: root["direction"]?.node.string ?? "ltr",
      territory: root["territory"]?.node.string, phrases: phrases,
      scripts: group("scripts", reference?.scripts, phrase),
      console: group("console", reference?.console) { cursor, key in
        cursor.node.string.map { ($0, []) } ?? (nil, [.localeTextExpected(key, at: cursor)])
      })
    return (language, diagnostics)
  }

  /// Language and territory as the [Open Graph](https://ogp.me/#optional) has them (`zh_CN`); nil when the territory is
  /// not known.
  var openGraphLocale: String? {
    territory.map { "\(tag.prefix { $0 != "-" })_\($0)" }
  }
}

extension Diagnostic {
  static func unknownLocaleKey(_ key: String, known: [String], at cursor: SourceCursor) -> Diagnostic {
    Diagnostic(
      id: "locale.unknown-key", severity: .error, summary: "no text is called `\(key)`", file: cursor.file.name,
      range: cursor.keyRange ?? cursor.range, pointer: cursor.pointer, suggestion: didYouMean(key, among: known))
  }

  static func localeTextExpected(_ key: String, orForms: Bool = false, at cursor: SourceCursor) -> Diagnostic {
    Diagnostic(
      id: "locale.text-expected", severity: .error,
      summary: "`\(key)` must be a string\(orForms ? " or an object of plural forms" : ""); it is \(cursor.node.kind)",
      file: cursor.file.name, range: cursor.range,
      pointer: cursor.pointer)
  }

  static func missingLocaleKey(_ key: String, at cursor: SourceCursor) -> Diagnostic {
    Diagnostic(
      id: "locale.missing-key", severity: .error, summary: "the text `\(key)` is missing", file: cursor.file.name,
      range: cursor.range, pointer: cursor.pointer)
  }
}
