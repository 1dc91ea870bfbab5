/// A Markdown document as a value: parsed from text, or built in Swift to be written as text.
///
/// Parsing goes through libcmark; tables, strikethrough, task lists and bare links are passes of this module around it
/// ([GitHub Flavored Markdown](https://github.github.com/gfm/)). What is rendered as HTML or as
/// CommonMark is cleaned first: a document from a stranger can bring neither scripts nor markup that leaves its place.
public struct Markdown: Sendable, Hashable {
  /// The document's blocks, in order.
  public var blocks: [Block]

  /// Makes a document from blocks.
  public init(_ blocks: [Block] = []) {
    self.blocks = blocks
  }
}
