/// Makes a document safe to render: its raw HTML sanitized, its links checked.
struct Cleaning {
  /// What the cleaned document is rendered as.
  enum Purpose {
    /// HTML: what is not allowed is escaped in place, or is a paragraph where nothing is.
    case html

    /// CommonMark: HTML that is not let through whole becomes text, since a part of it could read as Markdown.
    case commonMark
  }

  /// What the document is rendered as.
  let purpose: Purpose

  /// Changes or drops the addresses of links.
  var rewrite: (@Sendable (String) -> String?)?

  /// Cleans blocks that stand in one container, which may be in a link of raw HTML.
  func clean(_ blocks: [Block], isInsideLink: Bool = false) -> [Block] {
    var sanitizer = HTMLSanitizer(rewrite: rewrite, isInsideLink: isInsideLink)
    var result: [Block] = []
    for block in blocks {
      if case .html = block {
      } else if purpose == .html {
        let room = sanitizer.makeRoomForBlock()
        if !room.isEmpty { result.append(.html(room)) }
      }
      let isInLink = sanitizer.isInLink
      func clean(_ inlines: [Inline]) -> [Inline] { self.clean(inlines, isInsideLink: isInLink) }
      switch block {
      case .paragraph(let inlines): result.append(.paragraph(clean(inlines)))
      case .heading(let level, let inlines): result.append(.heading(level: level, clean(inlines)))
      case .blockQuote(let blocks): result.append(.blockQuote(self.clean(blocks, isInsideLink: isInLink)))
      case .list(let start, let tight, let items):
        let items = items.map { item in
          ListItem(isChecked: item.isChecked, self.clean(item.blocks, isInsideLink: isInLink))
        }
        result.append(.list(start: start, tight: tight, items: items))
      case .table(let header, let alignments, let rows):
        result.append(.table(header: header.map(clean), alignments: alignments, rows: rows.map { $0.map(clean) }))
      case .html(let source): result += html(source, &sanitizer)
      case .code, .thematicBreak: result.append(block)
      }
    }
    let rest = sanitizer.close()
    if purpose == .html && !rest.isEmpty { result.append(.html(rest)) }
    return result
  }

  /// Cleans inlines that stand in one block or inline, which may be in a link: there is no link in another one.
  func clean(_ inlines: [Inline], isInsideLink: Bool = false) -> [Inline] {
    var sanitizer = HTMLSanitizer(rewrite: rewrite, isInsideLink: isInsideLink)
    var result: [Inline] = []
    for inline in inlines {
      let isInLink = sanitizer.isInLink
      func clean(_ inlines: [Inline]) -> [Inline] { self.clean(inlines, isInsideLink: isInLink) }
      switch inline {
      case .emphasis(let content): result.append(.emphasis(clean(content)))
      case .strong(let content): result.append(.strong(clean(content)))
      case .strikethrough(let content): result.append(.strikethrough(clean(content)))
      case .link(let destination, let title, let content):
        let content = self.clean(content, isInsideLink: true)
        result += isInLink ? content : link(destination, title, content)
      case .image(let source, let title, let content):
        let content = clean(content)
        result += SafeAddress.isSafe(source) ? [.image(source: source, title: title, content)] : content
      case .html(let source): result += html(source, &sanitizer)
      case .text, .softBreak, .lineBreak, .code: result.append(inline)
      }
    }
    let rest = sanitizer.close()
    if !rest.isEmpty { result.append(.html(rest)) }
    return result
  }

  private func link(_ destination: String, _ title: String, _ content: [Inline]) -> [Inline] {
    let destination = rewrite.map { $0(destination) } ?? destination
    guard let destination, SafeAddress.isSafe(destination) else { return content }
    return [.link(destination: destination, title: title, content)]
  }

  private func html(_ source: String, _ sanitizer: inout HTMLSanitizer) -> [Block] {
    let result = sanitizer.sanitize(source)
    if result.html.allSatisfy(\.isWhitespace) { return [] }
    if result.isIntact || (purpose == .html && result.hasTags) { return [.html(result.html)] }
    return [.paragraph(Self.lines(of: result.visible))]
  }

  private func html(_ source: String, _ sanitizer: inout HTMLSanitizer) -> [Inline] {
    let result = sanitizer.sanitize(source)
    if result.html.isEmpty { return [] }
    return result.isIntact ? [.html(result.html)] : [.text(result.visible)]
  }

  private static func lines(of source: String) -> [Inline] {
    let lines = source.split(whereSeparator: \.isNewline).map { Inline.text(String($0.drop(while: \.isWhitespace))) }
    return Array(lines.map { [$0] }.joined(separator: [.softBreak]))
  }
}
