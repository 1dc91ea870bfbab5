/// Names that differ from each other.
struct UniqueNames {
  private var taken: Set<String> = []

  /// A name as it is the first time; with a number and what stands before that from the second time on.
  mutating func unique(_ name: String, separator: String = "") -> String {
    var candidate = name
    var number = 2
    while !taken.insert(candidate).inserted {
      candidate = "\(name)\(separator)\(number)"
      number += 1
    }
    return candidate
  }
}
