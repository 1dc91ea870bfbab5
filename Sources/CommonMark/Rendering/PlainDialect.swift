/// Leaves everything to libcmark: the output that the CommonMark specification prescribes.
struct PlainDialect: TreeDialect {
  /// Leaves every block to the writer.
  func write(_ block: Block, to parent: OpaquePointer, with writer: inout TreeWriter<Self>) -> Bool { false }

  /// Leaves every inline to the writer.
  func write(_ inline: Inline, to parent: OpaquePointer, with writer: inout TreeWriter<Self>) -> Bool { false }

  /// Leaves the item as it is.
  func blocks(of item: ListItem) -> [Block] { item.blocks }
}
