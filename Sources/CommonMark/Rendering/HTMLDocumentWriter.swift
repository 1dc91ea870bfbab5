/// Writes a document as HTML, straight into one buffer of UTF-8 bytes, in the layout that the CommonMark specification
/// shows.
///
/// Raw HTML comes out as it stands: documents of strangers are cleaned before.
struct HTMLDocumentWriter {
  /// What has been written so far.
  private(set) var bytes: [UInt8] = []

  /// Turns code into trusted HTML.
  var highlight: (@Sendable (_ language: String, _ text: String) -> String?)?

  /// Gives headings their identifiers; nil for headings without.
  var ids: HeadingIDs?

  /// Writes blocks, in which paragraphs of tight lists have no element of their own.
  mutating func write(_ blocks: [Block], isTight: Bool = false) {
    for block in blocks { write(block, isTight: isTight) }
  }

  /// Writes inlines.
  mutating func write(_ inlines: [Inline]) {
    for inline in inlines { write(inline) }
  }

  private mutating func write(_ block: Block, isTight: Bool) {
    switch block {
    case .paragraph(let inlines) where isTight: write(inlines)
    case .paragraph(let inlines):
      let name = inlines.haveBlocks ? "div" : "p"
      startLine()
      markup("<\(name)>")
      write(inlines)
      markup("</\(name)>\n")
    case .heading(let level, let inlines): heading(min(max(level, 1), 6), inlines)
    case .blockQuote(let blocks):
      startLine()
      markup("<blockquote>\n")
      write(blocks)
      startLine()
      markup("</blockquote>\n")
    case .list(let start, let tight, let items): list(items, start: start, isTight: tight)
    case .code(let info, let text): code(text, info: info)
    case .html(let html):
      startLine()
      markup(html)
      startLine()
    case .thematicBreak:
      startLine()
      markup("<hr />\n")
    case .table(let header, let alignments, let rows):
      startLine()
      table(header: header, alignments: alignments, rows: rows)
    }
  }

  private mutating func write(_ inline: Inline) {
    switch inline {
    case .text(let text): escaped(text)
    case .softBreak: markup("\n")
    case .lineBreak: markup("<br />\n")
    case .code(let text):
      markup("<code>")
      escaped(text)
      markup("</code>")
    case .html(let html): markup(html)
    case .emphasis(let content): element("em", content)
    case .strong(let content): element("strong", content)
    case .strikethrough(let content): element("del", content)
    case .link(let destination, let title, let content):
      markup("<a href=\"")
      address(destination)
      self.title(title)
      markup("\">")
      write(content)
      markup("</a>")
    case .image(let source, let title, let content):
      markup("<img src=\"")
      address(source)
      markup("\" alt=\"")
      escaped(content.description)
      self.title(title)
      markup("\" />")
    }
  }

  private mutating func heading(_ level: Int, _ inlines: [Inline]) {
    startLine()
    markup("<h\(level)")
    if let id = ids?.next(for: inlines.plainText) {
      markup(" id=\"")
      escaped(id)
      markup("\"")
    }
    markup(">")
    write(inlines)
    markup("</h\(level)>\n")
  }

  private mutating func list(_ items: [ListItem], start: Int?, isTight: Bool) {
    startLine()
    switch start {
    case nil: markup("<ul>\n")
    case 1: markup("<ol>\n")
    case let start?: markup("<ol start=\"\(Int32(clamping: max(start, 0)))\">\n")
    }
    for item in items {
      startLine()
      markup("<li>")
      write(item.withCheckBox.blocks, isTight: isTight)
      markup("</li>\n")
    }
    markup(start == nil ? "</ul>\n" : "</ol>\n")
  }

  private mutating func code(_ text: String, info: String) {
    let language = String(info.prefix { !$0.isWhitespace })
    startLine()
    markup("<pre><code")
    if !language.isEmpty {
      markup(" class=\"language-")
      escaped(language)
      markup("\"")
    }
    markup(">")
    if !language.isEmpty, let highlighted = highlight?(language, text) { markup(highlighted) } else { escaped(text) }
    markup("</code></pre>\n")
  }

  private mutating func table(header: [[Inline]], alignments: [TableAlignment], rows: [[[Inline]]]) {
    markup("<table>\n<thead>\n")
    row(header, alignments, "th")
    markup("</thead>\n")
    if !rows.isEmpty {
      markup("<tbody>\n")
      for cells in rows { row(cells, alignments, "td") }
      markup("</tbody>\n")
    }
    markup("</table>\n")
  }

  private mutating func row(_ cells: [[Inline]], _ alignments: [TableAlignment], _ name: String) {
    markup("<tr>\n")
    for (column, cell) in cells.enumerated() {
      let alignment = alignments.indices.contains(column) ? alignments[column] : .none
      markup("<\(name)")
      if alignment != .none { markup(" align=\"\(alignment.rawValue)\"") }
      markup(">")
      write(cell)
      markup("</\(name)>\n")
    }
    markup("</tr>\n")
  }

  private mutating func element(_ name: String, _ content: [Inline]) {
    markup("<\(name)>")
    write(content)
    markup("</\(name)>")
  }

  private mutating func title(_ title: String) {
    if title.isEmpty { return }
    markup("\" title=\"")
    escaped(title)
  }

  /// Begins a line, unless one has just begun.
  private mutating func startLine() {
    if let last = bytes.last, last != UInt8(ascii: "\n") { bytes.append(UInt8(ascii: "\n")) }
  }

  private mutating func markup(_ markup: String) {
    bytes += markup.utf8
  }

  private mutating func escaped(_ text: String) {
    HTMLEscaping.append(text, to: &bytes)
  }

  /// Writes an address, with everything encoded that addresses do not have.
  private mutating func address(_ address: String) {
    for byte in address.utf8 {
      switch byte {
      case UInt8(ascii: "&"): bytes += "&amp;".utf8
      case UInt8(ascii: "'"): bytes += "&#x27;".utf8
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "?")...UInt8(ascii: "Z"),
        UInt8(ascii: "(")...UInt8(ascii: ";"), UInt8(ascii: "#")...UInt8(ascii: "%"), UInt8(ascii: "!"),
        UInt8(ascii: "="), UInt8(ascii: "_"), UInt8(ascii: "~"):
        bytes.append(byte)
      case 0: bytes += "%EF%BF%BD".utf8
      default:
        bytes += (byte < 0x10 ? "%0" : "%").utf8
        bytes += String(byte, radix: 16, uppercase: true).utf8
      }
    }
  }
}

extension ListItem {
  /// The item with a check box before its text, when it has one.
  fileprivate var withCheckBox: ListItem {
    guard let isChecked else { return self }
    let box = Inline.html("<input \(isChecked ? "checked=\"\" " : "")disabled=\"\" type=\"checkbox\"> ")
    guard case .paragraph(let inlines)? = blocks.first else { return ListItem([.paragraph([box])] + blocks) }
    return ListItem([.paragraph([box] + inlines)] + blocks.dropFirst())
  }
}

extension [Inline] {
  /// Whether raw HTML among them has an element that may not stand in a paragraph.
  fileprivate var haveBlocks: Bool {
    contains { inline in
      switch inline {
      case .html(let html): HTMLNesting.hasBlocks(html)
      case .emphasis(let content), .strong(let content), .strikethrough(let content), .link(_, _, let content):
        content.haveBlocks
      case .text, .softBreak, .lineBreak, .code, .image: false
      }
    }
  }

  /// The text that stands for an image: without markup, and in one line.
  fileprivate var description: String {
    map { inline in
      switch inline {
      case .text(let text), .code(let text): text
      case .softBreak, .lineBreak: " "
      case .html: ""
      case .emphasis(let content), .strong(let content), .strikethrough(let content), .link(_, _, let content),
        .image(_, _, let content):
        content.description
      }
    }.joined()
  }
}
