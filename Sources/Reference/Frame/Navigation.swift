import APISpec
import HTML
import HTTPTypes
import OrderedCollections

/// The navigation beside the pages of an API: its sections and operations, types, guides.
///
/// In a large API only the section of the current page shows its operations, and no page carries all of them; otherwise the
/// site would grow with the square of the API.
struct Navigation: Sendable {
  /// APIs with more operations show those of the current page's section only; likewise with types.
  private static let shownAtOnce = 40

  let pages: APIPages
  /// Guides of the site, as rows.
  let guides: [LinkRow]

  /// The navigation, as it looks on a page.
  func node(on page: Page) -> HTMLNode {
    let wording = pages.wording
    return nav(.class("navigation"), .id("navigation"), .flag("popover"), .aria("label", wording.text(pages.api.title)))
    {
      div(.class("navigation-filter", "needs-js")) {
        label(.class("visually-hidden"), .for("navigation-filter")) { wording[.filter] }
        input(
          .id("navigation-filter"), .type("search"), .placeholder(wording[.filter]), .autocomplete("off"),
          .spellcheck(false), .flag("data-filter"))
      }
      p(.class("navigation-empty"), .flag("data-filter-empty"), .hidden) { wording[.filterNone] }
      ul(.class("navigation-list")) {
        item(.page(pages.paths.root), [.text(wording[.introduction])], on: page)
        if !pages.changes.isEmpty { item(.page(pages.paths.changes), [.text(wording[.changes])], on: page) }
        guides.map { item($0.target, $0.title, on: page) }
      }
      pages.api.sections.map { section($0, on: page) }
      others(on: page)
      types(on: page)
    }
  }

  private func section(_ section: Section, on page: Page) -> HTMLNode {
    let operations = pages.api.operations(in: section)
    let overview = pages.paths.section(section.id)
    let isCurrent = page.path == overview || operations.contains { pages.paths.operation($0.id) == page.path }
    let title = [pages.wording.run(section.title)]
    guard isCurrent || pages.api.operations.count <= Self.shownAtOnce else {
      return ul(.class("navigation-list")) { item(.page(overview), title, on: page) }
    }
    return group(title, overview: overview, on: page, items: operations.map { operation($0, on: page) })
  }

  private func others(on page: Page) -> HTMLNode {
    let operations = pages.api.operationsOutsideSections
    let webhooks = pages.api.webhooks.map { webhook in
      item(.page(pages.paths.webhook(webhook.name)), [pages.wording.run(webhook.operation.title)], on: page)
    }
    return .fragment([
      operations.isEmpty
        ? .empty
        : group(
          [.text(pages.wording[.operations])], overview: nil, on: page,
          items: operations.map { operation($0, on: page) }),
      webhooks.isEmpty
        ? .empty : group([.text(pages.wording[.webhooks])], overview: nil, on: page, items: webhooks),
    ])
  }

  private func types(on page: Page) -> HTMLNode {
    let types = pages.api.types.values
    guard !types.isEmpty else { return .empty }
    let shown = types.count <= Self.shownAtOnce ? Array(types) : types.filter { pages.paths.type($0.name) == page.path }
    return group(
      [.text(pages.wording[.types])], overview: pages.paths.allTypes, on: page,
      items: shown.map { item(.page(pages.paths.type($0.name)), [.text($0.name)], isTitled: true, on: page) })
  }

  private func group(_ title: [Run], overview: PagePath?, on page: Page, items: [HTMLNode]) -> HTMLNode {
    details(.class("navigation-section"), .open) {
      summary { words(title) }
      ul(.class("navigation-list")) {
        if let overview { item(.page(overview), [.text(pages.wording[.overview])], on: page) }
        items
      }
    }
  }

  private func operation(_ operation: APISpec.Operation, on page: Page) -> HTMLNode {
    let name = operation.method.rawValue
    let short = name == "DELETE" ? "DEL" : name == "OPTIONS" ? "OPT" : name
    let label = span(.class("method"), .data("method", name)) {
      short == name ? HTMLNode.text(name) : abbr(.title(name)) { short }
    }
    return item(
      .page(pages.paths.operation(operation.id)), [pages.wording.run(operation.title)], label: label, isTitled: true,
      on: page)
  }

  private func item(
    _ target: LinkTarget, _ title: [Run], label: HTMLNode = .empty, isTitled: Bool = false, on page: Page
  ) -> HTMLNode {
    let isCurrent = target == .page(page.path)
    return li {
      a(.href(target.address(from: page.path)), .when(isCurrent, .aria("current", "page"))) {
        label
        if isTitled { span(.class("navigation-title")) { words(title) } } else { words(title) }
      }
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
      headings.map { heading in li { a(.href("#\(heading.id)")) { words(heading.title) } } }
    }
  }

  private func words(_ runs: [Run]) -> [HTMLNode] {
    runs.map { run in
      if case .foreign(let text, let language) = run {
        span(.lang(language), .dir("auto")) { text }
      } else {
        .text(run.plainText)
      }
    }
  }
}
