/// One finding about a source: what is wrong, where, and what may have been meant.
///
/// Diagnostics are made by the factory functions of a target's registry, never in place. They are errors too, so that
/// a function after which nothing can follow throws one.
public struct Diagnostic: Error, Sendable, Hashable {
  /// Stable name of the kind of finding, by which users look it up and silence it (`json.duplicate-key`).
  public var id: String

  /// How much it matters.
  public var severity: Severity

  /// One sentence in lower case, without full stop.
  public var summary: String

  /// Name of the file, as the user knows it; nil when the finding is about no file.
  public var file: String?

  /// Where in the file; nil when it is about the file as a whole.
  public var range: SourceRange?

  /// Where in the tree of the document; nil when the file is not a tree.
  public var pointer: JSONPointer?

  /// What else helps to understand it.
  public var notes: [DiagnosticNote]

  /// The name that was probably meant, for "did you mean".
  public var suggestion: String?

  /// A diagnostic from its parts.
  public init(
    id: String,
    severity: Severity = .error,
    summary: String,
    file: String? = nil,
    range: SourceRange? = nil,
    pointer: JSONPointer? = nil,
    notes: [DiagnosticNote] = [],
    suggestion: String? = nil
  ) {
    self.id = id
    self.severity = severity
    self.summary = summary
    self.file = file
    self.range = range
    self.pointer = pointer
    self.notes = notes
    self.suggestion = suggestion
  }

  /// A diagnostic about a span of a file.
  public init(
    id: String,
    severity: Severity = .error,
    summary: String,
    at span: SourceSpan,
    in file: SourceFile,
    pointer: JSONPointer? = nil,
    notes: [DiagnosticNote] = [],
    suggestion: String? = nil
  ) {
    self.init(
      id: id, severity: severity, summary: summary, file: file.name, range: file.range(of: span), pointer: pointer,
      notes: notes, suggestion: suggestion)
  }

  /// A diagnostic about the node at a cursor, or about the node's key.
  public init(
    id: String,
    severity: Severity = .error,
    summary: String,
    at cursor: SourceCursor,
    onKey: Bool = false,
    notes: [DiagnosticNote] = [],
    suggestion: String? = nil
  ) {
    let span = onKey ? cursor.keySpan ?? cursor.node.span : cursor.node.span
    self.init(
      id: id, severity: severity, summary: summary, at: span, in: cursor.file, pointer: cursor.pointer, notes: notes,
      suggestion: suggestion)
  }
}

extension Sequence<Diagnostic> {
  /// Whether one of the diagnostics is an error.
  public var hasErrors: Bool { contains { $0.severity == .error } }
}
