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
  func files() -> OrderedDictionary<String, [UInt8]> {
    let later = [("names", names()), ("texts", texts())].map { part, data in
      let script = Self.script(part, data)
      return (part: part, file: "\(part).\(ContentHash.text(of: script).prefix(8)).js", script: script)
    }
    let parts = OrderedDictionary(uniqueKeysWithValues: later.map { ($0.part, JSONValue.string($0.file)) })
    var files: OrderedDictionary = [Self.file: Self.script("pages", pages(parts: parts))]
    for part in later { files[part.file] = part.script }
    return files
  }

  private static func script(_ part: String, _ data: JSONValue) -> [UInt8] {
    Array("lecternSearch(\"\(part)\",".utf8) + data.utf8(.compact) + Array(");\n".utf8)
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
    var rows: OrderedDictionary<SearchEntry.Name, NameRow> = [:]
    for page in entries.indices {
      for name in entries[page].names { rows[name, default: NameRow(name)].add(page) }
    }
    return .array(rows.values.map { .array($0.row) })
  }

  /// The row of a name, while its pages are met in their order.
  private struct NameRow {
    private(set) var row: [JSONValue]
    private var last = 0

    init(_ name: SearchEntry.Name) {
      let kind = SearchEntry.Name.Kind.allCases.firstIndex(of: name.kind) ?? 0
      row = [
        .string(name.text), .number(kind), .string(name.anchor),
        name.owner.isEmpty ? .number(0) : .string(name.owner),
      ]
    }

    mutating func add(_ page: Int) {
      row.append(.number(page - last))
      last = page
    }
  }

  /// What each page is about.
  private func texts() -> JSONValue { .array(entries.map { .string($0.summary) }) }
}

extension JSONValue {
  fileprivate static func number(_ value: Int) -> JSONValue { .number(JSONNumber(value)) }
}
