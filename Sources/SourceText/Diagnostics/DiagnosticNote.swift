/// A sentence added to a diagnostic, with a place of its own when it has one.
public struct DiagnosticNote: Sendable, Hashable {
  /// One sentence in lower case, without full stop.
  public var message: String

  /// Name of the file it points into; nil when it points nowhere.
  public var file: String?

  /// Where in that file.
  public var range: SourceRange?

  /// A note without a place.
  public init(_ message: String) {
    self.message = message
  }

  /// A note about a span of a file.
  public init(_ message: String, at span: SourceSpan, in file: SourceFile) {
    self.message = message
    self.file = file.name
    range = file.range(of: span)
  }
}
