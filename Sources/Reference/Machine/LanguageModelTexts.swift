import APISpec
import HTTPTypes
import OrderedCollections
import CommonMark
import HTTPTypes
import OrderedCollections

/// The files that language models read first: [`llms.txt`](https://llmstxt.org) and everything in one document.
struct LanguageModelTexts: Sendable {
  let pages: SitePages

  /// `llms.txt`: what there is, with links to the Markdown of every page.
  func overview() -> String {
    var blocks: [Block] = [.heading(level: 1, [.text(pages.publication.title)])]
    if let summary = pages.publication.summary, let markdown = try? Markdown(parsing: summary) {
      blocks.append(.blockQuote(markdown.blocks))
    }
    for api in pages.apis {
      blocks.append(.heading(level: 2, [.text(pages.wording.text(api.api.title))]))
      let introduction = item(api.paths.root, pages.wording[.introduction], api.api.version)
      let operations = api.api.operations.map { operation in
        item(
          api.paths.operation(operation.id), pages.wording.text(operation.title),
          "\(operation.method.rawValue) \(operation.path.text)")
      }
      let types = api.api.types.values.map { type in
        item(
          api.paths.type(type.name), type.name,
          pages.wording.firstSentence(type.schema.keywords.metadata.description, limit: 120))
      }
      blocks.append(.list(start: nil, tight: true, items: [introduction] + operations + types))
    }
    if !pages.publication.guides.isEmpty {
      blocks.append(.heading(level: 2, [.text(pages.wording[.guides])]))
      blocks.append(
        .list(
          start: nil, tight: true,
          items: pages.guidePages().map { item($0.path, $0.title, $0.summary) }))
    }
    return Markdown(blocks).commonMark()
  }

  private func item(_ path: PagePath, _ title: String, _ text: String) -> ListItem {
    let link = Inline.link(destination: path.file("index.md"), [.text(title)])
    return ListItem([.paragraph([link] + (text.isEmpty ? [] : [.text(": \(text)")]))])
  }
}
