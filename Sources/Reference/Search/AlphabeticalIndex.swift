import APISpec
import OrderedCollections

/// Everything that search finds from A to Z, for readers without scripts.
struct AlphabeticalIndex: Sendable {
  /// How many lines one page may have; beyond that names have pages of their own, a letter each.
  private static let limit = 1_200

  /// What stands on the first page.
  let first: [IndexLetter]
  /// The names of parameters, properties, values and scopes by letter, when they do not; the same in every language.
  let names: [IndexLetter]

  init(of entries: [SearchEntry], wording: Wording) {
    let pages = entries.map { IndexLetter.Entry($0, wording) }
    let headings = entries.flatMap { entry in
      entry.names.filter { $0.kind == .heading }.map { IndexLetter.Entry($0, of: entry, wording) }
    }
    let names = entries.flatMap { entry in
      entry.names.filter { ![.heading, .response].contains($0.kind) }.map { IndexLetter.Entry($0, of: entry, wording) }
    }
    let isSplit = pages.count + headings.count + names.count > Self.limit
    first = Self.letters(pages + headings + (isSplit ? [] : names))
    self.names = isSplit ? Self.letters(names) : []
  }

  private static func letters(_ entries: [IndexLetter.Entry]) -> [IndexLetter] {
    let byLetter = Dictionary(grouping: entries.indices) { index in
      entries[index].title.first { $0.isLetter || $0.isNumber }.map { String($0).uppercased() } ?? "#"
    }
    // Entries are large, so their indices are sorted.
    let titles = entries.map { $0.title.lowercased() }
    return byLetter.keys.sorted().map { letter in
      let sorted = (byLetter[letter] ?? []).sorted { one, other in
        titles[one] == titles[other] ? entries[one].kind < entries[other].kind : titles[one] < titles[other]
      }
      return IndexLetter(letter: letter, entries: sorted.map { entries[$0] })
    }
  }
}

extension IndexLetter.Entry {
  fileprivate init(_ entry: SearchEntry, _ wording: Wording) {
    let kind: String =
      switch entry.kind {
      case .page: entry.place
      case .section: wording[.kindSection]
      case .operation: "\(entry.method) \(entry.template)"
      case .webhook: wording[.kindWebhook]
      case .type: wording[.kindType]
      case .guide: wording[.kindGuide]
      }
    self.init(target: .page(entry.path), title: entry.title, kind: kind)
  }

  fileprivate init(_ name: SearchEntry.Name, of entry: SearchEntry, _ wording: Wording) {
    let kind =
      switch name.kind {
      case .parameter: wording.phrase(.kindParameter, ["operation": entry.title])
      case .property: wording.phrase(.kindProperty, ["type": entry.title])
      case .value: "\(wording.phrase(.kindValue, ["name": name.owner])) · \(entry.title)"
      case .heading, .response, .scope: entry.title
      }
    self.init(target: .page(entry.path, fragment: name.anchor), title: name.text, kind: kind)
  }
}
