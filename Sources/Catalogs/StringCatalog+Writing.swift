import JSON
public import OrderedCollections
import SourceText

extension StringCatalog {
  /// The catalog brought up to date with the source strings of a specification, each with an optional comment.
  ///
  /// Translations are kept. A string that is new gets an entry without translations. An entry whose string no longer
  /// occurs is marked as stale when it has translations, and dropped when it has none; entries made by hand stay.
  public func merging(_ sources: OrderedDictionary<String, String?>) -> StringCatalog {
    var result = self
    result.entries = [:]
    for (key, comment) in sources {
      var entry = entries[key] ?? StringCatalogEntry()
      if entry.extractionState == "stale" { entry.extractionState = nil }
      if let comment { entry.comment = comment }
      result.entries.updateValue(entry, forKey: key)
    }
    for (key, entry) in entries where sources[key] == nil {
      var entry = entry
      if entry.extractionState != "manual" {
        guard !entry.localizations.isEmpty else { continue }
        entry.extractionState = "stale"
      }
      result.entries.updateValue(entry, forKey: key)
    }
    return result
  }

  /// The catalog as a file, in the layout of Apple's tools, with keys and locales sorted.
  public func json() -> [UInt8] {
    var strings = SourceObject()
    for (key, entry) in entries.sorted(by: { $0.key < $1.key }) { strings.append(key, entry.node) }
    let root: SourceNode = [
      "sourceLanguage": .string(sourceLanguage), "strings": .object(strings), "version": .string(version),
    ]
    return Array(JSONValue(root).text(.apple).utf8)
  }
}

extension StringCatalogEntry {
  fileprivate var node: SourceNode {
    var object = SourceObject()
    if let comment { object.append("comment", .string(comment)) }
    if let extractionState { object.append("extractionState", .string(extractionState)) }
    for (name, node) in kept { object.append(name, node) }
    if !localizations.isEmpty {
      var locales = SourceObject()
      for (locale, localization) in localizations.sorted(by: { $0.key < $1.key }) {
        locales.append(locale, localization.node)
      }
      object.append("localizations", .object(locales))
    }
    if !shouldTranslate { object.append("shouldTranslate", false) }
    return .object(object)
  }
}

extension StringCatalogLocalization {
  fileprivate var node: SourceNode {
    var object = SourceObject()
    if let unit { object.append("stringUnit", unit.node) }
    if let substitutions = kept["substitutions"] { object.append("substitutions", substitutions) }
    var variations = SourceObject()
    if let device = kept["device"] { variations.append("device", device) }
    if !plurals.isEmpty {
      var plural = SourceObject()
      for (category, unit) in plurals { plural.append(category.rawValue, ["stringUnit": unit.node]) }
      variations.append("plural", .object(plural))
    }
    if !variations.isEmpty { object.append("variations", .object(variations)) }
    return .object(object)
  }
}

extension StringCatalogUnit {
  fileprivate var node: SourceNode { ["state": .string(state.rawValue), "value": .string(value)] }
}
