import APISpec
import HTML
import HTTPTypes
import OrderedCollections

/// The navigation beside the pages of an API: its sections and operations, types, guides.
///
/// In a large API only the section of the current page shows its operations, and no page carries all of them; otherwise the
/// site would grow with the square of the API. What the entries show is made once for all pages.
struct Navigation: Sendable {
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

  /// A page to go to.
  private struct Entry: Sendable {
    let path: PagePath
    let words: HTMLNode
  }

  /// Entries below a title.
  private struct Group: Sendable {
    let title: HTMLNode
    /// The page that shows all of them; nil where there is none.
    var overview: Entry?
    var entries: [Entry] = []
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
    func entry(_ path: PagePath, _ title: [Run]) -> Entry { Entry(path: path, words: Self.words(title)) }
    func overview(_ path: PagePath) -> Entry { entry(path, [.text(wording[.overview])]) }
    func operations(_ indices: [Int]) -> [Entry] {
      indices.map { index in
        let operation = api.operations[index]
        return Entry(
          path: paths.operation(operation.id),
          words: Self.prepared([Self.badge(of: operation.method), Self.titled([wording.run(operation.title)])]))
      }
    }
    var top = [entry(paths.root, [.text(wording[.introduction])])]
    if !pages.changes.isEmpty { top.append(entry(paths.changes, [.text(wording[.changes])])) }
    self.top =
      top
      + guides.compactMap { row in
        guard case .page(let path, _) = row.target else { return nil }
        return entry(path, row.title)
      }
    sections = api.sections.map { section in
      Group(
        title: Self.words([wording.run(section.title)]), overview: overview(paths.section(section.id)),
        entries: operations(pages.order.inSection(section.id)))
    }
    others = Group(title: .text(wording[.operations]), entries: operations(pages.order.outsideSections))
    webhooks = Group(
      title: .text(wording[.webhooks]),
      entries: api.webhooks.map { entry(paths.webhook($0.name), [wording.run($0.operation.title)]) })
    types = Group(
      title: .text(wording[.types]), overview: overview(paths.allTypes),
      entries: api.types.values.map { type in
        Entry(path: paths.type(type.name), words: Self.prepared([Self.titled([.text(type.name)])]))
      })
    places = Self.places(sections + [others, webhooks, types])
  }

  private static func places(_ groups: [Group]) -> [PagePath: Place] {
    var places: [PagePath: Place] = [:]
    for (group, entries) in groups.map(\.entries).enumerated() {
      for (index, entry) in entries.enumerated() { places[entry.path] = Place(group: group, index: index) }
    }
    return places
  }

  /// The navigation, as it looks on a page.
  func node(on page: Page) -> HTMLNode {
    let wording = pages.wording
    let place = places[page.path]
    let showsAll = pages.api.operations.count <= Self.shownAtOnce
    return nav(.class("navigation"), .id("navigation"), .flag("popover"), .aria("label", wording.text(pages.api.title)))
    {
      div(.class("navigation-filter", "needs-js")) {
        label(.class("visually-hidden"), .for("navigation-filter")) { wording[.filter] }
        input(
          .id("navigation-filter"), .type("search"), .placeholder(wording[.filter]), .autocomplete("off"),
          .spellcheck(false), .flag("data-filter"))
      }
      p(.class("navigation-empty"), .flag("data-filter-empty"), .hidden) { wording[.filterNone] }
      ul(.class("navigation-list")) { top.map { item($0, on: page) } }
      sections.enumerated().map { index, section in
        let isShown = showsAll || place?.group == index || section.overview?.path == page.path
        let current = place.flatMap { $0.group == index ? $0.index : nil }
        return isShown ? part(section, around: current, on: page) : closed(section, on: page)
      }
      [others, webhooks, types].enumerated().map { index, own in
        let current = place.flatMap { $0.group == sections.count + index ? $0.index : nil }
        // On the page of an operation nobody looks for a certain type among hundreds.
        let isFar = own.overview != nil && own.entries.count > Self.shownAtOnce && current == nil
        return isFar ? closed(own, on: page) : part(own, around: current, on: page)
      }
    }
  }

  /// The navigation of a document that holds all pages: everything, folded where it is much.
  ///
  /// - Parameter title: Whether the API has its name above it.
  func whole(titled: Bool) -> HTMLNode {
    let showsAll = pages.api.operations.count <= Self.shownAtOnce
    func list(_ entries: [Entry]) -> HTMLNode {
      ul(.class("navigation-list")) {
        entries.map { entry in li { a(.href("#" + PlaceNames.page(entry.path))) { entry.words } } }
      }
    }
    return .fragment(
      [titled ? p(.class("navigation-api")) { pages.wording.text(pages.api.title) } : .empty, list(top)]
        + (sections + [others, webhooks, types]).filter { !$0.entries.isEmpty }.map { group in
          details(.class("navigation-section"), .when(showsAll && group.entries.count <= Self.shownAtOnce, .open)) {
            summary { group.title }
            list((group.overview.map { [$0] } ?? []) + group.entries)
          }
        })
  }

  /// A group with all of its entries, or with those around the current page.
  private func part(_ whole: Group, around current: Int?, on page: Page) -> HTMLNode {
    guard !whole.entries.isEmpty else { return .empty }
    guard whole.entries.count > Self.shownAtOnce else { return group(whole, on: page) }
    var part = whole
    // The overview has the rest; where there is none, the introduction has it.
    let start = max((current ?? 0) - Self.shownAtOnce / 2, 0)
    part.entries = Array(whole.entries[start...].prefix(Self.shownAtOnce))
    return group(part, on: page)
  }

  private func group(_ group: Group, on page: Page) -> HTMLNode {
    details(.class("navigation-section"), .open) {
      summary { group.title }
      ul(.class("navigation-list")) {
        if let overview = group.overview { item(overview, on: page) }
        group.entries.map { item($0, on: page) }
      }
    }
  }

  /// A section as a link to its page.
  private func closed(_ section: Group, on page: Page) -> HTMLNode {
    ul(.class("navigation-list")) {
      section.overview.map { item(Entry(path: $0.path, words: section.title), on: page) }
    }
  }

  private func item(_ entry: Entry, on page: Page) -> HTMLNode {
    let isCurrent = entry.path == page.path
    return li {
      a(.href(page.path.link(to: entry.path)), .when(isCurrent, .aria("current", "page"))) { entry.words }
      if isCurrent { contents(of: page) }
    }
  }

  /// The headings of the current page.
  private func contents(of page: Page) -> HTMLNode {
    let headings = (page.lead + page.rest).compactMap { content -> Heading? in
      switch content {
      case .part(let heading, _), .release(let heading, _): heading
      default: nil
      }
    }
    guard headings.count > 1 else { return .empty }
    return ol(.class("navigation-page")) {
      headings.map { heading in li { a(.href("#\(heading.id)")) { Self.words(heading.title) } } }
    }
  }

  private static func badge(of method: HTTPRequest.Method) -> HTMLNode {
    let name = method.rawValue
    let short = name == "DELETE" ? "DEL" : name == "OPTIONS" ? "OPT" : name
    return span(.class("method"), .data("method", name)) {
      short == name ? HTMLNode.text(name) : abbr(.title(name)) { short }
    }
  }

  private static func titled(_ title: [Run]) -> HTMLNode {
    span(.class("navigation-title")) { words(title) }
  }

  /// Nodes as the markup that they will be on every page.
  private static func prepared(_ nodes: [HTMLNode]) -> HTMLNode {
    .raw(unsafe: HTMLNode.fragment(nodes).text())
  }

  private static func words(_ runs: [Run]) -> HTMLNode {
    .fragment(
      runs.map { run in
        if case .foreign(let text, let language) = run {
          span(.lang(language), .dir("auto")) { text }
        } else {
          .text(run.plainText)
        }
      })
  }
}
