import APISpec
import CommonMark
import OrderedCollections

/// Composes the pages that belong to the site rather than to one API: home, search, guides, "not found".
final class SitePages: Sendable {
  let publication: Publication
  let wording: Wording
  /// The folder of the language; the root for the default one.
  let root: PagePath
  /// The pages of each API, in the publication's order.
  let apis: [APIPages]

  init(publication: Publication, wording: Wording, root: PagePath, apis: [APIPages]) {
    self.publication = publication
    self.wording = wording
    self.root = root
    self.apis = apis
  }

  /// Where guides are.
  func guidePath(_ id: String) -> PagePath { root.appending("guides", id) }

  /// Where the index of everything is.
  var searchPath: PagePath { root.appending("search") }

  /// The first page of a site of several APIs.
  func homePage() -> Page {
    var page = Page(
      path: root, title: publication.title,
      summary: publication.summary.map(wording.prose.plainText) ?? publication.title,
      header: Page.Header(heading: Heading(anchor(publication.title), publication.title)))
    page.kind = .home
    page.hasNavigation = false
    if let summary = publication.summary {
      page.lead.append(.prose(Prose(source: summary, language: foreignLanguage)))
    }
    page.lead.append(.apis(apis.map(card)))
    if !publication.guides.isEmpty {
      page.lead.append(.part(Heading("guides", wording[.guides]), [.links(guideRows())]))
    }
    return page
  }

  /// The guides as rows.
  func guideRows() -> [LinkRow] {
    publication.guides.map { guide in
      let markdown = try? Markdown(parsing: guide.source)
      let sentence = markdown.map { Markdown(Array($0.blocks.dropFirst())).firstSentence } ?? ""
      return LinkRow(
        target: .page(guidePath(guide.id)), title: [title(of: guide, markdown)],
        text: sentence.isEmpty ? [] : [run(sentence)])
    }
  }

  /// Pages of the guides.
  func guidePages() -> [Page] { publication.guides.map(guidePage) }

  /// The page of a guide.
  func guidePage(_ guide: Guide) -> Page {
    let markdown = try? Markdown(parsing: guide.source)
    let title = title(of: guide, markdown).plainText
    var page = Page(
      path: guidePath(guide.id), title: title,
      summary: markdown.map { Markdown(Array($0.blocks.dropFirst())).firstSentence } ?? title,
      header: Page.Header(heading: Heading(guide.id, title)))
    page.kind = .guide
    page.hasNavigation = false
    page.lead = [
      .prose(
        Prose(
          source: GuideLinks(pages: self, path: page.path).resolve(guide), language: foreignLanguage,
          headingPrefix: GuideLinks.headingPrefix))
    ]
    return page
  }

  /// The page for addresses that lead nowhere.
  func missingPage() -> Page {
    var page = Page(
      path: root, title: wording[.missingTitle], summary: wording[.missingTitle],
      header: Page.Header(heading: Heading("not-found", wording[.missingTitle])))
    page.kind = .missing
    page.hasNavigation = false
    let words = wording.runs(
      .missingText,
      [
        "start": [.link(.page(root), [.text(publication.title)])],
        "index": [.link(.page(searchPath), [.text(wording[.searchIndex])])],
      ])
    page.lead = [.paragraph(words), .searchField(fromPath: true)]
    return page
  }

  /// Guides are written in the source language.
  private var foreignLanguage: String? {
    wording.language.tag == wording.sourceLanguage ? nil : wording.sourceLanguage
  }

  private func title(of guide: Guide, _ markdown: Markdown?) -> Run {
    var title = guide.id
    if case .heading(_, let inlines)? = markdown?.blocks.first {
      title = Markdown([.paragraph(inlines)]).plainText.trimmed
    }
    return run(title)
  }

  /// Words of a guide, which tell their language where it is not the page's.
  private func run(_ words: String) -> Run {
    foreignLanguage.map { .foreign(words, language: $0) } ?? .text(words)
  }

  private func anchor(_ text: String) -> String {
    let slug = Slug.slug(text)
    return slug.isEmpty ? "home" : slug
  }

  private func card(_ pages: APIPages) -> APICard {
    let api = pages.api
    return APICard(
      id: api.id, target: .page(pages.paths.root), title: [wording.run(api.title)],
      summary: api.summary.map(wording.prose),
      facts: [
        api.version, wording.phrase(.operationCount, ["count": String(api.operations.count)]),
        wording.phrase(.typeCount, ["count": String(api.types.count)]),
      ])
  }
}
