extension Markdown {
  /// Parses a text as CommonMark with tables, strikethrough, task lists and bare links.
  ///
  /// Throws ``MarkdownTooLarge`` when the text is longer than the limits or nests deeper; any other text is a document.
  public init(parsing source: String, limits: MarkdownLimits = .standard) throws(MarkdownTooLarge) {
    let hidden = EscapeMarks.hide(in: Array(source.utf8))
    let tree = try Self.parse(hidden, size: source.utf8.count, limits)
    let finder = TableFinder(source: hidden, tree: tree)
    var reader = TreeReader()
    reader.tables = finder.tables
    if !finder.cells.isEmpty, let cells = CmarkTree(parsing: finder.cellSource) {
      if cells.isDeeper(than: limits.nesting) { throw .nesting(limit: limits.nesting) }
      reader.cells = finder.read(cells)
    }
    self.init(ExtensionPass.apply(to: reader.blocks(in: tree.root)))
  }

  /// Parses a text as plain CommonMark 0.30, without the passes of this module.
  package init(
    commonMark source: String, limits: MarkdownLimits = .standard
  ) throws(MarkdownTooLarge) {
    let tree = try Self.parse(Array(source.utf8), size: source.utf8.count, limits)
    self.init(TreeReader().blocks(in: tree.root))
  }

  private static func parse(
    _ bytes: [UInt8], size: Int, _ limits: MarkdownLimits
  ) throws(MarkdownTooLarge) -> CmarkTree {
    if size > limits.bytes { throw .bytes(size, limit: limits.bytes) }
    guard let tree = CmarkTree(parsing: bytes) else { throw .bytes(size, limit: 0) }
    if tree.isDeeper(than: limits.nesting) { throw .nesting(limit: limits.nesting) }
    return tree
  }
}
