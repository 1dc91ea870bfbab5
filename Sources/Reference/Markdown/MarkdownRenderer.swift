import APISpec
import CommonMark
import HTTPTypes

/// Renders pages as Markdown: the `index.md` beside every `index.html`, with the same facts.
struct MarkdownRenderer: Sendable {
  let wording: Wording
  /// The page that is rendered: links start there.
  let path: PagePath
  /// How far the headings move down, for pages that stand below each other in one document.
  var headingShift = 0
  /// Resolves links of descriptions to parts of the same spec; nil on pages of no API.
  var specLinks: SpecLinks?

  /// The whole page.
  func document(_ page: Page) -> Markdown {
    var blocks: [Block] = [.heading(level: 1, inlines(page.header.heading.title))]
    if let endpoint = page.header.endpoint {
      blocks.append(.code(info: "http", text: "\(endpoint.method.rawValue) \(endpoint.path.text)\n"))
    }
    if !page.header.marks.isEmpty {
      blocks.append(.paragraph(joined(page.header.marks.map { [.emphasis(inlines($0.label))] }, by: [.text(" · ")])))
    }
    blocks += self.blocks(page.lead, level: 2)
    blocks += page.rail.flatMap { card in
      [Block.heading(level: 2, inlines(card.heading.title))] + self.blocks(card.content, level: 3)
    }
    blocks += self.blocks(page.rest, level: 2)
    return Markdown(blocks).shiftedHeadings(by: headingShift)
  }

  /// Running text.
  func inlines(_ runs: [Run]) -> [Inline] { runs.flatMap(inline) }

  /// Lists of inlines with something between them.
  func joined(_ parts: [[Inline]], by separator: [Inline]) -> [Inline] { Array(parts.joined(separator: separator)) }

  /// The blocks of a prose of the spec; a field too large to be parsed comes as it is.
  func blocks(_ prose: Prose, level: Int = 4) -> [Block] {
    guard let markdown = wording.prose.markdown(prose.source) else { return [.paragraph([.text(prose.source)])] }
    let linked = specLinks?.resolved(markdown, source: prose.source, address: markdownAddress)
    return (linked ?? markdown).withTopmostHeading(at: level).blocks
  }

  private func inline(_ run: Run) -> [Inline] {
    switch run {
    case .text(let text), .foreign(let text, _), .joint(let text): [.text(text)]
    case .code(let text), .scope(let text): [.code(text)]
    case .link(.page(path, _), let content): inlines(content)
    case .link(let target, let content):
      [.link(destination: markdownAddress(target), inlines(content))]
    case .mark(let mark): [.emphasis(inlines(mark.label))]
    }
  }

  /// Links between pages lead from Markdown to Markdown, where no part of a page has an identifier.
  func markdownAddress(_ target: LinkTarget) -> String {
    guard case .page(let other, _) = target else { return target.address(from: path) }
    return path.link(to: other, file: "index.md")
  }
}
