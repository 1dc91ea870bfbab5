/// How a diagnostic is printed.
public enum DiagnosticStyle: Sendable, Hashable {
  /// One line: `file:line:column: severity: summary [id]`.
  case plain
  /// The same line, then the source line with a mark, the JSON pointer and the notes.
  case terminal(color: Bool)
}
