/// A block of a document: the parts that stand below each other.
public indirect enum Block: Sendable, Hashable {
  /// Running text.
  case paragraph([Inline])

  /// A heading, with its level from 1 to 6.
  case heading(level: Int, [Inline])

  /// A quotation.
  case blockQuote([Block])

  /// A list; numbered from `start`, or with bullets when that is nil. A tight list has no space between its items.
  case list(start: Int?, tight: Bool, items: [ListItem])

  /// Preformatted code; `info` is the text after the opening fence, whose first word names the language.
  case code(info: String, text: String)

  /// Raw HTML.
  case html(String)

  /// A thematic break.
  case thematicBreak

  /// A table; each row has as many cells as the header, and a cell is one line of text.
  case table(header: [[Inline]], alignments: [TableAlignment], rows: [[[Inline]]])
}

/// An item of a list.
public struct ListItem: Sendable, Hashable {
  /// The state of the item's check box; nil for an item without one.
  public var isChecked: Bool?

  /// The item's content.
  public var blocks: [Block]

  /// Makes an item.
  public init(isChecked: Bool? = nil, _ blocks: [Block]) {
    self.isChecked = isChecked
    self.blocks = blocks
  }
}

/// How the cells of a column are aligned.
public enum TableAlignment: String, Sendable, Hashable, CaseIterable {
  /// As the page decides.
  case none

  /// To the left.
  case left

  /// To the middle.
  case center

  /// To the right.
  case right
}
