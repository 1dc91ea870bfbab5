public import OrderedCollections

/// A text of the spec for human readers, in its source language and in every language it has been translated into.
///
/// The text is CommonMark where the specification allows it (descriptions) and plain elsewhere (titles, summaries). A
/// String Catalog supplies translations; a language without one falls back to the source text.
public struct LocalizedText: Sendable, Hashable {
  /// The text as written in the spec, in the spec's source language.
  public var source: String

  /// Translations by language tag ([BCP 47](https://www.rfc-editor.org/info/bcp47), `zh-Hans`).
  public var translations: OrderedDictionary<String, String>

  /// A text in its source language, with translations if there are any.
  public init(_ source: String, translations: OrderedDictionary<String, String> = [:]) {
    self.source = source
    self.translations = translations
  }

  /// The text for readers of a language: its translation, else the source text.
  public func text(in language: String) -> String {
    translations[language] ?? source
  }

  /// Whether the text is written in a language: translated into it.
  public func isTranslated(into language: String) -> Bool {
    translations[language] != nil
  }
}

extension LocalizedText: ExpressibleByStringInterpolation {
  /// A text in its source language.
  public init(stringLiteral value: String) {
    self.init(value)
  }
}
