import Catalogs
import OrderedCollections
import SourceText

/// A phrase in one language: a text for every number, or a text for each plural category.
///
/// In a locale's file it is a string, or an object by category (`{"one": "{count} type", "other": "{count} types"}`).
struct PhraseText: Sendable, Hashable {
  /// The text for all numbers that have no form of their own, and where nothing is counted.
  let other: String
  /// The texts for the other categories, in the order of the rule.
  let forms: OrderedDictionary<PluralCategory, String>
  private let rule: PluralRule
  private let pieces: [Piece]
  private let piecesOfForms: [PluralCategory: [Piece]]

  /// A piece of a text: words, or the name of what stands in their place.
  enum Piece: Sendable, Hashable {
    case words(String)
    case placeholder(String)
  }

  /// The placeholder whose number chooses the form.
  static let counted = "count"

  /// The text for a number, taken apart; nil where nothing is counted.
  func pieces(for number: Int?) -> [Piece] {
    number.flatMap { piecesOfForms[rule.category(of: max($0, 0))] } ?? pieces
  }

  /// Reads a phrase.
  ///
  /// - Parameters:
  ///   - cursor: Its value in the file.
  ///   - name: The key of the phrase.
  ///   - language: The tag of the file's language.
  /// - Returns: The phrase, unless there is no text for it, and what is wrong with it.
  static func read(
    _ cursor: SourceCursor, called name: String, in language: String
  ) -> (phrase: PhraseText?, diagnostics: [Diagnostic]) {
    let rule = PluralRule(language: language)
    if let text = cursor.node.string { return (PhraseText(other: text, rule: rule), []) }
    guard cursor.node.object != nil else { return (nil, [.localeTextExpected(name, orForms: true, at: cursor)]) }
    let known = rule.categories.map(\.rawValue)
    var diagnostics: [Diagnostic] = []
    var forms: OrderedDictionary<PluralCategory, String> = [:]
    for member in cursor.members {
      guard let category = PluralCategory(rawValue: member.key), rule.categories.contains(category) else {
        diagnostics.append(.unknownPluralCategory(member.key, of: language, known: known, at: member.value))
        continue
      }
      guard let text = member.value.node.string else {
        diagnostics.append(.localeTextExpected(member.key, at: member.value))
        continue
      }
      forms[category] = text
    }
    for category in rule.categories where cursor[category.rawValue] == nil {
      diagnostics.append(.missingPluralCategory(category.rawValue, of: name, in: language, at: cursor))
    }
    guard let other = forms.removeValue(forKey: .other) else { return (nil, diagnostics) }
    return (PhraseText(other: other, forms: forms, rule: rule), diagnostics)
  }

  private init(other: String, forms: OrderedDictionary<PluralCategory, String> = [:], rule: PluralRule) {
    self.other = other
    self.forms = forms
    self.rule = rule
    pieces = Self.pieces(of: other)
    piecesOfForms = Dictionary(uniqueKeysWithValues: forms.map { ($0.key, Self.pieces(of: $0.value)) })
  }

  private static func pieces(of text: String) -> [Piece] {
    var pieces: [Piece] = []
    var rest = text.utf8[...]
    while let open = rest.firstIndex(of: UInt8(ascii: "{")),
      let close = rest[open...].firstIndex(of: UInt8(ascii: "}"))
    {
      if open > rest.startIndex { pieces.append(.words(String(Substring(rest[..<open])))) }
      pieces.append(.placeholder(String(Substring(rest[rest.index(after: open)..<close]))))
      rest = rest[rest.index(after: close)...]
    }
    if !rest.isEmpty { pieces.append(.words(String(Substring(rest)))) }
    return pieces
  }
}

extension Diagnostic {
  fileprivate static func unknownPluralCategory(
    _ key: String, of language: String, known: [String], at cursor: SourceCursor
  ) -> Diagnostic {
    Diagnostic(
      id: "locale.unknown-plural-category",
      summary: "no whole number is `\(key)` in `\(language)` (there are \(known.joined(separator: ", ")))",
      at: cursor, onKey: true, suggestion: didYouMean(key, among: known))
  }

  fileprivate static func missingPluralCategory(
    _ key: String, of phrase: String, in language: String, at cursor: SourceCursor
  ) -> Diagnostic {
    Diagnostic(
      id: "locale.missing-plural-category",
      summary: "`\(phrase)` has no text for `\(key)`, which numbers of `\(language)` need", at: cursor)
  }
}
