import OrderedCollections

/// Texts by number, each once: what many have in common is compared and changed once, and numbers instead of it after.
struct NumberedTexts {
  private var texts: OrderedSet<String> = []

  /// The number of a text, which it gets when it has none.
  mutating func number(of text: String) -> Int { texts.append(text).index }

  /// The text with a number.
  subscript(number: Int) -> String { texts[number] }

  /// What a closure makes of each text, by number.
  func map<Made>(_ change: (String) -> Made) -> [Made] { texts.map(change) }
}

extension [String] {
  /// The place of each text among all when they are sorted; equal ones share theirs.
  func ranks() -> [Int] {
    var ranks = [Int](repeating: 0, count: count)
    var last: Int?
    for index in indices.sorted(by: { self[$0] < self[$1] }) {
      if let last { ranks[index] = self[last] == self[index] ? ranks[last] : ranks[last] + 1 }
      last = index
    }
    return ranks
  }
}
