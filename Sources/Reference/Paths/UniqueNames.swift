/// Names that differ from each other: one that is taken gets `-2`, `-3` and so on.
struct UniqueNames {
  private var taken: Set<String>

  /// Nothing is taken but some names.
  init(taken: Set<String> = []) {
    self.taken = taken
  }

  /// Takes a name, or the first free one made of it.
  mutating func unique(_ name: String) -> String {
    var unique = name
    var number = 2
    while !taken.insert(unique).inserted {
      unique = "\(name)-\(number)"
      number += 1
    }
    return unique
  }
}
