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
    var first = entries.map { IndexLetter.Entry($0, wording) }
    var names: [IndexLetter.Entry] = []
    for entry in entries {
      let kinds = NameKinds(of: entry, wording)
      for name in entry.names where name.kind != .response {
        let line = IndexLetter.Entry(
          page: entry.path, anchor: name.anchor, title: name.text, kind: kinds.words(for: name))
        if name.kind == .heading { first.append(line) } else { names.append(line) }
      }
    }
    let isSplit = first.count + names.count > Self.limit
    if !isSplit { first += names }
    self.first = Self.letters(first)
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

/// What is said beside names of one page; most pages have many of a kind, of which the same is said.
private struct NameKinds {
  private let page: SearchEntry
  private let wording: Wording
  private let parameter: String
  private let property: String

  init(of page: SearchEntry, _ wording: Wording) {
    self.page = page
    self.wording = wording
    parameter = wording.phrase(.kindParameter, ["operation": page.title])
    property = wording.phrase(.kindProperty, ["type": page.title])
  }

  func words(for name: SearchEntry.Name) -> String {
    switch name.kind {
    case .parameter: parameter
    case .property: property
    case .value: "\(wording.phrase(.kindValue, ["name": name.owner])) · \(page.title)"
    case .heading, .response, .scope: page.title
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
    self.init(page: entry.path, anchor: nil, title: entry.title, kind: kind)
  }
}
