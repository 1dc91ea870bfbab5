import APISpec
import CommonMark
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
    var texts = IndexTexts()
    var first = entries.indices.map { texts.line(about: entries[$0], $0, wording) }
    var names: [IndexLine] = []
    for page in entries.indices {
      var kinds = NameKinds(of: entries[page], wording)
      for name in entries[page].names where name.kind != .response {
        let line = IndexLine(
          page: page, anchor: name.anchor, title: texts.titles.number(of: name.text),
          kind: kinds.number(for: name, in: &texts.kinds))
        if name.kind == .heading { first.append(line) } else { names.append(line) }
      }
    }
    let isSplit = first.count + names.count > Self.limit
    if !isSplit { first += names }
    let order = IndexOrder(texts)
    self.first = order.letters(first, of: entries)
    self.names = isSplit ? order.letters(names, of: entries) : []
  }
}

/// A line of the index before it has its place: large texts are numbers, because most lines share theirs.
private struct IndexLine {
  /// The number of the page.
  let page: Int
  /// The identifier on the page; nil for the page itself.
  let anchor: String?
  /// The numbers of what it says.
  let title: Int
  let kind: Int
}

/// What lines of the index say.
private struct IndexTexts {
  var titles = NumberedTexts()
  var kinds = NumberedTexts()

  /// The line about a page.
  mutating func line(about entry: SearchEntry, _ page: Int, _ wording: Wording) -> IndexLine {
    let kind: String =
      switch entry.kind {
      case .page: entry.place
      case .section: wording[.kindSection]
      case .operation: "\(entry.method) \(entry.template)"
      case .webhook: wording[.kindWebhook]
      case .type: wording[.kindType]
      case .guide: wording[.kindGuide]
      }
    return IndexLine(
      page: page, anchor: nil, title: titles.number(of: entry.title), kind: kinds.number(of: kind))
  }
}

/// The order of lines: by letter, then by title whatever its case, then by what they are.
private struct IndexOrder {
  private let texts: IndexTexts
  /// The letter of each title.
  private let letters: [String]
  private let titleRanks: [Int]
  private let kindRanks: [Int]

  init(_ texts: IndexTexts) {
    self.texts = texts
    letters = texts.titles.map { title in
      title.first { $0.isLetter || $0.isNumber }.map { String($0).uppercased() } ?? "#"
    }
    titleRanks = texts.titles.map { $0.lowercased() }.ranks()
    kindRanks = texts.kinds.map { $0 }.ranks()
  }

  func letters(_ lines: [IndexLine], of entries: [SearchEntry]) -> [IndexLetter] {
    let ranks = lines.map { (titleRanks[$0.title], kindRanks[$0.kind]) }
    let byLetter = Dictionary(grouping: lines.indices) { letters[lines[$0].title] }
    return byLetter.sorted { $0.key < $1.key }.map { letter, indices in
      let sorted = indices.sorted { ranks[$0] < ranks[$1] }
      return IndexLetter(
        letter: letter,
        entries: sorted.map { index in
          let line = lines[index]
          return IndexLetter.Entry(
            page: entries[line.page].path, anchor: line.anchor, title: texts.titles[line.title],
            kind: texts.kinds[line.kind])
        })
    }
  }
}

/// What is said beside names of one page; most pages have many of a kind, of which the same is said.
private struct NameKinds {
  private let title: String
  private let wording: Wording
  private let parameter: String
  private let property: String
  /// What was said last, and of what; the values of one thing come one after the other.
  private var last: (kind: SearchEntry.Name.Kind, owner: String, number: Int)?

  init(of page: SearchEntry, _ wording: Wording) {
    title = page.title
    self.wording = wording
    parameter = wording.phrase(.kindParameter, ["operation": page.title])
    property = wording.phrase(.kindProperty, ["type": page.title])
  }

  /// The number of what is said of a name.
  mutating func number(for name: SearchEntry.Name, in kinds: inout NumberedTexts) -> Int {
    if let last, last.kind == name.kind, last.owner == name.owner { return last.number }
    let number = kinds.number(of: words(for: name))
    last = (name.kind, name.owner, number)
    return number
  }

  private func words(for name: SearchEntry.Name) -> String {
    switch name.kind {
    case .parameter: parameter
    case .property: property
    case .value: "\(wording.phrase(.kindValue, ["name": name.owner])) · \(title)"
    case .heading, .response, .scope: title
    }
  }
}
