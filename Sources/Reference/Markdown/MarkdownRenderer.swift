import APISpec
import CommonMark
import HTTPTypes

/// Renders pages as Markdown: the `index.md` beside every `index.html`, with the same facts.
struct MarkdownRenderer: Sendable {
  let wording: Wording
  /// The page that is rendered: links start there.
  let path: PagePath
  /// Resolves links of descriptions to parts of the same spec; nil on pages of no API.
  var specLinks: SpecLinks?

  /// The whole page.
  func document(_ page: Page) -> CommonMarkText {
    var text = CommonMarkWriter()
    text.heading(level: 1, inlines(page.header.heading.title))
    if let endpoint = page.header.endpoint {
      text.code("\(endpoint.method.rawValue) \(endpoint.path.text)\n", info: "http")
    }
    if !page.header.marks.isEmpty { marks(page.header.marks, to: &text) }
    blocks(page.lead, level: 2, to: &text)
    for card in page.rail {
      text.heading(level: 2, inlines(card.heading.title))
      blocks(card.content, level: 3, to: &text)
    }
    blocks(page.rest, level: 2, to: &text)
    return text.finished()
  }

  /// Running text, for headings.
  func inlines(_ runs: [Run]) -> [Inline] { runs.flatMap(inline) }

  /// The blocks of a prose of the spec; a field too large to be parsed comes as it is.
  func blocks(_ prose: Prose, level: Int) -> [Block] {
    guard let specLinks, specLinks.areIn(prose.source), let markdown = wording.prose.markdown(prose.source) else {
      return wording.prose.blocks(prose, level: level)
    }
    return specLinks.resolved(markdown, address: markdownAddress).writtenBlocks(topmostHeading: level)
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

  /// Running text.
  func write(_ runs: [Run], to text: inout CommonMarkWriter) {
    for run in runs {
      switch run {
      case .text(let words), .foreign(let words, _), .joint(let words): text.text(words)
      case .code(let code), .scope(let code): text.code(code)
      case .link(.page(path, _), let content): write(content, to: &text)
      case .link(.external, _): text.write(Markdown([.paragraph(inline(run))]).cleaned().inlines[...])
      case .link(let target, let content): link(target, content, to: &text)
      case .mark(let mark): text.emphasis { write(mark.label, to: &$0) }
      }
    }
  }

  /// A link to a page or a file.
  func link(_ target: LinkTarget, _ content: [Run], to text: inout CommonMarkWriter) {
    text.link(to: markdownAddress(target)) { write(content, to: &$0) }
  }

  /// Marks in one line, with dots between them.
  func marks(_ marks: [Mark], to text: inout CommonMarkWriter) {
    text.paragraph { text in
      for (index, mark) in marks.enumerated() {
        if index > 0 { text.text(" · ") }
        text.emphasis { write(mark.label, to: &$0) }
      }
    }
  }

  /// Links between pages lead from Markdown to Markdown, where no part of a page has an identifier.
  func markdownAddress(_ target: LinkTarget) -> String {
    guard case .page(let other, _) = target else { return target.address(from: path) }
    return path.link(to: other, file: "index.md")
  }
}

extension Markdown {
  /// The inlines of a document of one paragraph.
  fileprivate var inlines: [Inline] {
    if case .paragraph(let inlines)? = blocks.first { inlines } else { [] }
  }
}
