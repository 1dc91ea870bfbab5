/// A value of a JSON or YAML document, with its place in the file.
///
/// What the readers make and the YAML writer takes. Order and exact numbers are kept; whether the file was JSON or YAML can
/// no longer be told.
public struct SourceNode: Sendable {
  /// What a node holds, in the data model of [JSON](https://www.rfc-editor.org/rfc/rfc8259).
  public enum Content: Sendable {
    /// `null`.
    case null
    /// `true` or `false`.
    case bool(Bool)
    /// A number as the text of a JSON number, digit for digit as written (`1.10`, `1e400`).
    case number(String)
    /// A string.
    case string(String)
    /// An array.
    case array([SourceNode])
    /// An object.
    case object(SourceObject)
  }

  /// What the node holds.
  public var content: Content

  /// Where the node is, in bytes; empty when it was made rather than read.
  public var span: SourceSpan

  /// A node from its value and place.
  public init(_ content: Content, at span: SourceSpan = .empty) {
    self.content = content
    self.span = span
  }

  /// Whether the node is `null`.
  public var isNull: Bool { if case .null = content { true } else { false } }

  /// The truth value, or nil when the node is something else.
  public var bool: Bool? { if case .bool(let bool) = content { bool } else { nil } }

  /// The number's text, or nil when the node is something else.
  public var number: String? { if case .number(let text) = content { text } else { nil } }

  /// The string, or nil when the node is something else.
  public var string: String? { if case .string(let string) = content { string } else { nil } }

  /// The elements, or nil when the node is not an array.
  public var array: [SourceNode]? { if case .array(let elements) = content { elements } else { nil } }

  /// The members, or nil when the node is not an object.
  public var object: SourceObject? { if case .object(let object) = content { object } else { nil } }

  /// The value of a member, or nil when there is none or the node is not an object.
  public subscript(key: String) -> SourceNode? { object?[key] }

  /// The kind of the value with its article, for messages (`an object`).
  public var kind: String {
    switch content {
    case .null: "null"
    case .bool: "a boolean"
    case .number: "a number"
    case .string: "a string"
    case .array: "an array"
    case .object: "an object"
    }
  }

  /// Whether two nodes hold the same, wherever they stand; members must be in the same order.
  public func hasSameValue(as other: SourceNode) -> Bool {
    switch (content, other.content) {
    case (.null, .null): true
    case (.bool(let left), .bool(let right)): left == right
    case (.number(let left), .number(let right)): left == right
    case (.string(let left), .string(let right)): left.utf8.elementsEqual(right.utf8)
    case (.array(let left), .array(let right)):
      left.count == right.count && zip(left, right).allSatisfy { $0.hasSameValue(as: $1) }
    case (.object(let left), .object(let right)):
      left.count == right.count
        && zip(left, right).allSatisfy { $0.key.utf8.elementsEqual($1.key.utf8) && $0.value.hasSameValue(as: $1.value) }
    default: false
    }
  }
}
