public import OrderedCollections
public import SourceText

/// One source string of a catalog with its translations.
public struct StringCatalogEntry: Sendable {
  /// A remark for translators.
  public var comment: String?

  /// How the entry came to be, as the file says it (`manual`, `stale`, …); nil for an ordinary extracted string.
  public var extractionState: String?

  /// Whether the string is to be translated at all.
  public var shouldTranslate = true

  /// The translations by locale, in the order of the file.
  public var localizations: OrderedDictionary<String, StringCatalogLocalization> = [:]

  /// Members that Lectern has no use for, kept for writing.
  public var kept: OrderedDictionary<String, SourceNode> = [:]

  /// Where the key is in the catalog's file; nil when the entry was made.
  public var keySpan: SourceSpan?

  /// An entry without translations.
  public init(comment: String? = nil) {
    self.comment = comment
  }
}

/// The translation of one source string into one language.
public struct StringCatalogLocalization: Sendable {
  /// The translation; nil when there are only variations of it.
  public var unit: StringCatalogUnit?

  /// The translations by plural category.
  public var plurals: OrderedDictionary<PluralCategory, StringCatalogUnit> = [:]

  /// Members that Lectern has no use for (variations by device, substitutions), kept for writing.
  public var kept: OrderedDictionary<String, SourceNode> = [:]

  /// A translation without variations, or none yet.
  public init(unit: StringCatalogUnit? = nil) {
    self.unit = unit
  }
}

/// A translated text and how far the work on it is.
public struct StringCatalogUnit: Sendable, Hashable {
  /// How far the work on a translation is.
  public enum State: String, Sendable, Hashable, CaseIterable {
    /// Not translated yet.
    case new
    /// Done.
    case translated
    /// Translated, and to be looked at again.
    case needsReview = "needs_review"
  }

  /// How far the work is.
  public var state: State

  /// The text.
  public var value: String

  /// A text with its state.
  public init(state: State, value: String) {
    self.state = state
    self.value = value
  }
}

/// The plural categories of [CLDR](https://cldr.unicode.org/index/cldr-spec/plural-rules).
public enum PluralCategory: String, Sendable, Hashable, CaseIterable {
  /// For nothing, in languages that have a form for it.
  case zero
  /// For one.
  case one
  /// For two.
  case two
  /// For a few.
  case few
  /// For many.
  case many
  /// For everything else; every language has it.
  case other
}
