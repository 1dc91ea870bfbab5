/// A stretch of a file in bytes: what a node of a tree keeps, eight bytes instead of two full positions.
///
/// ``SourceFile/range(of:)`` turns a span into lines and columns, when somebody wants to read them.
public struct SourceSpan: Sendable, Hashable {
  private var lower: UInt32
  private var upper: UInt32

  /// The span of a node that no file contains.
  public static let empty = SourceSpan(0, 0)

  /// A span from the offset of its first byte to the offset after its last.
  ///
  /// Offsets above 4 GiB are not representable and stay at that limit; the readers refuse such files.
  public init(_ start: Int, _ end: Int) {
    lower = UInt32(clamping: start)
    upper = UInt32(clamping: max(start, end))
  }

  /// Offset of the first byte.
  public var start: Int { Int(lower) }

  /// Offset after the last byte.
  public var end: Int { Int(upper) }

  /// The offsets as a range.
  public var bytes: Range<Int> { start..<end }
}
