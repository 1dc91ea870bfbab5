/// A request as source text, ready to be shown.
public struct CodeSample: Sendable, Hashable {
  /// The identifier, a slug, unique among the samples of a request; that of the language where it is a known one.
  public var id: String
  /// What readers call the language or tool.
  public var displayName: String
  /// What it is offered under where there are many.
  public var group: String
  /// The name that syntax highlighters know the language by.
  public var highlightingName: String
  /// The source text in UTF-8, without a final line break.
  public var source: [UInt8]
  /// Whether the API's authors wrote it themselves.
  public var isWritten = false

  /// The source text, without a final line break.
  public var text: String { String(decoding: source, as: UTF8.self) }

  /// A sample in a language.
  init(_ language: CodeLanguage, source: [UInt8]) {
    self.init(
      id: language.id, displayName: language.displayName, group: language.group,
      highlightingName: language.highlightingName, source: source)
  }

  init(id: String, displayName: String, group: String, highlightingName: String, source: [UInt8]) {
    self.id = id
    self.displayName = displayName
    self.group = group
    self.highlightingName = highlightingName
    self.source = source
  }
}
