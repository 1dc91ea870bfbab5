/// A stretch of a text between two positions; the end is not part of it.
public struct SourceRange: Sendable, Hashable {
  /// Position of the first byte.
  public var start: SourcePosition

  /// Position after the last byte.
  public var end: SourcePosition

  /// A range between two positions.
  public init(start: SourcePosition, end: SourcePosition) {
    self.start = start
    self.end = end
  }
}
