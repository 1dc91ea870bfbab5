/// A place in a text, as an editor counts it.
public struct SourcePosition: Sendable, Hashable, Comparable {
  /// Line, from 1; a line ends with LF, CR LF or CR.
  public var line: Int

  /// Column, from 1, counted in Unicode scalars; a byte order mark at the start of the file is not counted.
  public var column: Int

  /// Offset from the first byte of the file, in bytes of UTF-8.
  public var offset: Int

  /// A position of which all three counts are known.
  public init(line: Int, column: Int, offset: Int) {
    self.line = line
    self.column = column
    self.offset = offset
  }

  /// Positions are ordered by their offset.
  public static func < (left: SourcePosition, right: SourcePosition) -> Bool {
    left.offset < right.offset
  }
}
