import OrderedCollections

/// Texts by names with brackets: `card[number]` is the member `number` of `card`, `tags[]` and `tags[0]` are elements.
///
/// So forms and queries are written that have more than one level. Where `[]` stands before further names, an element
/// ends when one of them comes again: `lines[][price]=1&lines[][price]=2` are two.
struct FieldTree {
  /// The texts of the name itself.
  private(set) var texts: [String] = []
  /// The elements that were added by `[]`.
  private(set) var elements: [FieldTree] = []
  /// What was added by a name or a number.
  private(set) var members: OrderedDictionary<String, FieldTree> = [:]

  /// Names of more levels are taken as they are, so that nobody can make the reader run out of stack.
  private static let depthLimit = 100

  /// Whether nothing was added.
  var isEmpty: Bool { texts.isEmpty && !hasParts }

  /// Whether there is anything in brackets behind the name.
  var hasParts: Bool { !elements.isEmpty || !members.isEmpty }

  /// Adds a text.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - path: The names on the way to it; an empty one is a new element.
  mutating func add(_ text: String, at path: ArraySlice<String>) {
    guard let name = path.first else {
      texts.append(text)
      return
    }
    let rest = path.dropFirst()
    guard name.isEmpty else {
      members[name, default: FieldTree()].add(text, at: rest)
      return
    }
    if rest.isEmpty || elements.last?.has(rest) ?? true { elements.append(FieldTree()) }
    elements[elements.count - 1].add(text, at: rest)
  }

  /// Whether a name that can be there once is there.
  private func has(_ path: ArraySlice<String>) -> Bool {
    guard let name = path.first else { return !texts.isEmpty }
    // What ends in `[]` can be there many times.
    return name.isEmpty ? false : members[name]?.has(path.dropFirst()) ?? false
  }

  /// The parts as elements of an array, numbered ones in their order; nil when a name is no number.
  var numbered: [FieldTree]? {
    var numbers: [(number: Int, tree: FieldTree)] = []
    for (name, tree) in members {
      guard let number = Int(name), number >= 0 else { return nil }
      numbers.append((number, tree))
    }
    return numbers.sorted { $0.number < $1.number }.map(\.tree) + elements
  }

  /// A name and what is in brackets behind it: `a[b][]` is `a`, `b` and an empty text; the name itself otherwise.
  static func path(_ name: String) -> [String] {
    guard let open = name.firstIndex(of: "["), open > name.startIndex, let inside = brackets(name[open...]) else {
      return [name]
    }
    return [String(name[..<open])] + inside
  }

  /// The names in a row of brackets, `[b][]`; nil when it is anything else.
  static func brackets(_ text: Substring) -> [String]? {
    guard text.hasPrefix("["), text.hasSuffix("]") else { return nil }
    let names = text.dropFirst().dropLast().split(separator: "][", omittingEmptySubsequences: false)
    return names.count < depthLimit ? names.map(String.init) : nil
  }
}
