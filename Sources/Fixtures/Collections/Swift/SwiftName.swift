import APISpec

/// Identifiers as names of Swift.
enum SwiftName {
  /// Names of types that the written source uses itself, or that Swift gives a meaning of its own after a dot.
  private static let takenTypes: Set<String> = [
    "Any", "Array", "Data", "Exchange", "Int", "Protocol", "Self", "Sendable", "String", "Swift", "Type", "UInt8",
  ]

  /// Names of values that Swift gives a meaning of its own after a dot.
  private static let takenMembers: Set<String> = ["self", "init", "Type", "Protocol"]

  /// Words that a name must stand in backquotes for.
  ///
  /// [Keywords](https://docs.swift.org/swift-book/documentation/the-swift-programming-language/lexicalstructure#Keywords-and-Punctuation)
  /// used in declarations, statements, expressions and types.
  private static let keywords: Set<String> = [
    "associatedtype", "borrowing", "class", "consuming", "deinit", "enum", "extension", "fileprivate", "func",
    "import", "init", "inout", "internal", "let", "nonisolated", "open", "operator", "precedencegroup", "private",
    "protocol", "public", "rethrows", "static", "struct", "subscript", "typealias", "var", "break", "case", "catch",
    "continue", "default", "defer", "do", "else", "fallthrough", "for", "guard", "if", "in", "repeat", "return",
    "switch", "throw", "where", "while", "any", "as", "await", "false", "is", "nil", "self", "super", "throws", "true",
    "try",
  ]

  /// The name of a type: `get-user` becomes `GetUser`.
  static func type(_ id: String) -> String {
    let name = words(of: id).map(capitalized).joined()
    return takenTypes.contains(name) ? "\(name)Operation" : valid(name)
  }

  /// The name of a value, without backquotes: `jane-doe` becomes `janeDoe`.
  static func member(_ id: String) -> String {
    let words = words(of: id)
    let name = (words.prefix(1) + words.dropFirst().map(capitalized)).joined()
    return takenMembers.contains(name) ? "\(name)Example" : valid(name)
  }

  /// A name as it is declared and used: in backquotes when it is a keyword.
  static func quoted(_ name: String) -> String {
    keywords.contains(name) ? "`\(name)`" : name
  }

  private static func words(of id: String) -> [String] {
    FileName.safe(id).split(separator: "-").map(String.init)
  }

  private static func capitalized(_ word: String) -> String { word.prefix(1).uppercased() + word.dropFirst() }

  /// A name cannot begin with a digit.
  private static func valid(_ name: String) -> String {
    name.first?.isNumber == true ? "_\(name)" : name
  }
}
