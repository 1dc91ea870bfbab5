/// A change of a text together with what it means: what an editor proposes, and what is checked before anything is kept.
public struct SourceEdit: Sendable {
  /// The stretch of the text that is replaced; an empty one where something is only inserted.
  public let span: SourceSpan
  /// What takes its place, in UTF-8.
  public let text: [UInt8]
  /// The object that changes.
  let pointer: JSONPointer
  /// What that object is afterwards.
  let result: SourceNode
}

/// Why a text is not changed, and where.
public struct SourceEditProblem: Error, Sendable, Hashable, CustomStringConvertible {
  /// The place as messages name it (`api.yaml:12:3`).
  public let place: String
  /// What stands in the way.
  public let reason: String

  /// A problem at a place of a file.
  init(_ reason: String, at span: SourceSpan, in file: SourceFile) {
    let position = file.position(ofOffset: span.start)
    place = "\(file.name):\(position.line):\(position.column)"
    self.reason = reason
  }

  /// A problem with what stands at a place.
  public init(_ reason: String, at cursor: SourceCursor) {
    self.init(reason, at: cursor.node.span, in: cursor.file)
  }

  /// One line for people.
  public var description: String { "\(place): \(reason)" }
}
