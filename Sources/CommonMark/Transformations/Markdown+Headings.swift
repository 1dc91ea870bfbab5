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
  /// The document with its headings, those of raw HTML too, as an outline without gaps.
  ///
  /// - Parameter level: The level of the topmost headings; what belongs to a heading is one level below it, or on level
  ///   six.
  public func outlined(at level: Int) -> Markdown {
    var outline = HeadingOutline(top: level)
    return Markdown(outline.applied(to: blocks))
  }
}

/// Gives headings levels in the order in which they are read.
private struct HeadingOutline {
  /// The level of the topmost headings.
  let top: Int
  /// The levels of the headings around the place that is read, as they are written, outermost first.
  private var open: [Int] = []
  /// The level that a written one has become last.
  private var levels: [Int: Int] = [:]

  init(top: Int) { self.top = top }

  private mutating func level(_ written: Int) -> Int {
    while let last = open.last, last >= written { open.removeLast() }
    open.append(written)
    let level = min(top + open.count - 1, 6)
    levels[written] = level
    return level
  }

  mutating func applied(to blocks: [Block]) -> [Block] {
    blocks.map { block in
      switch block {
      case .heading(let written, let inlines): .heading(level: level(written), inlines)
      case .blockQuote(let blocks): .blockQuote(applied(to: blocks))
      case .list(let start, let tight, let items):
        .list(
          start: start, tight: tight,
          items: items.map { ListItem(isChecked: $0.isChecked, applied(to: $0.blocks)) })
      case .html(let source): .html(raw(source))
      case .paragraph, .code, .thematicBreak, .table: block
      }
    }
  }

  /// Raw HTML with its headings' tags for the levels that they get.
  private mutating func raw(_ source: String) -> String {
    guard source.utf8.contains(UInt8(ascii: "h")) || source.utf8.contains(UInt8(ascii: "H")) else { return source }
    var tokenizer = HTMLTokenizer(source)
    var output = ""
    while let token = tokenizer.next() {
      switch token {
      case .start(let name, let attributes, let source):
        output += Self.written(name).map { RawHTML.tag("h\(level($0))", attributes) } ?? source
      case .end(let name, let source):
        output += Self.written(name).flatMap { levels[$0] }.map { "</h\($0)>" } ?? source
      case .comment(let source), .text(let source): output += source
      }
    }
    return output
  }

  /// The level in the name of a heading's element; nil for other elements.
  private static func written(_ name: String) -> Int? {
    guard name.utf8.count == 2, name.hasPrefix("h"), let level = Int(name.dropFirst()) else { return nil }
    return (1...6).contains(level) ? level : nil
  }
}

extension Markdown {
  /// The headings of the document with the identifiers that ``html(_:)`` gives them; those of raw HTML have none.
  ///
  /// - Parameter idPrefix: What the identifiers begin with, as in ``HTMLOptions/headingIDPrefix``.
  public func headings(idPrefix: String) -> [(id: String, text: String)] {
    var ids = HeadingIDs(prefix: idPrefix)
    return Self.headings(in: Cleaning(purpose: .html).clean(blocks)).map { (ids.next(for: $0), $0) }
  }

  private static func headings(in blocks: [Block]) -> [String] {
    blocks.flatMap { block -> [String] in
      switch block {
      case .heading(_, let inlines): [inlines.plainText]
      case .blockQuote(let blocks): headings(in: blocks)
      case .list(_, _, let items): items.flatMap { headings(in: $0.blocks) }
      case .paragraph, .code, .html, .thematicBreak, .table: []
      }
    }
  }
}
