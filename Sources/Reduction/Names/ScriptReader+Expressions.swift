extension ScriptReader {
  /// Reads an expression, with commas.
  mutating func expression(withoutIn: Bool = false) throws(Unknown) {
    repeat { try assignment(withoutIn: withoutIn) } while take(",")
  }

  /// Reads an expression without commas.
  ///
  /// - Parameter withoutIn: Whether `in` is not an operator of it, as at the start of `for (… in …)`.
  mutating func assignment(withoutIn: Bool = false) throws(Unknown) {
    if try arrow(withoutIn: withoutIn) { return }
    if context.isGenerator, take("yield") {
      let ends = [")", "]", "}", ",", ";", ":", "of", "in", ""].contains(text()) || hasLineBreak() || kind() == .piece
      if ends { return }
      _ = take("*")
      return try assignment(withoutIn: withoutIn)
    }
    while true {
      try operand()
      if take("?") {
        try assignment()
        try expect(":")
        return try assignment(withoutIn: withoutIn)
      }
      if kind() == .punctuator, Self.assignments.contains(text()) {
        at += 1
        return try assignment(withoutIn: withoutIn)
      }
      let isWord = text() == "instanceof" || (text() == "in" && !withoutIn)
      guard isWord || (kind() == .punctuator && Self.operators.contains(text())) else { return }
      // Where scripts are no modules, these begin and end comments.
      if text() == "<", text(ahead: 1) == "!", text(ahead: 2) == "--" { throw unknown }
      at += 1
    }
  }

  private static let operators: Set<String> = [
    "+", "-", "*", "/", "%", "**", "==", "!=", "===", "!==", "<", ">", "<=", ">=", "<<", ">>", ">>>", "&", "|", "^",
    "&&", "||", "??",
  ]
  private static let assignments: Set<String> = [
    "=", "+=", "-=", "*=", "/=", "%=", "**=", "<<=", ">>=", ">>>=", "&=", "|=", "^=", "&&=", "||=", "??=",
  ]

  private mutating func operand() throws(Unknown) {
    while ["!", "~", "+", "-", "++", "--", "typeof", "void", "delete", "await"].contains(text()), kind() != .literal {
      if text() == "--", text(ahead: 1) == ">" { throw unknown }
      if text() == "await" {
        guard context.isAsync else { throw unknown }
        wait()
      }
      at += 1
    }
    try primary()
    try members()
    if text() == "++" || text() == "--", !hasLineBreak() {
      at += 1
      if text() == ">", texts[at - 1] == "--" { throw unknown }
    }
  }

  /// What follows a value: members, calls, template literals.
  private mutating func members() throws(Unknown) {
    while true {
      switch text() {
      case ".":
        at += 1
        try member()
      case "?.":
        at += 1
        if text() != "(", text() != "[" { try member() }
      case "[":
        at += 1
        try expression()
        try expect("]")
      case "(":
        at += 1
        try list(until: ")")
      default:
        guard text().first == "`" else { return }
        try template()
      }
    }
  }

  private mutating func member() throws(Unknown) {
    guard kind() == .word else { throw unknown }
    at += 1
  }

  private mutating func primary() throws(Unknown) {
    switch (kind(), text()) {
    case (.piece, _): try template()
    case (.literal, _): at += 1
    case (_, "("):
      at += 1
      try expression()
      try expect(")")
    case (_, "["):
      at += 1
      try list(until: "]")
    case (_, "{"): try object()
    case (_, "function") where startsFunction, (_, "async") where startsFunction:
      let isAsync = take("async")
      try expect("function")
      let isGenerator = take("*")
      try inScope(ScriptScopes.Scope()) { reader throws(Unknown) in
        if reader.text() != "(" { try reader.declare(.lexical) }
        try reader.function(isAsync: isAsync, isGenerator: isGenerator)
      }
    case (_, "class"):
      at += 1
      try inScope(ScriptScopes.Scope()) { reader throws(Unknown) in
        if reader.text() != "{", reader.text() != "extends" { try reader.declare(.lexical) }
        try reader.classBody()
      }
    case (_, "new"):
      at += 1
      if text() != "." { try primary() }
    case (_, "super"), (_, "this"), (_, "null"), (_, "true"), (_, "false"), (_, "import"): at += 1
    case (.word, let word):
      let isNumber = word.first.map { $0.isNumber || $0 == "." } ?? false
      at += 1
      if isNumber || word.first == "#" { return }
      at -= 1
      guard try isName() else { throw unknown }
      at += 1
      try refer()
    default: throw unknown
    }
  }

  /// What a class extends.
  mutating func heritage() throws(Unknown) {
    try primary()
    try members()
  }

  private var startsFunction: Bool {
    text() == "function" || (text(ahead: 1) == "function" && !hasLineBreak(ahead: 1))
  }

  /// Expressions between commas, with `...` before any of them, and the bracket behind them.
  private mutating func list(until end: String) throws(Unknown) {
    while !take(end) {
      if take(",") { continue }
      _ = take("...")
      try assignment()
      if take(",") {
        if text() == end { needless.insert(at - 1) }
      } else if text() != end {
        throw unknown
      }
    }
  }

  private mutating func template() throws(Unknown) {
    while true {
      let text = text()
      at += 1
      if text.last == "`" { return }
      try expression()
      guard kind() == .piece else { throw unknown }
    }
  }

  private mutating func object() throws(Unknown) {
    at += 1
    while !take("}") {
      if take("...") {
        try assignment()
      } else {
        let isMethod = try modifiers(beforeEnds: [",", ":", "(", "}", "="])
        let isShorthand = try !key()
        if text() == "(" {
          try function(isAsync: isMethod.isAsync, isGenerator: isMethod.isGenerator)
        } else if take(":") {
          try assignment()
        } else {
          at -= 1
          guard isShorthand, try isName() else { throw unknown }
          at += 1
          try refer(isShorthand: true)
          if take("=") { try assignment() }
        }
      }
      if take(",") {
        if text() == "}" { needless.insert(at - 1) }
      } else if text() != "}" {
        throw unknown
      }
    }
  }

  /// The words before the name of a method.
  mutating func modifiers(
    beforeEnds ends: Set<String>
  ) throws(Unknown) -> (isAsync: Bool, isGenerator: Bool) {
    var isAsync = false
    while ["get", "set", "async", "static"].contains(text()), !ends.contains(text(ahead: 1)) {
      if text() == "async" {
        if hasLineBreak(ahead: 1) { break }
        isAsync = true
      } else if text() != "static", text(ahead: 1) == "*" {
        break
      }
      at += 1
    }
    return (isAsync, take("*"))
  }

  /// The name of a member.
  ///
  /// - Returns: Whether it is more than a word.
  mutating func key() throws(Unknown) -> Bool {
    if take("[") {
      try assignment()
      try expect("]")
      return true
    }
    guard kind() == .word || (kind() == .literal && text().first != "`") else { throw unknown }
    at += 1
    return tokens[at - 1].kind == .literal
  }
}
