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
  private let top: [Entry]
  private let sections: [Group]
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
    /// How the entry looks on the pages of each folder, since links to it are the same on all of them.
    let inFolders: [HTMLMarkup]

    init(_ path: PagePath, _ words: HTMLMarkup, seenFrom folders: [PagePath]) {
      self.path = path
      self.words = words
      inFolders = folders.map { folder in
        HTMLMarkup { html in
          html.li { html.a(.href(folder.appending("-").link(to: path))) { html.markup(words) } }
        }
      }
    }
  }

  /// Entries below a title.
  private final class Group: Sendable {
    let title: HTMLMarkup
    /// The page that shows all of them; nil where there is none.
    let overview: Entry?
    /// The title as a link to that page, for a group whose entries are not shown.
    let closed: Entry?
    /// The pages of the entries.
    let paths: [PagePath]
    /// Most pages show few groups, and a preview may never show one.
    private let lazyEntries: Lazy<[Entry]>

    init(
      title: HTMLMarkup, overview: Entry? = nil, closed: Entry? = nil, paths: [PagePath],
      _ entry: @escaping @Sendable (_ index: Int, PagePath) -> Entry
    ) {
      self.title = title
      self.overview = overview
      self.closed = closed
      self.paths = paths
      lazyEntries = Lazy { paths.enumerated().map { entry($0, $1) } }
    }

    /// The entries.
    var entries: [Entry] { lazyEntries.value }
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
    @Sendable func entry(_ path: PagePath, _ words: HTMLMarkup) -> Entry { Entry(path, words, seenFrom: folders) }
    func operations(_ title: HTMLMarkup, overview: PagePath? = nil, _ indices: [Int]) -> Group {
      Group(
        title: title, overview: overview.map { entry($0, HTMLMarkup { $0.text(wording[.overview]) }) },
        closed: overview.map { entry($0, title) }, paths: indices.map { paths.operation(api.operations[$0].id) }
      ) { index, path in
        entry(
          path,
          HTMLMarkup { html in
            Self.badge(of: api.operations[indices[index]].method, to: html)
            Self.titled([wording.run(api.operations[indices[index]].title)], to: html)
          })
      }
    }
    func word(_ phrase: Phrase) -> HTMLMarkup { HTMLMarkup { $0.text(wording[phrase]) } }
    var top = [entry(paths.root, word(.introduction))]
    if !pages.changes.isEmpty { top.append(entry(paths.changes, word(.changes))) }
    self.top =
      top
      + guides.compactMap { row in
        guard case .page(let path, _) = row.target else { return nil }
        return entry(path, Self.words(row.title))
      }
    sections = api.sections.map { section in
      operations(
        Self.words([wording.run(section.title)]), overview: paths.section(section.id),
        pages.order.inSection(section.id))
    }
    others = operations(word(.operations), pages.order.outsideSections)
    webhooks = Group(title: word(.webhooks), paths: api.webhooks.map { paths.webhook($0.name) }) { index, path in
      entry(path, Self.words([wording.run(api.webhooks[index].operation.title)]))
    }
    types = Group(
      title: word(.types), overview: entry(paths.allTypes, HTMLMarkup { $0.text(wording[.overview]) }),
      closed: entry(paths.allTypes, word(.types)), paths: api.types.values.map { paths.type($0.name) }
    ) { index, path in
      entry(path, HTMLMarkup { Self.titled([.text(api.types.values[index].name)], to: $0) })
    }
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
      let showsAll = navigation.pages.api.operations.count <= Navigation.shownAtOnce
      list { for entry in navigation.top { item(entry) } }
      for (index, section) in navigation.sections.enumerated() {
        let isShown = showsAll || place?.group == index || section.overview?.path == page.path
        let current = place.flatMap { $0.group == index ? $0.index : nil }
        if isShown { part(of: section, around: current) } else { closed(section) }
      }
      for (index, group) in [navigation.others, navigation.webhooks, navigation.types].enumerated() {
        let current = place.flatMap { $0.group == navigation.sections.count + index ? $0.index : nil }
        // On the page of an operation nobody looks for a certain type among hundreds.
        let isFar = group.overview != nil && group.paths.count > Navigation.shownAtOnce && current == nil
        if isFar { closed(group) } else { part(of: group, around: current) }
      }
    }

    /// A group with all of its entries, or with those around the current page.
    private func part(of group: Group, around current: Int?) {
      guard !group.paths.isEmpty else { return }
      // The overview has the rest; where there is none, the introduction has it.
      let isLong = group.paths.count > Navigation.shownAtOnce
      let start = isLong ? max((current ?? 0) - Navigation.shownAtOnce / 2, 0) : 0
      html.details(.class("navigation-section"), .open) {
        html.summary { html.markup(group.title) }
        list {
          if let overview = group.overview { item(overview) }
          for entry in group.entries[start...].prefix(Navigation.shownAtOnce) { item(entry) }
        }
      }
    }

    /// A section as a link to its page.
    private func closed(_ section: Group) {
      list { if let entry = section.closed { item(entry) } }
    }

    private func list(_ content: () -> Void) {
      html.ul(.class("navigation-list"), content: content)
    }

    private func item(_ entry: Entry) {
      let isCurrent = entry.path == page.path
      if let folder, !isCurrent { return html.markup(entry.inFolders[folder]) }
      html.li {
        html.a(.href(page.path.link(to: entry.path)), .when(isCurrent, .aria("current", "page"))) {
          html.markup(entry.words)
        }
        if isCurrent { contents() }
      }
    }

    /// The headings of the current page.
    private func contents() {
      let headings = (page.lead + page.rest).compactMap { content -> Heading? in
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
    list(top)
    for group in sections + [others, webhooks, types] where !group.paths.isEmpty {
      let isOpen = showsAll && group.paths.count <= Self.shownAtOnce
      html.details(.class("navigation-section"), .when(isOpen, .open)) {
        html.summary { html.markup(group.title) }
        list((group.overview.map { [$0] } ?? []) + group.entries)
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
        html.text(run.plainText)
      }
    }
  }
}
