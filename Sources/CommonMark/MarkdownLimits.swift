/// How large a document may be.
///
/// libcmark takes time that grows with the square of some inputs (`![[]()` repeated: 0.4 s for 120 kB, 6 s for 240 kB),
/// and trees are walked recursively, so one field is bounded in bytes and in depth.
public struct MarkdownLimits: Sendable, Hashable {
  /// The most bytes of UTF-8 that are parsed.
  public var bytes: Int

  /// The deepest nesting of quotations, lists, emphasis and links that is accepted.
  public var nesting: Int

  /// Makes limits of bytes of UTF-8 and levels of nesting.
  public init(bytes: Int = 100_000, nesting: Int = 100) {
    self.bytes = bytes
    self.nesting = nesting
  }

  /// 100 kB and 100 levels.
  public static let standard = MarkdownLimits()
}

/// The reason why a text is not parsed.
public enum MarkdownTooLarge: Error, Hashable, CustomStringConvertible {
  /// The text has more bytes of UTF-8 than the limit.
  case bytes(Int, limit: Int)

  /// The text nests deeper than the limit.
  case nesting(limit: Int)

  /// The reason as a sentence without its full stop.
  public var description: String {
    switch self {
    case .bytes(let count, let limit): "the Markdown text is \(count) bytes long; the limit is \(limit)"
    case .nesting(let limit): "the Markdown text nests deeper than \(limit) levels"
    }
  }
}
