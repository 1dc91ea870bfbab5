public import APISpec
import OrderedCollections
public import SourceText

extension StringCatalog {
  /// An API with the translations of this catalog, and what is wrong with the catalog.
  ///
  /// A text that the catalog does not translate stays in its source language. A key that is no text of the API is an
  /// error: either the text has changed or the key has a slip.
  public func applied(to api: API) -> (api: API, diagnostics: [Diagnostic]) {
    let known = Set(api.texts.map(\.source))
    let locales = locales
    let translated = api.changed { api in
      api.forEachText { text in
        for locale in locales {
          if let translation = translation(of: text.source, in: locale) { text.translations[locale] = translation }
        }
      }
    }
    return (translated, keysNotIn(known))
  }
}
