import APISpec
import HTTPTypes
import OrderedCollections

extension SitePages {
  /// The pages of the index of everything from A to Z: search without scripts.
  ///
  /// The first has all pages; where there are very many names, they have a page for each letter.
  func indexPages(_ index: AlphabeticalIndex) -> [Page] {
    var page = indexPage(searchPath, title: wording[.search])
    page.lead = [.searchField(fromPath: false)]
    let folders = FolderNames(index.names.map(\.letter))
    if !index.names.isEmpty {
      let rows = index.names.map { letter in
        LinkRow(target: .page(path(of: letter, folders)), title: [.text(letter.letter)])
      }
      page.lead.append(.part(Heading("names", wording[.searchNames]), [.links(rows)]))
    }
    page.lead.append(.index(index.first))
    return [page]
      + index.names.map { letter in
        var page = indexPage(path(of: letter, folders), title: "\(wording[.searchNames]): \(letter.letter)")
        page.header.eyebrow = LinkRow(target: .page(searchPath), title: [.text(wording[.searchIndex])])
        page.lead = [.index([letter])]
        return page
      }
  }

  private func path(of letter: IndexLetter, _ folders: FolderNames) -> PagePath {
    searchPath.appending("names", folders[letter.letter])
  }

  private func indexPage(_ path: PagePath, title: String) -> Page {
    var page = Page(
      path: path, title: title, summary: wording[.searchIndex],
      header: Page.Header(heading: Heading("search", title)))
    page.kind = .index
    page.hasNavigation = false
    return page
  }
}
