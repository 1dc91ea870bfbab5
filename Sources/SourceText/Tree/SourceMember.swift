/// A member of an object: a key, its place, and the value.
public struct SourceMember: Sendable {
  /// The key, unescaped.
  public var key: String

  /// Where the key is, with its quotes.
  public var keySpan: SourceSpan

  /// The value.
  public var value: SourceNode

  /// A member from its parts.
  public init(key: String, keySpan: SourceSpan = .empty, value: SourceNode) {
    self.key = key
    self.keySpan = keySpan
    self.value = value
  }
}
