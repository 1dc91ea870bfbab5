extension ScriptReader {
  /// Reads the parameters and the body of a function.
  mutating func function(isAsync: Bool, isGenerator: Bool) throws(Unknown) {
    let outer = context
    context = Context(isStrict: outer.isStrict, isAsync: isAsync, isGenerator: isGenerator)
    try inScope(ScriptScopes.Scope(isFunction: true)) { reader throws(Unknown) in
      try reader.parameters()
      try reader.expect("{")
      reader.beginBody()
      reader.readStrictness()
      try reader.statements()
    }
    context = outer
  }

  private mutating func parameters() throws(Unknown) {
    try expect("(")
    while !take(")") {
      _ = take("...")
      try pattern(.parameter)
      if take("=") { try assignment() }
      if take(",") {
        if text() == ")" { needless.insert(at - 1) }
      } else if text() != ")" {
        throw unknown
      }
    }
  }

  /// Reads an arrow function, if here is one.
  mutating func arrow(withoutIn: Bool) throws(Unknown) -> Bool {
    let skipsAsync = text() == "async" && !hasLineBreak(ahead: 1) && text(ahead: 1) != "=>"
    let start = skipsAsync ? 1 : 0
    let end: Int
    if text(ahead: start) == "(", let close = closing[at + start] {
      end = close + 1
    } else if try isName(ahead: start) {
      end = at + start + 1
    } else {
      return false
    }
    guard end < texts.count, texts[end] == "=>", tokens[end].gap != .lineBreak else { return false }
    at += start
    let outer = context
    context = Context(isStrict: outer.isStrict, isAsync: skipsAsync)
    try inScope(ScriptScopes.Scope(isFunction: true)) { reader throws(Unknown) in
      if reader.text() == "(" {
        if reader.text(ahead: 2) == ")", try reader.isName(ahead: 1) {
          reader.needless.formUnion([reader.at, reader.at + 2])
        }
        try reader.parameters()
      } else {
        try reader.declare(.parameter)
      }
      try reader.expect("=>")
      reader.beginBody()
      if reader.take("{") {
        reader.readStrictness()
        try reader.statements()
      } else {
        try reader.assignment(withoutIn: withoutIn)
      }
    }
    context = outer
    return true
  }

  /// Reads names that are declared, also those in braces and brackets.
  mutating func pattern(_ declaration: Declaration) throws(Unknown) {
    if take("[") {
      while !take("]") {
        if take(",") { continue }
        _ = take("...")
        try patternWithDefault(declaration)
        if !take(","), text() != "]" { throw unknown }
      }
    } else if take("{") {
      while !take("}") {
        if take("...") {
          try declare(declaration)
        } else if text(ahead: 1) == ":" || text() == "[" || kind() == .literal {
          _ = try key()
          try expect(":")
          try patternWithDefault(declaration)
        } else {
          try declare(declaration, isShorthand: true)
          if take("=") { try assignment() }
        }
        if !take(","), text() != "}" { throw unknown }
      }
    } else {
      try declare(declaration)
    }
  }

  private mutating func patternWithDefault(_ declaration: Declaration) throws(Unknown) {
    try pattern(declaration)
    if take("=") { try assignment() }
  }

  /// Reads a class behind its name.
  mutating func classBody() throws(Unknown) {
    let outer = context
    context.isStrict = true
    if take("extends") { try heritage() }
    try expect("{")
    while !take("}") {
      if take(";") { continue }
      if text() == "static", text(ahead: 1) == "{" {
        at += 2
        try inScope(ScriptScopes.Scope(isFunction: true)) { reader throws(Unknown) in try reader.statements() }
        continue
      }
      let (isAsync, isGenerator) = try modifiers(beforeEnds: ["(", "=", ";", "}"])
      _ = try key()
      if text() == "(" {
        try function(isAsync: isAsync, isGenerator: isGenerator)
        closed.insert(at - 1)
        continue
      }
      if take("=") {
        let method = context
        context = Context(isStrict: true)
        try assignment()
        context = method
      }
      // Without it, `static` and `get` would belong to what follows.
      guard take(";") || text() == "}" || hasLineBreak() else { throw unknown }
    }
    context = outer
  }
}
