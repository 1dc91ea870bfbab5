import APISpec
import Catalogs
import FoundationEssentials
import JSON
import OrderedCollections

/// A catalog with the texts of an API of today.
struct ExtractedCatalog {
  /// The catalog's file.
  let path: String
  /// The catalog, brought up to date.
  let catalog: StringCatalog
  /// How much of it is translated, by language.
  let coverage: [StringCatalogCoverage]
  /// How many texts the API has.
  let count: Int

  /// Brings a catalog up to date.
  ///
  /// - Parameters:
  ///   - old: The catalog as it was.
  ///   - api: The API.
  ///   - path: The catalog's file.
  ///   - locales: Languages that are counted even when nothing is translated, as tags.
  init(_ old: StringCatalog, of api: API, path: String, locales: [String]) {
    self.path = path
    let catalog = old.extracting(from: api)
    let sources = Set(api.texts.map(\.source).filter { !$0.isEmpty })
    let found = catalog.coverage(of: sources)
    let wanted = sources.count { catalog.entries[$0]?.shouldTranslate ?? true }
    let missing = OrderedSet(locales).subtracting(found.map(\.locale)).map {
      StringCatalogCoverage(locale: $0, translated: 0, needingReview: 0, total: wanted)
    }
    self.catalog = catalog
    count = sources.count
    coverage = (found + missing).sorted { $0.locale < $1.locale }
  }

  /// Whether the file says the same already; a line feed at its end, which some editors add, makes no difference.
  var isUpToDate: Bool {
    guard var bytes = Files.contents(path) else { return false }
    if bytes.last == UInt8(ascii: "\n") { bytes.removeLast() }
    return bytes == catalog.json()
  }

  /// Whether nothing is to be done.
  var isFinished: Bool { isUpToDate && coverage.allSatisfy { $0.translated == $0.total } }

  /// Writes the file, whole or not at all.
  func write() throws(Failure) {
    do {
      try Data(catalog.json()).write(to: URL(filePath: path), options: .atomic)
    } catch {
      throw .input("\(path) cannot be written: \(SystemReason.text(error))")
    }
  }

  /// The coverage for people.
  var lines: [String] {
    ["\(path): \(count) strings"]
      + coverage.map { language in
        let percent = language.total == 0 ? 100 : language.translated * 100 / language.total
        let counts = "\(language.translated) of \(language.total) translated (\(percent) %)"
        let review = language.needingReview == 0 ? "" : ", \(language.needingReview) to review"
        return "  \(language.locale): \(counts)\(review)"
      }
  }

  /// The coverage for machines.
  var json: JSONValue {
    let languages = coverage.map { language -> (String, JSONValue) in
      let counts: JSONValue = [
        "translated": .number(JSONNumber(language.translated)),
        "needsReview": .number(JSONNumber(language.needingReview)),
        "total": .number(JSONNumber(language.total)),
      ]
      return (language.locale, counts)
    }
    return [
      "file": .string(path), "strings": .number(JSONNumber(count)),
      "locales": .object(OrderedDictionary(uniqueKeysWithValues: languages)),
    ]
  }
}
