/// A node together with its file and its way from the root: what a reader of documents passes down.
public struct SourceCursor: Sendable {
  /// The node.
  public let node: SourceNode

  /// The way from the root to the node.
  public let pointer: JSONPointer

  /// The file the node's span counts in.
  public let file: SourceFile

  /// Where the node's key is; nil for the root and for elements of arrays.
  public let keySpan: SourceSpan?

  /// A cursor at the root of a file's document, or at a node further down.
  public init(
    _ node: SourceNode, in file: SourceFile, pointer: JSONPointer = .root, keySpan: SourceSpan? = nil
  ) {
    self.node = node
    self.file = file
    self.pointer = pointer
    self.keySpan = keySpan
  }

  /// The cursor of a member, or nil when there is none or the node is not an object.
  public subscript(key: String) -> SourceCursor? {
    node.object?.member(key).map(cursor(to:))
  }

  /// The cursor of an element, or nil when there is none or the node is not an array; the index counts from 0.
  public subscript(index: Int) -> SourceCursor? {
    guard let elements = node.array, elements.indices.contains(index) else { return nil }
    return SourceCursor(elements[index], in: file, pointer: pointer.appending(index))
  }

  /// The keys of an object with the cursors of their values, in order; empty when the node is something else.
  public var members: [(key: String, value: SourceCursor)] {
    (node.object ?? SourceObject()).map { ($0.key, cursor(to: $0)) }
  }

  /// The cursors of an array's elements, in order; empty when the node is something else.
  public var elements: [SourceCursor] {
    (node.array ?? []).enumerated().map { SourceCursor($1, in: file, pointer: pointer.appending($0)) }
  }

  /// The node's range in lines and columns.
  public var range: SourceRange { file.range(of: node.span) }

  /// The range of the node's key in lines and columns; nil where there is no key.
  public var keyRange: SourceRange? { keySpan.map(file.range(of:)) }

  private func cursor(to member: SourceMember) -> SourceCursor {
    SourceCursor(member.value, in: file, pointer: pointer.appending(member.key), keySpan: member.keySpan)
  }
}
