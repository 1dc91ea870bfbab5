/// Names of which none may occur twice.
struct UniqueNames {
  /// The names.
  private var taken: Set<String> = []
  /// Where to go on with a name that is there.
  private var numbers: [String: Int] = [:]

  /// Whether a name is there.
  func contains(_ name: String) -> Bool { taken.contains(name) }

  /// Adds a name, with a number at its end (`-2`) when it is there already, and gives what became of it.
  mutating func add(_ name: String) -> String {
    if taken.insert(name).inserted { return name }
    // Where the last search ended, so that many equal names do not take quadratic time.
    var number = numbers[name] ?? 2
    while !taken.insert("\(name)-\(number)").inserted { number += 1 }
    numbers[name] = number + 1
    return "\(name)-\(number)"
  }
}
