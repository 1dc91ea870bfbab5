extension ScriptReader {
  /// Reads statements up to the brace that closes them, and that brace.
  mutating func statements() throws(Unknown) {
    while text() != "}" {
      if at >= tokens.count { throw unknown }
      try statement()
    }
    at += 1
  }

  /// Reads a statement.
  ///
  /// - Parameter isPart: Whether it is part of another one, as behind `if (…)`, and so cannot declare for the block.
  mutating func statement(isPart: Bool = false) throws(Unknown) {
    let first = text()
    if kind() == .word, text(ahead: 1) == ":", try isName() {
      at += 2
      return try statement(isPart: true)
    }
    switch first {
    case "{":
      at += 1
      try inScope(ScriptScopes.Scope()) { reader throws(Unknown) in try reader.statements() }
      closed.insert(at - 1)
    case ";": at += 1
    case "var", "const": try declarationStatement(isPart: isPart)
    case "let":
      guard try isName(ahead: 1) || ["[", "{"].contains(text(ahead: 1)) else { throw unknown }
      try declarationStatement(isPart: isPart)
    case "function":
      try functionDeclaration(isPart: isPart)
    case "async" where text(ahead: 1) == "function" && !hasLineBreak(ahead: 1):
      try functionDeclaration(isPart: isPart)
    case "class":
      at += 1
      try declare(.lexical)
      try classBody()
      closed.insert(at - 1)
    case "if":
      at += 1
      try head()
      try statement(isPart: true)
      if take("else") { try statement(isPart: true) }
    case "for": try forStatement()
    case "while":
      at += 1
      try head()
      try statement(isPart: true)
    case "do":
      at += 1
      try statement(isPart: true)
      try expect("while")
      try head()
      _ = take(";")
    case "switch": try switchStatement()
    case "try": try tryStatement()
    default: try simpleStatement(first)
    }
  }

  private mutating func simpleStatement(_ first: String) throws(Unknown) {
    switch first {
    case "return", "throw":
      at += 1
      if !endsStatement { try expression() }
    case "break", "continue":
      at += 1
      if !endsStatement, try isName() { at += 1 }
    case "debugger": at += 1
    case "import" where text(ahead: 1) == "(" || text(ahead: 1) == ".": try expression()
    case "with", "import", "export": throw unknown
    default: try expression()
    }
    try semicolon()
  }

  /// An expression in parentheses, as behind `if`.
  private mutating func head() throws(Unknown) {
    try expect("(")
    try expression()
    try expect(")")
    closed.insert(at - 1)
  }

  private var endsStatement: Bool { at >= tokens.count || [";", "}"].contains(text()) || hasLineBreak() }

  /// The end of a statement; a semicolon may be missing at the end of a line.
  mutating func semicolon() throws(Unknown) {
    if take(";") {
      if text() == "}" { needless.insert(at - 1) }
    } else if !endsStatement {
      throw unknown
    }
  }

  private mutating func declarationStatement(isPart: Bool) throws(Unknown) {
    let kind = text()
    if isPart, kind != "var" { throw unknown }
    if kind == "const" { constants.append(at) }
    at += 1
    try declarations(kind == "var" ? .variable : .lexical)
    try semicolon()
    let next = text()
    guard !isPart, (kind == "var") == (next == "var"), ["var", "let", "const"].contains(next), texts[at - 1] == ";"
    else { return }
    if next == "let", try !isName(ahead: 1), !["[", "{"].contains(text(ahead: 1)) { return }
    joints.insert(at - 1)
    needless.insert(at)
  }

  /// What `const` and its like declare.
  mutating func declarations(_ declaration: Declaration, withoutIn: Bool = false) throws(Unknown) {
    repeat {
      try pattern(declaration)
      if take("=") { try assignment(withoutIn: withoutIn) }
    } while take(",")
  }

  private mutating func functionDeclaration(isPart: Bool) throws(Unknown) {
    // Outside of strict code it may hold for the whole function.
    if !scopes.scopes[scope].isFunction || isPart, !context.isStrict { throw unknown }
    let isAsync = take("async")
    try expect("function")
    let isGenerator = take("*")
    try declare(.lexical)
    try function(isAsync: isAsync, isGenerator: isGenerator)
    closed.insert(at - 1)
  }

  private mutating func forStatement() throws(Unknown) {
    at += 1
    if take("await") { wait() }
    try expect("(")
    try inScope(ScriptScopes.Scope()) { reader throws(Unknown) in
      let first = reader.text()
      if first == "var" || first == "const" || first == "let" {
        if first == "const" { reader.constants.append(reader.at) }
        reader.at += 1
        try reader.declarations(first == "var" ? .variable : .lexical, withoutIn: true)
      } else if first != ";" {
        try reader.expression(withoutIn: true)
      }
      if reader.take("of") || reader.take("in") {
        try reader.expression()
      } else {
        try reader.expect(";")
        if reader.text() != ";" { try reader.expression() }
        try reader.expect(";")
        if reader.text() != ")" { try reader.expression() }
      }
      try reader.expect(")")
      reader.closed.insert(reader.at - 1)
      try reader.statement(isPart: true)
    }
  }

  private mutating func switchStatement() throws(Unknown) {
    at += 1
    try head()
    try expect("{")
    try inScope(ScriptScopes.Scope()) { reader throws(Unknown) in
      while !reader.take("}") {
        if reader.take("case") {
          try reader.expression()
          try reader.expect(":")
        } else if reader.take("default") {
          try reader.expect(":")
        } else {
          try reader.statement()
        }
      }
    }
    closed.insert(at - 1)
  }

  private mutating func tryStatement() throws(Unknown) {
    at += 1
    try block()
    if take("catch") {
      try inScope(ScriptScopes.Scope()) { reader throws(Unknown) in
        if reader.take("(") {
          try reader.pattern(.lexical)
          try reader.expect(")")
          reader.noteCaught()
        }
        try reader.expect("{")
        try reader.statements()
      }
    }
    if take("finally") { try block() }
    closed.insert(at - 1)
  }

  private mutating func block() throws(Unknown) {
    try expect("{")
    try inScope(ScriptScopes.Scope()) { reader throws(Unknown) in try reader.statements() }
  }
}
