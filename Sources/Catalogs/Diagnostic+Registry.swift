import SourceText

// Every diagnostic of this target, one factory each. Ids and sentences are part of the interface and have tests.

extension Diagnostic {
  /// A value is of another kind than the format says.
  static func wrongKind(_ cursor: SourceCursor, expected: String) -> Diagnostic {
    Diagnostic(
      id: "catalog.wrong-kind", summary: "\(expected) must stand here, not \(cursor.node.kind)", at: cursor)
  }

  /// A member that the format requires is not there.
  static func missingMember(_ name: String, at cursor: SourceCursor) -> Diagnostic {
    Diagnostic(id: "catalog.missing-member", summary: "the member '\(name)' is missing", at: cursor)
  }

  /// A member is none of those the format has in this place.
  static func unknownMember(_ name: String, at cursor: SourceCursor, known: [String]) -> Diagnostic {
    Diagnostic(
      id: "catalog.unknown-member", summary: "a string catalog has no member '\(name)' here", at: cursor, onKey: true,
      suggestion: didYouMean(name, among: known))
  }

  /// A translation is in a state that the format does not have.
  static func unknownState(_ state: String, at cursor: SourceCursor, known: [String]) -> Diagnostic {
    Diagnostic(
      id: "catalog.unknown-state", summary: "'\(state)' is not a state; states are \(known.joined(separator: ", "))",
      at: cursor, suggestion: didYouMean(state, among: known))
  }

  /// A part of the format is kept and has no effect.
  static func notUsed(_ cursor: SourceCursor, member: String) -> Diagnostic {
    Diagnostic(
      id: "catalog.not-used", severity: .warning, summary: "'\(member)' is not used and changes nothing", at: cursor,
      onKey: true)
  }

  /// A key is none of the source strings; an expected thing when the catalog marks it as stale.
  static func unknownString(
    _ key: String, isStale: Bool, file: String?, range: SourceRange?, suggestion: String?
  ) -> Diagnostic {
    Diagnostic(
      id: isStale ? "catalog.stale-string" : "catalog.unknown-string", severity: isStale ? .warning : .error,
      summary: isStale
        ? "the string '\(key)' is marked as stale and no longer occurs" : "the string '\(key)' does not occur",
      file: file, range: range, pointer: JSONPointer(tokens: ["strings", key]), suggestion: suggestion)
  }
}
