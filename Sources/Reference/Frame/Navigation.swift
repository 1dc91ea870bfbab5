import APISpec
import HTML
import HTTPTypes
import OrderedCollections

/// The navigation beside the pages of an API: its sections and operations, types, guides.
///
/// In a large API only the section of the current page shows its operations, and no page carries all of them; otherwise the
/// site would grow with the square of the API. What the entries show is made once for all pages.
final class Navigation: Sendable {
  /// APIs with more operations show those of the current page's section only; likewise with types.
  private static let shownAtOnce = 40

  private let pages: APIPages
  /// The pages above the sections: introduction, changes, guides.
  private let top: Entries
  private let sections: [Group]
  /// The sections as links to their pages, for pages that do not show what is in them.
  private let closedSections: Entries
  /// The operations that belong to no section.
  private let others: Group
  private let webhooks: Group
  private let types: Group
  /// The place of every operation, webhook and type, by its page.
  private let places: [PagePath: Place]
  /// The folders of pages that lie side by side, in the order in which entries know how they look there.
  private let folders: [PagePath: Int]

  /// A page to go to.
  private struct Entry: Sendable {
    let path: PagePath
    let words: HTMLMarkup
  }

  /// Pages to go to, one below the other.
  private struct Entries: Sendable {
    let all: [Entry]
    /// How they look on the pages of each folder, since links to them are the same on all of these.
    let inFolders: [HTMLStrip]

    init(_ all: [Entry], seenFrom folders: [PagePath]) {
      self.all = all
      inFolders = folders.map { folder in
        let page = folder.appending("-")
        return HTMLStrip(
          all.map { entry in
            HTMLMarkup { html in
              html.li { html.a(.href(page.link(to: entry.path))) { html.markup(entry.words) } }
            }
          })
      }
    }
  }

  /// Entries below a title.
  private final class Group: Sendable {
    let title: HTMLMarkup
    /// The page that shows all of them; nil where there is none.
    let overview: Entry?
    /// The pages of the entries.
    let paths: [PagePath]
    /// Most pages show few groups, and a preview may never show one.
    private let lazyEntries: Lazy<Entries>

    init(
      title: HTMLMarkup, overview: Entry? = nil, paths: [PagePath], seenFrom folders: [PagePath],
      _ words: @escaping @Sendable (_ index: Int) -> HTMLMarkup
    ) {
      self.title = title
      self.overview = overview
      self.paths = paths
      lazyEntries = Lazy { Entries(paths.indices.map { Entry(path: paths[$0], words: words($0)) }, seenFrom: folders) }
    }

    /// The entries.
    var entries: Entries { lazyEntries.value }

    /// The title as a link to the page that shows all of them, where the entries themselves are not shown.
    var closed: Entry? { overview.map { Entry(path: $0.path, words: title) } }
  }

  /// Where an entry stands: which group, and how far down.
  private struct Place: Sendable {
    let group: Int
    let index: Int
  }

  /// The navigation of an API.
  ///
  /// - Parameters:
  ///   - pages: The pages of the API.
  ///   - guides: Guides of the site, as rows.
  init(pages: APIPages, guides: [LinkRow]) {
    self.pages = pages
    let (wording, paths, api) = (pages.wording, pages.paths, pages.api)
    let folders = paths.folders
    func word(_ phrase: Phrase) -> HTMLMarkup { HTMLMarkup { $0.text(wording[phrase]) } }
    func operations(_ title: HTMLMarkup, overview: PagePath? = nil, _ indices: [Int]) -> Group {
      Group(
        title: title, overview: overview.map { Entry(path: $0, words: word(.overview)) },
        paths: indices.map { paths.operation(api.operations[$0].id) }, seenFrom: folders
      ) { index in
        HTMLMarkup { html in
          Self.badge(of: api.operations[indices[index]].method, to: html)
          Self.titled([wording.run(api.operations[indices[index]].title)], to: html)
        }
      }
    }
    var top = [Entry(path: paths.root, words: word(.introduction))]
    if !pages.changes.isEmpty { top.append(Entry(path: paths.changes, words: word(.changes))) }
    top += guides.compactMap { row in
      guard case .page(let path, _) = row.target else { return nil }
      return Entry(path: path, words: Self.words(row.title))
    }
    self.top = Entries(top, seenFrom: folders)
    sections = api.sections.map { section in
      operations(
        Self.words([wording.run(section.title)]), overview: paths.section(section.id),
        pages.order.inSection(section.id))
    }
    closedSections = Entries(sections.compactMap(\.closed), seenFrom: folders)
    others = operations(word(.operations), pages.order.outsideSections)
    webhooks = Group(
      title: word(.webhooks), paths: api.webhooks.map { paths.webhook($0.name) }, seenFrom: folders
    ) { Self.words([wording.run(api.webhooks[$0].operation.title)]) }
    types = Group(
      title: word(.types), overview: Entry(path: paths.allTypes, words: word(.overview)),
      paths: api.types.values.map { paths.type($0.name) }, seenFrom: folders
    ) { index in HTMLMarkup { Self.titled([.text(api.types.values[index].name)], to: $0) } }
    places = Self.places(sections + [others, webhooks, types])
    self.folders = Dictionary(uniqueKeysWithValues: folders.enumerated().map { ($1, $0) })
  }

  private static func places(_ groups: [Group]) -> [PagePath: Place] {
    var places: [PagePath: Place] = [:]
    for (number, group) in groups.enumerated() {
      for (index, path) in group.paths.enumerated() { places[path] = Place(group: number, index: index) }
    }
    return places
  }

  /// Writes the navigation as it looks on a page.
  func write(on page: Page, to html: HTMLWriter) {
    let wording = pages.wording
    html.nav(.class("navigation"), .id("navigation"), .flag("popover"), .aria("label", wording.text(pages.api.title))) {
      html.div(.class("navigation-filter needs-js")) {
        html.label(.class("visually-hidden"), .for("navigation-filter"), text: wording[.filter])
        html.input(
          .id("navigation-filter"), .type("search"), .placeholder(wording[.filter]), .autocomplete("off"),
          .spellcheck(false), .flag("data-filter"))
      }
      html.p(.class("navigation-empty"), .flag("data-filter-empty"), .hidden, text: wording[.filterNone])
      View(page: page, folder: folders[page.path.parent], html: html).write(self)
    }
  }

  /// The navigation, seen from a page.
  private struct View {
    let page: Page
    /// The number of the page's folder; nil for one whose links differ from those of its neighbours.
    let folder: Int?
    let html: HTMLWriter

    /// Writes the entries.
    func write(_ navigation: Navigation) {
      let place = navigation.places[page.path]
      let (top, sections) = (navigation.top, navigation.sections)
      list { items(top, 0..., around: top.all.firstIndex { $0.path == page.path }) }
      let shown = shownSections(navigation, place)
      closed(navigation.closedSections, 0..<shown.lowerBound)
      for index in shown { part(of: sections[index], around: place?.group == index ? place?.index : nil) }
      closed(navigation.closedSections, shown.upperBound..<sections.count)
      for (index, group) in [navigation.others, navigation.webhooks, navigation.types].enumerated() {
        let current = place.flatMap { $0.group == sections.count + index ? $0.index : nil }
        // On the page of an operation nobody looks for a certain type among hundreds.
        let isFar = group.overview != nil && group.paths.count > Navigation.shownAtOnce && current == nil
        if isFar { closed(group) } else { part(of: group, around: current) }
      }
    }

    /// The sections whose operations are shown: all of them, or the one that the page belongs to.
    private func shownSections(_ navigation: Navigation, _ place: Place?) -> Range<Int> {
      let sections = navigation.sections
      if navigation.pages.api.operations.count <= Navigation.shownAtOnce { return sections.indices }
      let own = place?.group ?? sections.firstIndex { $0.overview?.path == page.path } ?? sections.count
      return own < sections.count ? own..<own + 1 : sections.count..<sections.count
    }

    /// A group with all of its entries, or with those around the current page.
    private func part(of group: Group, around current: Int?) {
      guard !group.paths.isEmpty else { return }
      // The overview has the rest; where there is none, the introduction has it.
      let isLong = group.paths.count > Navigation.shownAtOnce
      let start = isLong ? max((current ?? 0) - Navigation.shownAtOnce / 2, 0) : 0
      let end = min(start + Navigation.shownAtOnce, group.paths.count)
      html.details(.class("navigation-section"), .open) {
        html.summary { html.markup(group.title) }
        list {
          if let overview = group.overview { item(overview) }
          items(group.entries, start..<end, around: current)
        }
      }
    }

    /// A group as a link to its page.
    private func closed(_ group: Group) {
      list { if let entry = group.closed { item(entry) } }
    }

    /// Sections as links to their pages.
    private func closed(_ sections: Entries, _ range: Range<Int>) {
      if !range.isEmpty { list { items(sections, range) } }
    }

    private func list(_ content: () -> Void) { html.ul(.class("navigation-list"), content: content) }

    /// Entries, of which that of the current page looks different.
    private func items(_ entries: Entries, _ range: some RangeExpression<Int>, around current: Int? = nil) {
      let range = range.relative(to: entries.all)
      guard let folder else {
        for entry in entries.all[range] { item(entry) }
        return
      }
      let strip = entries.inFolders[folder]
      guard let current else { return html.markup(strip[range]) }
      html.markup(strip[range.lowerBound..<current])
      item(entries.all[current])
      html.markup(strip[current + 1..<range.upperBound])
    }

    private func item(_ entry: Entry) {
      let isCurrent = entry.path == page.path
      html.li {
        html.a(.href(page.path.link(to: entry.path)), .when(isCurrent, .aria("current", "page"))) {
          html.markup(entry.words)
        }
        if isCurrent { contents() }
      }
    }

    /// The headings of the current page.
    private func contents() {
      let headings = [page.lead, page.rest].joined().compactMap { content -> Heading? in
        switch content {
        case .part(let heading, _), .release(let heading, _): heading
        default: nil
        }
      }
      guard headings.count > 1 else { return }
      html.ol(.class("navigation-page")) {
        for heading in headings {
          html.li { html.a(.href("#\(heading.id)")) { Navigation.words(heading.title, to: html) } }
        }
      }
    }
  }

  /// Writes the navigation of a document that holds all pages: everything, folded where it is much.
  ///
  /// - Parameters:
  ///   - titled: Whether the API has its name above it.
  ///   - html: Where it is written.
  func writeWhole(titled: Bool, to html: HTMLWriter) {
    let showsAll = pages.api.operations.count <= Self.shownAtOnce
    func list(_ entries: [Entry]) {
      html.ul(.class("navigation-list")) {
        for entry in entries {
          html.li { html.a(.href("#" + PlaceNames.page(entry.path))) { html.markup(entry.words) } }
        }
      }
    }
    if titled { html.p(.class("navigation-api"), text: pages.wording.text(pages.api.title)) }
    list(top.all)
    for group in sections + [others, webhooks, types] where !group.paths.isEmpty {
      let isOpen = showsAll && group.paths.count <= Self.shownAtOnce
      html.details(.class("navigation-section"), .when(isOpen, .open)) {
        html.summary { html.markup(group.title) }
        list((group.overview.map { [$0] } ?? []) + group.entries.all)
      }
    }
  }

  private static func badge(of method: HTTPRequest.Method, to html: HTMLWriter) {
    let name = method.rawValue
    let short = name == "DELETE" ? "DEL" : name == "OPTIONS" ? "OPT" : name
    html.span(.class("method"), .data("method", name)) {
      if short == name { html.text(name) } else { html.abbr(.title(name), text: short) }
    }
  }

  private static func titled(_ title: [Run], to html: HTMLWriter) {
    html.span(.class("navigation-title")) { words(title, to: html) }
  }

  private static func words(_ runs: [Run]) -> HTMLMarkup { HTMLMarkup { words(runs, to: $0) } }

  private static func words(_ runs: [Run], to html: HTMLWriter) {
    for run in runs {
      if case .foreign(let text, let language) = run {
        html.span(.lang(language), .dir("auto"), text: text)
      } else {
        html.words(run.plainText)
      }
    }
  }
}
