/// The names that a script declares, where each of them holds, and where it is used
/// ([ECMAScript, Environment Records](https://tc39.es/ecma262/#sec-environment-records)).
struct ScriptScopes: Sendable {
  /// A part of a script in which names hold: the script, a function with its parameters, a block.
  struct Scope: Sendable {
    /// The scope around it; nil for the script.
    var parent: Int?
    /// Whether `var` declares here, and not further out.
    var isFunction = false
    /// What a `catch` catches: a `var` of that name inside means two things.
    var caught: Set<String> = []
    /// The first token behind the parameters of a function.
    var bodyStart = 0
    /// What is declared here, by its name.
    var bindings: [String: Int] = [:]
    /// Names that are used here or further in and declared further out.
    var borrowed: Set<Int> = []
    /// Names that are used here or further in and declared nowhere in the script.
    var free: Set<String> = []
  }

  /// A declared name.
  struct Binding: Sendable {
    /// The name.
    var name: String
    /// Where it holds.
    var scope: Int
    /// Whether it is a parameter.
    var isParameter: Bool
    /// Where it is declared and used.
    var uses: [Use] = []
  }

  /// A token that is a name which something in the script may declare.
  struct Use: Sendable {
    /// The number of the token.
    var token: Int
    /// Whether the token is the key of a member too, as in `{ a }`.
    var isShorthand = false
  }

  /// The scopes; the first one is the script's, and none comes before the one around it.
  private(set) var scopes = [Scope(parent: nil, isFunction: true)]
  /// The declared names.
  private(set) var bindings: [Binding] = []
  /// Where names are used that nothing declares.
  private(set) var free: [String: [Use]] = [:]
  private var references: [(name: String, use: Use, scope: Int)] = []

  /// Adds a scope.
  mutating func add(_ scope: Scope) -> Int {
    scopes.append(scope)
    return scopes.count - 1
  }

  /// Notes that the parameters of a function are over.
  mutating func beginBody(of scope: Int, at token: Int) { scopes[scope].bodyStart = token }

  /// Notes what a `catch` catches.
  mutating func noteCaught(in scope: Int) { scopes[scope].caught = Set(scopes[scope].bindings.keys) }

  /// Declares a name for a scope.
  mutating func declare(_ name: String, _ use: Use, in scope: Int, from inner: Int, asParameter: Bool) {
    let binding =
      scopes[scope].bindings[name]
      ?? {
        bindings.append(Binding(name: name, scope: scope, isParameter: asParameter))
        return bindings.count - 1
      }()
    scopes[scope].bindings[name] = binding
    bindings[binding].uses.append(use)
    borrow(binding, from: inner)
  }

  /// Notes a use of a name; what it means is known when all declarations are.
  mutating func refer(to name: String, _ use: Use, in scope: Int) { references.append((name, use, scope)) }

  /// Finds what every use means.
  ///
  /// - Throws: When a default of a parameter uses a name that its function declares inside as well.
  mutating func resolve() throws(ScriptReader.Unknown) {
    for (name, use, inner) in references {
      var next: Int? = inner
      while let scope = next, scopes[scope].bindings[name] == nil { next = scopes[scope].parent }
      if let scope = next, let binding = scopes[scope].bindings[name] {
        if use.token < scopes[scope].bodyStart, !bindings[binding].isParameter {
          throw ScriptReader.Unknown(token: use.token)
        }
        bindings[binding].uses.append(use)
        borrow(binding, from: inner)
      } else {
        free[name, default: []].append(use)
        next = inner
        while let scope = next, scopes[scope].free.insert(name).inserted { next = scopes[scope].parent }
      }
    }
    references = []
  }

  private mutating func borrow(_ binding: Int, from inner: Int) {
    var next = inner
    while next != bindings[binding].scope, scopes[next].borrowed.insert(binding).inserted,
      let parent = scopes[next].parent
    {
      next = parent
    }
  }
}
