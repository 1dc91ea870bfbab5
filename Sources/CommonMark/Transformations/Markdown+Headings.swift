extension Markdown {
  /// Moves every heading down by some levels, or up by negative ones; none leaves the levels one to six.
  public func shiftedHeadings(by levels: Int) -> Markdown {
    levels == 0 ? self : Markdown(Self.shifted(blocks, by: levels))
  }

  private static func shifted(_ blocks: [Block], by levels: Int) -> [Block] {
    blocks.map { block in
      switch block {
      case .heading(let level, let inlines): .heading(level: min(max(level + levels, 1), 6), inlines)
      case .blockQuote(let blocks): .blockQuote(shifted(blocks, by: levels))
      case .list(let start, let tight, let items):
        .list(
          start: start, tight: tight,
          items: items.map { ListItem(isChecked: $0.isChecked, shifted($0.blocks, by: levels)) })
      case .paragraph, .code, .html, .thematicBreak, .table: block
      }
    }
  }
}

extension Markdown {
  /// The headings at the top level of the document with the identifiers that ``html(_:)`` gives them.
  ///
  /// - Parameter idPrefix: What the identifiers begin with, as in ``HTMLOptions/headingIDPrefix``.
  public func headings(idPrefix: String) -> [(id: String, text: String)] {
    var ids = HeadingIDs(prefix: idPrefix)
    return blocks.compactMap { block in
      guard case .heading(_, let inlines) = block else { return nil }
      return (ids.next(for: inlines.plainText), inlines.plainText)
    }
  }
}
