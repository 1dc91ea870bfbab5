import OrderedCollections
public import SourceText

extension StringCatalog {
  /// Finds the keys that are none of the source strings of a specification.
  ///
  /// A translation of a string that does not occur is never shown: an error, with the untranslated source string that
  /// is nearest as a suggestion; a warning when the catalog itself marks the key as stale.
  public func keysNotIn(_ known: Set<String>) -> [Diagnostic] {
    let untranslated = known.filter { entries[$0]?.localizations.isEmpty ?? true }.sorted()
    return entries.compactMap { key, entry in
      guard !known.contains(key) else { return nil }
      return .unknownString(
        key, isStale: entry.extractionState == "stale", file: file?.name, range: range(ofKey: key),
        suggestion: didYouMean(key, among: untranslated))
    }
  }

  /// How much of the source strings each locale of the catalog has, sorted by locale.
  ///
  /// Strings that are not to be translated are not counted.
  public func coverage(of sources: Set<String>) -> [StringCatalogCoverage] {
    let wanted = sources.filter { entries[$0]?.shouldTranslate ?? true }
    return locales.filter { $0 != sourceLanguage }.map { locale in
      let units = wanted.compactMap { key -> StringCatalogUnit? in
        let localization = entries[key]?.localizations[locale]
        return localization?.unit ?? localization?.plurals[.other]
      }
      return StringCatalogCoverage(
        locale: locale, translated: units.count { $0.state == .translated },
        needingReview: units.count { $0.state == .needsReview }, total: wanted.count)
    }
  }
}

/// How much of a specification is translated into one language.
public struct StringCatalogCoverage: Sendable, Hashable {
  /// The language, as a BCP 47 tag.
  public var locale: String

  /// Number of strings that are translated.
  public var translated: Int

  /// Number of strings that are translated and to be looked at again.
  public var needingReview: Int

  /// Number of strings that there are to translate.
  public var total: Int

  /// Coverage from its counts.
  public init(locale: String, translated: Int, needingReview: Int, total: Int) {
    self.locale = locale
    self.translated = translated
    self.needingReview = needingReview
    self.total = total
  }
}
