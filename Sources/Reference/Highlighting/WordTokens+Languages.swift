extension WordTokens.Language {
  static let swift = WordTokens.Language(
    keywords: [
      "let", "var", "try", "await", "func", "struct", "import", "return", "if", "else", "guard", "for", "in", "true",
      "false", "nil", "static", "enum", "case", "extension", "async", "throws", "public", "switch",
    ],
    comment: "//", quotes: "\"", raw: .hashes(prefix: []))
  static let javaScript = WordTokens.Language(
    keywords: [
      "const", "let", "var", "await", "async", "function", "return", "new", "import", "from", "if", "else", "true",
      "false", "null", "for", "of",
    ],
    comment: "//", quotes: "\"'`")
  static let python = WordTokens.Language(
    keywords: [
      "import", "from", "def", "return", "if", "else", "for", "in", "with", "as", "True", "False", "None", "print",
    ],
    comment: "#", quotes: "\"'")
  static let shell = WordTokens.Language(
    keywords: [
      "curl", "http", "wget", "printf", "export", "set", "if", "then", "fi", "for", "do", "done", "echo", "make",
      "swift", "lectern",
    ],
    comment: "#", quotes: "\"'", escapesInSingleQuotes: false)
  static let powerShell = WordTokens.Language(
    keywords: ["curl", "if", "else", "foreach", "in", "function", "param", "return", "try", "catch"],
    comment: "#", quotes: "\"'", escapesInSingleQuotes: false)
  static let yaml = WordTokens.Language(
    keywords: ["true", "false", "null"], comment: "#", quotes: "\"'", hasKeys: true, escapesInSingleQuotes: false)
  static let go = WordTokens.Language(
    keywords: [
      "package", "import", "func", "var", "const", "type", "struct", "interface", "return", "if", "else", "for",
      "range", "defer", "go", "switch", "case", "map", "nil", "true", "false",
    ],
    comment: "//", quotes: "\"`")
  static let rust = WordTokens.Language(
    keywords: [
      "use", "fn", "let", "mut", "pub", "struct", "enum", "impl", "match", "if", "else", "for", "in", "return", "async",
      "await", "true", "false",
    ],
    comment: "//", quotes: "\"", raw: .hashes(prefix: [UInt8(ascii: "r")]))
  static let java = WordTokens.Language(
    keywords: [
      "import", "package", "public", "private", "static", "final", "class", "void", "var", "new", "return", "throws",
      "throw", "try", "catch", "if", "else", "for", "int", "true", "false", "null",
    ],
    comment: "//", quotes: "\"")
  static let kotlin = WordTokens.Language(
    keywords: [
      "import", "package", "fun", "val", "var", "class", "object", "return", "if", "else", "for", "in", "when", "true",
      "false", "null",
    ],
    comment: "//", quotes: "\"")
  static let cSharp = WordTokens.Language(
    keywords: [
      "using", "namespace", "var", "new", "await", "async", "class", "public", "static", "void", "return", "if", "else",
      "foreach", "in", "int", "byte", "true", "false", "null",
    ],
    comment: "//", quotes: "\"")
  static let php = WordTokens.Language(
    keywords: [
      "php", "use", "function", "return", "new", "if", "else", "foreach", "as", "echo", "true", "false", "null",
    ],
    comment: "//", quotes: "\"'")
  static let ruby = WordTokens.Language(
    keywords: [
      "require", "def", "do", "end", "class", "module", "if", "else", "return", "puts", "true", "false", "nil",
    ],
    comment: "#", quotes: "\"'")
  static let r = WordTokens.Language(
    keywords: ["library", "function", "if", "else", "for", "in", "return", "TRUE", "FALSE", "NULL"],
    comment: "#", quotes: "\"'", raw: .brackets)
  static let dart = WordTokens.Language(
    keywords: [
      "import", "as", "final", "var", "const", "void", "async", "await", "class", "return", "if", "else", "for", "in",
      "true", "false", "null",
    ],
    comment: "//", quotes: "\"'")

  /// Languages by the names that people write after a fence.
  static let byName: [String: WordTokens.Language] = [
    "yaml": yaml, "yml": yaml, "sh": shell, "shell": shell, "bash": shell, "console": shell, "curl": shell,
    "powershell": powerShell, "pwsh": powerShell, "ps1": powerShell, "swift": swift, "javascript": javaScript,
    "js": javaScript, "typescript": javaScript, "ts": javaScript, "python": python, "py": python, "go": go,
    "golang": go, "rust": rust, "rs": rust, "java": java, "kotlin": kotlin, "kt": kotlin, "csharp": cSharp,
    "cs": cSharp, "c#": cSharp, "php": php, "ruby": ruby, "rb": ruby, "r": r, "dart": dart,
  ]
}
