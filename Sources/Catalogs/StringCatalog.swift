public import OrderedCollections
public import SourceText

/// Translations of source strings, in Apple's String Catalog format (`.xcstrings`).
///
/// A key is the source string itself. The format is that of Xcode's string
/// [catalogs](https://developer.apple.com/documentation/xcode/localizing-and-varying-text-with-a-string-catalog).
public struct StringCatalog: Sendable {
  /// The language of the keys, as a BCP 47 tag (`en`).
  public var sourceLanguage: String

  /// The version of the format.
  public var version: String

  /// The entries by source string, in the order of the file.
  public var entries: OrderedDictionary<String, StringCatalogEntry>

  /// The file the catalog was read from; nil when it was made.
  public var file: SourceFile?

  /// A catalog without entries.
  public init(sourceLanguage: String, version: String = "1.0") {
    self.sourceLanguage = sourceLanguage
    self.version = version
    entries = [:]
  }

  /// The locales for which there is at least one translation, sorted.
  public var locales: [String] {
    Set(entries.values.flatMap(\.localizations.keys)).sorted()
  }

  /// The translation of a source string, or nil when there is none yet.
  ///
  /// Of a translation with plural forms this is the form `other`. A text that still needs review is given; one that is
  /// only a placeholder (state `new`) is not.
  public func translation(of key: String, in locale: String) -> String? {
    guard let localization = entries[key]?.localizations[locale] else { return nil }
    guard let unit = localization.unit ?? localization.plurals[.other], unit.state != .new else { return nil }
    return unit.value
  }

  /// Where an entry's key is in the file; nil when the catalog was made or has no such entry.
  public func range(ofKey key: String) -> SourceRange? {
    guard let file, let span = entries[key]?.keySpan else { return nil }
    return file.range(of: span)
  }
}
