/// A node together with its file and its way from the root: what a reader of documents passes down.
public struct SourceCursor: Sendable {
  /// The node.
  public let node: SourceNode

  /// Where the node's key is; nil for the root and for elements of arrays.
  public let keySpan: SourceSpan?

  /// The way to the node when it is an object or an array, else to the one around it.
  private let trail: SourceTrail

  /// The step from the end of the trail to the node; nil when the trail ends at the node.
  private let step: SourceTrail.Step?

  /// A cursor at the root of a file's document.
  public init(_ root: SourceNode, in file: SourceFile) {
    node = root
    keySpan = nil
    trail = SourceTrail(rootOf: file)
    step = nil
  }

  /// A cursor one step down from the end of a trail.
  private init(_ node: SourceNode, keySpan: SourceSpan?, _ step: SourceTrail.Step, from trail: SourceTrail) {
    self.node = node
    self.keySpan = keySpan
    switch node.content {
    case .object, .array:
      self.trail = SourceTrail(trail, step)
      self.step = nil
    default:
      self.trail = trail
      self.step = step
    }
  }

  /// The file the node's span counts in.
  public var file: SourceFile { trail.file }

  /// The way from the root to the node.
  public var pointer: JSONPointer { trail.pointer(step) }

  /// Whether another cursor is at the same place: the same way from the root of a file of the same name.
  public func isSamePlace(as other: SourceCursor) -> Bool {
    node.span == other.node.span && step == other.step && trail.isSame(as: other.trail)
  }

  /// The cursor of a member, or nil when there is none or the node is not an object.
  public subscript(key: String) -> SourceCursor? {
    guard case .object(let object) = node.content, let position = object.position(of: key) else { return nil }
    return SourceCursor(
      object[position].value, keySpan: object[position].keySpan, .key(object[position].key), from: trail)
  }

  /// The cursor of an element, or nil when there is none or the node is not an array; the index counts from 0.
  public subscript(index: Int) -> SourceCursor? {
    guard case .array(let elements) = node.content, elements.indices.contains(index) else { return nil }
    return SourceCursor(elements[index], keySpan: nil, .index(index), from: trail)
  }

  /// The keys of an object with the cursors of their values, in order; empty when the node is something else.
  public var members: [(key: String, value: SourceCursor)] {
    guard case .object(let object) = node.content else { return [] }
    return object.members.map { ($0.key, SourceCursor($0.value, keySpan: $0.keySpan, .key($0.key), from: trail)) }
  }

  /// The cursors of an array's elements, in order; empty when the node is something else.
  public var elements: [SourceCursor] {
    guard case .array(let elements) = node.content else { return [] }
    return elements.enumerated().map { SourceCursor($1, keySpan: nil, .index($0), from: trail) }
  }

  /// The node's range in lines and columns.
  public var range: SourceRange { file.range(of: node.span) }

  /// The range of the node's key in lines and columns; nil where there is no key.
  public var keyRange: SourceRange? { keySpan.map(file.range(of:)) }
}
