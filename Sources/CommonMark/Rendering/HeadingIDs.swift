/// Gives the headings of one document identifiers that are stable and differ from each other.
struct HeadingIDs {
  /// What every identifier begins with.
  let prefix: String

  private var taken: Set<String> = []

  /// Takes what every identifier begins with.
  init(prefix: String) {
    self.prefix = prefix
  }

  /// Makes the identifier of the next heading; a text seen before gets `-2`, `-3` and so on.
  mutating func next(for text: String) -> String {
    let base = prefix + Self.slug(text)
    var id = base
    var number = 2
    while !taken.insert(id).inserted {
      id = "\(base)-\(number)"
      number += 1
    }
    return id
  }

  /// Turns a text into lower-case letters and digits with single hyphens between them.
  static func slug(_ text: String) -> String {
    let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }
    return words.isEmpty ? "section" : words.joined(separator: "-")
  }
}
