import JSON
import OrderedCollections
import Site

/// What search in the browser loads, in parts: first the pages, then, when somebody types, the names on them and their
/// summaries.
///
/// Every part is a script that calls `lecternSearch(part, data)`: that is how pages opened from disk can load data too.
/// The parts but the first have names that change with their contents, so that the parts of two builds never mix.
struct SearchIndex: Sendable {
  /// The file of the first part, beside the search page.
  static let file = "pages.js"

  let wording: Wording
  /// The pages, in reading order.
  let entries: [SearchEntry]

  /// The files, by their names.
  func files() -> OrderedDictionary<String, String> {
    let later = [("names", names()), ("texts", texts())].map { part, data in
      let text = Self.script(part, data)
      return (part: part, file: "\(part).\(ContentHash.text(of: Array(text.utf8)).prefix(8)).js", text: text)
    }
    let parts = OrderedDictionary(uniqueKeysWithValues: later.map { ($0.part, JSONValue.string($0.file)) })
    var files: OrderedDictionary = [Self.file: Self.script("pages", pages(parts: parts))]
    for part in later { files[part.file] = part.text }
    return files
  }

  private static func script(_ part: String, _ data: JSONValue) -> String {
    "lecternSearch(\"\(part)\",\(data.text(.compact)));\n"
  }

  /// The pages as rows: kind, place, title, address, and of operations method, path and whether to avoid them.
  private func pages(parts: OrderedDictionary<String, JSONValue>) -> JSONValue {
    var places: OrderedSet<String> = []
    let rows = entries.map { entry -> JSONValue in
      let place = places.append(entry.place).index
      var row: [JSONValue] = [
        .number(SearchEntry.Kind.allCases.firstIndex(of: entry.kind) ?? 0), .number(place), .string(entry.title),
        .string(entry.path.address),
      ]
      if entry.isDeprecated || !entry.method.isEmpty { row += [.string(entry.method), .string(entry.template)] }
      if entry.isDeprecated { row.append(.number(1)) }
      return .array(row)
    }
    return [
      "parts": .object(parts), "kinds": .array(SearchEntry.Kind.allCases.map { .string($0.rawValue) }),
      "nameKinds": .array(SearchEntry.Name.Kind.allCases.map { .string($0.rawValue) }),
      "words": .object(words()), "places": .array(places.map { .string($0) }), "pages": .array(rows),
    ]
  }

  /// How kinds and groups are called in the language of the index.
  private func words() -> OrderedDictionary<String, JSONValue> {
    let words: KeyValuePairs<String, Phrase> = [
      "page": .overview, "section": .kindSection, "webhook": .kindWebhook, "type": .kindType, "guide": .kindGuide,
      "parameter": .kindParameter, "property": .kindProperty, "value": .kindValue, "response": .response,
      "scope": .scope, "deprecated": .deprecated, "group-pages": .overview, "group-operations": .operations,
      "group-types": .types, "group-names": .searchNames,
    ]
    return OrderedDictionary(uniqueKeysWithValues: words.map { ($0.key, .string(wording[$0.value])) })
  }

  /// The names as rows: name, kind, identifier, whose value it is or 0, and the pages that have it, each as its distance
  /// from the one before.
  private func names() -> JSONValue {
    var pages: OrderedDictionary<SearchEntry.Name, [Int]> = [:]
    for (index, entry) in entries.enumerated() {
      for name in entry.names { pages[name, default: []].append(index) }
    }
    return .array(
      pages.map { name, pages in
        let distances = zip(pages, [0] + pages).map { JSONValue.number($0 - $1) }
        let kind = SearchEntry.Name.Kind.allCases.firstIndex(of: name.kind) ?? 0
        return .array(
          [
            .string(name.text), .number(kind), .string(name.anchor),
            name.owner.isEmpty ? .number(0) : .string(name.owner),
          ] + distances)
      })
  }

  /// What each page is about.
  private func texts() -> JSONValue { .array(entries.map { .string($0.summary) }) }
}

extension JSONValue {
  fileprivate static func number(_ value: Int) -> JSONValue { .number(JSONNumber(value)) }
}
