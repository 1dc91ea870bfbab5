/// A language, or a tool, that code samples are written in.
///
/// It is what the head of its template says, and the template's name: see ``SampleTemplates/read(_:)``.
public struct CodeLanguage: Sendable, Hashable {
  /// The identifier in URLs, file names and configuration: a slug.
  public var id: String
  /// The name that readers know the language by.
  public var displayName: String
  /// What it is offered under where there are many (`Shell`, `Python`).
  public var group: String
  /// The name that syntax highlighters and fenced code blocks know the language by.
  public var highlightingName: String
  /// How values are quoted.
  public var quoting: QuotingRule
  /// Other names that people give the language.
  public var aliases: [String]

  /// A language from its parts; unless told otherwise it is a group by itself.
  public init(
    id: String, displayName: String, group: String? = nil, highlightingName: String, quoting: QuotingRule,
    aliases: [String] = []
  ) {
    self.id = id
    self.displayName = displayName
    self.group = group ?? displayName
    self.highlightingName = highlightingName
    self.quoting = quoting
    self.aliases = aliases
  }

  /// The name of the template of the language's samples.
  public var templateName: String { "samples/\(id).mustache" }

  /// Whether a name means this very language or tool, in whatever case it is written.
  public func isNamed(_ name: String) -> Bool {
    ([id, displayName] + aliases).contains { $0.lowercased() == name.lowercased() }
  }

  /// Whether a name means this language or one that differs only in the library that is used.
  public func isOf(_ name: String) -> Bool {
    isNamed(name) || highlightingName == name.lowercased()
  }
}
