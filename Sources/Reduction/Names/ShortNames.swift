/// Short names for what a script declares.
///
/// A name holds where it is declared and further in. So two names must differ only when both are used in one place:
/// most functions can begin with the same letters again, which makes scripts small, and alike when they are compressed.
struct ShortNames {
  private let scopes: ScriptScopes
  /// The new names, by the numbers of the bindings.
  private(set) var names: [String]

  /// Chooses a name for each binding.
  ///
  /// What a script declares outside of all functions keeps its name: other scripts may use it.
  init(_ scopes: ScriptScopes) {
    self.scopes = scopes
    names = scopes.bindings.map(\.name)
    for (number, scope) in scopes.scopes.enumerated() where number > 0 {
      var taken = scope.free
      for binding in scope.borrowed { taken.insert(names[binding]) }
      // In the order of the script, so that functions that are alike stay alike.
      let own = scope.bindings.values.sorted {
        (scopes.bindings[$0].uses.first?.token ?? 0) < (scopes.bindings[$1].uses.first?.token ?? 0)
      }
      // Where there are more names than small letters, these stay for what is further in.
      var next = own.count > Self.smallLetters ? Self.smallLetters : 0
      for binding in own where names[binding] != "__proto__" {
        var name: String
        repeat {
          name = Self.name(next)
          next += 1
        } while taken.contains(name) || Self.kept.contains(name)
        names[binding] = name
      }
    }
  }

  private static let smallLetters = 26

  /// The names in the order in which they are tried: the letters that are most frequent in scripts first.
  private static func name(_ number: Int) -> String {
    let first = Array("etnrisoalcudfhmpvgbywxkqjzSETNRIAOLCDFMPHVGBUWYXKQJZ$_")
    let rest = first + "0123456789"
    var name = String(first[number % first.count])
    var left = number / first.count
    while left > 0 {
      name.append(rest[(left - 1) % rest.count])
      left = (left - 1) / rest.count
    }
    return name
  }

  /// Words that are no names, or mean something somewhere.
  private static let kept = ScriptReader.reserved.union([
    "as", "async", "await", "get", "let", "of", "set", "static", "yield", "NaN",
  ])
}
