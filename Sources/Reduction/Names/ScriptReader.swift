/// Reads a script as far as its names go ([ECMAScript 2025](https://tc39.es/ecma262/2025/)).
///
/// Nothing is kept of what it reads but where names are declared and used, and which tokens could be left out. What it
/// does not know, it refuses: a script whose names are not certain is published as it is.
///
/// The grammar is followed as far as it has to be to tell names from keys and labels, and where names hold. Operators
/// have no precedence here, and some things pass that engines would refuse.
struct ScriptReader {
  /// A place that the reader does not know.
  struct Unknown: Error {
    /// The number of the token.
    var token: Int
  }

  /// What holds for the code of a function.
  struct Context {
    var isStrict = false
    var isAsync = false
    var isGenerator = false
  }

  /// How a name is declared.
  enum Declaration {
    /// For the function.
    case variable
    /// For the block.
    case lexical
    case parameter
  }

  let tokens: [ScriptTokens.Token]
  let texts: [String]
  /// For every bracket that opens, the one that closes.
  let closing: [Int: Int]

  private(set) var scopes = ScriptScopes()
  /// Tokens without which the script means the same.
  var needless: Set<Int> = []
  /// The words of declarations of constants.
  var constants: [Int] = []
  /// Semicolons that can be commas: the declaration behind them is of the same kind, `const` and `let` being one.
  var joints: Set<Int> = []
  /// Tokens behind which no line break has to stay, because they end a statement.
  var closed: Set<Int> = []
  /// Where the script waits for something outside of all functions.
  private(set) var waits = false

  var at = 0
  var scope = 0
  var context: Context

  /// Reads a script.
  ///
  /// - Parameters:
  ///   - bytes: The script in UTF-8.
  ///   - isModule: Whether it is a module: strict, and with `await` outside of functions.
  init(_ bytes: [UInt8], isModule: Bool = false) throws {
    tokens = try ScriptTokens.of(bytes, openingTemplates: true).filter { $0.kind != .notice }
    texts = tokens.map { String(decoding: bytes[$0.range], as: UTF8.self) }
    closing = try Self.closing(of: texts, tokens)
    context = Context(isStrict: isModule, isAsync: isModule)
    readStrictness()
    while at < tokens.count { try statement() }
    try scopes.resolve()
  }

  /// Whether the script, or the function that is read, is strict from here on.
  mutating func readStrictness() {
    var next = at
    while next < tokens.count, tokens[next].kind == .literal, "\"'".contains(texts[next].first ?? " ") {
      if ["\"use strict\"", "'use strict'"].contains(texts[next]) { context.isStrict = true }
      next += 1
      if next < tokens.count, texts[next] == ";" { next += 1 }
    }
  }

  private static func closing(of texts: [String], _ tokens: [ScriptTokens.Token]) throws(Unknown) -> [Int: Int] {
    var closing: [Int: Int] = [:]
    var open: [(token: Int, end: String)] = []
    let ends = ["(": ")", "[": "]", "{": "}"]
    for (index, text) in texts.enumerated() where [.punctuator, .piece].contains(tokens[index].kind) {
      if text == ")" || text == "]" || text.first == "}" {
        guard let last = open.popLast(), last.end == String(text.prefix(1)) else { throw Unknown(token: index) }
        closing[last.token] = index
      }
      if let end = ends[text] { open.append((index, end)) }
      if text.hasSuffix("${") { open.append((index, "}")) }
    }
    guard open.isEmpty else { throw Unknown(token: texts.count) }
    return closing
  }
}

// MARK: - Tokens

extension ScriptReader {
  /// The text of the next token, or of one behind it; empty at the end.
  func text(ahead: Int = 0) -> String { at + ahead < texts.count ? texts[at + ahead] : "" }

  /// Whether a line ends before the next token, or before one behind it.
  func hasLineBreak(ahead: Int = 0) -> Bool { at + ahead < tokens.count && tokens[at + ahead].gap == .lineBreak }

  func kind(ahead: Int = 0) -> ScriptTokens.Kind? { at + ahead < tokens.count ? tokens[at + ahead].kind : nil }

  var unknown: Unknown { Unknown(token: at) }

  mutating func take(_ text: String) -> Bool {
    guard self.text() == text else { return false }
    at += 1
    return true
  }

  mutating func expect(_ text: String) throws(Unknown) {
    guard take(text) else { throw unknown }
  }

  /// Whether a token can be a name of something.
  func isName(ahead: Int = 0) throws(Unknown) -> Bool {
    guard kind(ahead: ahead) == .word, let first = text(ahead: ahead).unicodeScalars.first else { return false }
    let name = text(ahead: ahead)
    if name.contains("\\") { throw Unknown(token: at + ahead) }
    return !("0"..."9").contains(first) && first != "." && first != "#" && !Self.reserved.contains(name)
  }

  /// Words that are no names.
  static let reserved: Set<String> = [
    "break", "case", "catch", "class", "const", "continue", "debugger", "default", "delete", "do", "else", "enum",
    "export", "extends", "false", "finally", "for", "function", "if", "import", "in", "instanceof", "new", "null",
    "return", "super", "switch", "this", "throw", "true", "try", "typeof", "var", "void", "while", "with",
  ]
}

// MARK: - Names

extension ScriptReader {
  /// Reads something in a scope of its own.
  mutating func inScope(
    _ new: ScriptScopes.Scope, _ body: (inout ScriptReader) throws(Unknown) -> Void
  ) throws(Unknown) {
    var new = new
    new.parent = scope
    let outer = scope
    scope = scopes.add(new)
    try body(&self)
    scope = outer
  }

  /// Notes that the parameters of the function that is read are over.
  mutating func beginBody() { scopes.beginBody(of: scope, at: at) }

  /// Notes what a `catch` catches.
  mutating func noteCaught() { scopes.noteCaught(in: scope) }

  /// Declares the next token.
  mutating func declare(_ declaration: Declaration, isShorthand: Bool = false) throws(Unknown) {
    let uncertain = ["let", "yield", "await", "eval", "arguments", "static"].contains(text())
    guard try isName(), !uncertain else { throw unknown }
    var target = scope
    if declaration == .variable {
      while !scopes.scopes[target].isFunction, let parent = scopes.scopes[target].parent {
        if scopes.scopes[target].caught.contains(text()) { throw unknown }
        target = parent
      }
    }
    scopes.declare(
      text(), ScriptScopes.Use(token: at, isShorthand: isShorthand), in: target, from: scope,
      asParameter: declaration == .parameter)
    at += 1
  }

  /// Notes the use of the token before the next one.
  mutating func refer(isShorthand: Bool = false) throws(Unknown) {
    let name = texts[at - 1]
    // `eval` sees all names.
    if ["eval", "let", "yield", "await"].contains(name) { throw Unknown(token: at - 1) }
    scopes.refer(to: name, ScriptScopes.Use(token: at - 1, isShorthand: isShorthand), in: scope)
  }

  /// Notes that the script waits here.
  mutating func wait() {
    var next: Int? = scope
    while let scope = next, scope != 0, !scopes.scopes[scope].isFunction { next = scopes.scopes[scope].parent }
    if next == 0 { waits = true }
  }
}
