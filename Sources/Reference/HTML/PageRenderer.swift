import APISpec
import HTML
import HTTPTypes

/// Renders pages as HTML: the inside of `main`.
///
/// Classes, identifiers and nesting are what the style sheets and scripts of `templates/` rely on.
struct PageRenderer {
  let wording: Wording
  let icons: Icons
  /// The page that is rendered: links start there.
  let path: PagePath
  /// What every address begins with: empty, or a slash on a page that is shown anywhere.
  var linkPrefix = ""
  /// Resolves links of descriptions to parts of the same spec; nil on pages of no API.
  var specLinks: SpecLinks?
  /// Where the page is written.
  let html: HTMLWriter

  /// The article of a page.
  func article(_ page: Page) {
    guard !page.rail.isEmpty || page.kind == .operation else {
      return element(page.kind) {
        header(page.header)
        blocks(page.lead)
        blocks(page.rest)
        pager(page.neighbours)
      }
    }
    html.article(.class(page.kind == .operation ? "operation has-rail" : "type has-rail")) {
      html.div(.class("lead")) {
        header(page.header)
        blocks(page.lead)
      }
      if !page.rail.isEmpty {
        html.aside(.class("rail"), .aria("label", wording[.examples])) {
          for card in page.rail { self.card(card) }
        }
      }
      html.div(.class("rest")) {
        blocks(page.rest)
        pager(page.neighbours)
      }
    }
  }

  private func element(_ kind: Page.Kind, _ content: () -> Void) {
    switch kind {
    case .home, .index, .missing: html.div(.class(kind.rawValue), content: content)
    case .guide: html.article(.class("guide"), content: content)
    case .article, .operation: html.article(content: content)
    }
  }

  private func header(_ head: Page.Header) {
    html.header(.class("page-head")) {
      if let eyebrow = head.eyebrow {
        html.p(.class("eyebrow")) { html.a(.href(address(eyebrow.target))) { runs(eyebrow.title) } }
      }
      heading(head.heading, level: 1)
      if let endpoint = head.endpoint { self.endpoint(endpoint) }
      if !head.marks.isEmpty {
        html.ul(.class("marks")) {
          for mark in head.marks {
            html.li(.class("mark"), .when(mark.kind != .plain, .data("mark", mark.kind.rawValue))) { runs(mark.label) }
          }
        }
      }
    }
  }

  private func endpoint(_ endpoint: Page.Endpoint) {
    html.div(.class("endpoint")) {
      method(endpoint.method.rawValue)
      html.text(" ")
      html.code(.class("path"), .data("copy", endpoint.path.text)) {
        pathPieces(endpoint.path, anchors: endpoint.anchors)
      }
      html.text(" ")
      html.a(.class("button button-try needs-js"), .href("#try"), .flag("data-console-open")) {
        html.markup(icons["play"])
        html.text(endpoint.tryIt)
      }
    }
  }

  private func card(_ card: Page.Card) {
    html.section(.class("card"), .aria("labelledby", card.heading.id)) {
      html.h2(.class("card-title"), .id(card.heading.id)) {
        runs(card.heading.title)
        if let note = card.status {
          html.text(" ")
          html.span(.class("card-note")) {
            status(note.status)
            html.text(" ")
            html.span(.class("status-reason"), text: note.reason)
          }
        }
      }
      blocks(card.content, level: 3)
    }
  }

  private func pager(_ neighbours: Page.Neighbours) {
    guard neighbours.previous != nil || neighbours.next != nil else { return }
    html.nav(.class("pager"), .aria("label", wording[.neighbours])) {
      if let previous = neighbours.previous {
        html.a(.class("pager-previous"), .rel("prev"), .href(address(previous.target))) {
          html.span(text: wording[.previous])
          runs(previous.title)
        }
      }
      if let next = neighbours.next {
        html.a(.class("pager-next"), .rel("next"), .href(address(next.target))) {
          html.span(text: wording[.next])
          runs(next.title)
        }
      }
    }
  }

  /// A heading that links to itself.
  func heading(_ heading: Heading, level: Int) {
    let isLink = heading.title.contains { if case .link = $0 { true } else { false } }
    html.heading(level: level, .id(heading.id)) {
      if isLink {
        runs(heading.title)
      } else {
        html.a(.class("anchor"), .href("#\(heading.id)")) { runs(heading.title) }
      }
    }
  }

  /// Where a link leads, seen from this page.
  func address(_ target: LinkTarget) -> String {
    if case .external(let url) = target { return url }
    let address = target.address(from: path)
    return linkPrefix.isEmpty ? address : linkPrefix + address
  }
}
