/// The names that a module declares and wants, by which it can be joined with others in one scope.
struct ModuleNames: Sendable {
  private let bytes: [UInt8]
  private let reader: ScriptReader

  /// Reads a module without its imports, and without the words that make exports.
  ///
  /// - Throws: When it has something that is not known, see ``ShortScript``.
  init(of module: String) throws {
    bytes = Array(module.utf8)
    reader = try ScriptReader(bytes, isModule: true)
  }

  /// The names that it declares outside of functions and blocks, in their order.
  var declared: [String] {
    reader.scopes.scopes[0].bindings.values.sorted().map { reader.scopes.bindings[$0].name }
  }

  /// The names that it uses and does not declare: of imports, and of what is there everywhere.
  var free: Set<String> { Set(reader.scopes.free.keys) }

  /// All words in it, whatever they mean.
  var words: Set<String> { Set(zip(reader.tokens, reader.texts).filter { $0.0.kind == .word }.map(\.1)) }

  /// Whether it waits for something before it is there.
  var waits: Bool { reader.waits }

  /// Whether it begins with a bracket or an operator, which might go on with what stands before it.
  var mayContinue: Bool { reader.tokens.first.map { $0.kind != .word } ?? false }

  /// The module with other names for some of what it declares or wants.
  ///
  /// - Parameter names: New names, which are no words in it, by the old ones.
  func renamed(_ names: [String: String]) -> String {
    var texts: [Int: String] = [:]
    for (name, new) in names {
      let own = reader.scopes.scopes[0].bindings[name].map { reader.scopes.bindings[$0].uses }
      for use in own ?? reader.scopes.free[name] ?? [] {
        texts[use.token] = use.isShorthand ? "\(name): \(new)" : new
      }
    }
    var renamed: [UInt8] = []
    var start = 0
    for (token, text) in texts.sorted(by: { $0.key < $1.key }) {
      renamed += bytes[start..<reader.tokens[token].range.lowerBound]
      renamed += text.utf8
      start = reader.tokens[token].range.upperBound
    }
    return String(decoding: renamed + bytes[start...], as: UTF8.self)
  }
}
