import APISpec
import CommonMark
import HTML
import HTTPTypes

/// Renders pages as HTML: the inside of `main`.
///
/// Classes, identifiers and nesting are what the style sheets and scripts of `templates/` rely on.
struct PageRenderer: Sendable {
  let wording: Wording
  let icons: Icons
  /// The page that is rendered: links start there.
  let path: PagePath
  /// What every address begins with: empty, or a slash on a page that is shown anywhere.
  var linkPrefix = ""
  /// Resolves links of descriptions to parts of the same spec; nil on pages of no API.
  var specLinks: SpecLinks?

  /// The article of a page.
  func article(_ page: Page) -> HTMLNode {
    let head = header(page.header)
    guard !page.rail.isEmpty || page.kind == .operation else {
      return element(page.kind, head: head, blocks(page.lead + page.rest) + [pager(page.neighbours)])
    }
    let className = page.kind == .operation ? "operation" : "type"
    return HTML.article(.class(className, "has-rail")) {
      div(.class("lead")) {
        head
        blocks(page.lead)
      }
      if !page.rail.isEmpty {
        aside(.class("rail"), .aria("label", wording[.examples])) { page.rail.map(card) }
      }
      div(.class("rest")) {
        blocks(page.rest)
        pager(page.neighbours)
      }
    }
  }

  private func element(_ kind: Page.Kind, head: HTMLNode, _ content: [HTMLNode]) -> HTMLNode {
    switch kind {
    case .home, .index, .missing:
      div(.class(kind.rawValue)) {
        head
        content
      }
    case .guide:
      HTML.article(.class("guide")) {
        head
        content
      }
    case .article, .operation:
      HTML.article {
        head
        content
      }
    }
  }

  private func header(_ head: Page.Header) -> HTMLNode {
    HTML.header(.class("page-head")) {
      if let eyebrow = head.eyebrow {
        p(.class("eyebrow")) { a(.href(address(eyebrow.target))) { runs(eyebrow.title) } }
      }
      heading(head.heading, level: 1)
      if let endpoint = head.endpoint {
        div(.class("endpoint")) {
          method(endpoint.method.rawValue)
          HTMLNode.text(" ")
          code(.class("path"), .data("copy", endpoint.path.text)) {
            pathPieces(endpoint.path, anchors: endpoint.anchors)
          }
          HTMLNode.text(" ")
          a(.class("button", "button-try", "needs-js"), .href("#try"), .flag("data-console-open")) {
            icons["play"]
            endpoint.tryIt
          }
        }
      }
      if !head.marks.isEmpty {
        ul(.class("marks")) {
          head.marks.map { mark in
            li(.class("mark"), .when(mark.kind != .plain, .data("mark", mark.kind.rawValue))) { runs(mark.label) }
          }
        }
      }
    }
  }

  private func card(_ card: Page.Card) -> HTMLNode {
    section(.class("card"), .aria("labelledby", card.heading.id)) {
      h2(.class("card-title"), .id(card.heading.id)) {
        runs(card.heading.title)
        if let note = card.status {
          HTMLNode.text(" ")
          span(.class("card-note")) {
            status(note.status)
            HTMLNode.text(" ")
            span(.class("status-reason")) { note.reason }
          }
        }
      }
      blocks(card.content, level: 3)
    }
  }

  private func pager(_ neighbours: Page.Neighbours) -> HTMLNode {
    guard neighbours.previous != nil || neighbours.next != nil else { return .empty }
    return nav(.class("pager"), .aria("label", wording[.neighbours])) {
      if let previous = neighbours.previous {
        a(.class("pager-previous"), .rel("prev"), .href(address(previous.target))) {
          span { wording[.previous] }
          runs(previous.title)
        }
      }
      if let next = neighbours.next {
        a(.class("pager-next"), .rel("next"), .href(address(next.target))) {
          span { wording[.next] }
          runs(next.title)
        }
      }
    }
  }

  /// A heading that links to itself.
  func heading(_ heading: Heading, level: Int) -> HTMLNode {
    let isLink = heading.title.contains { if case .link = $0 { true } else { false } }
    return HTML.heading(level: level, .id(heading.id)) {
      if isLink {
        runs(heading.title)
      } else {
        a(.class("anchor"), .href("#\(heading.id)")) { runs(heading.title) }
      }
    }
  }

  /// Where a link leads, seen from this page.
  func address(_ target: LinkTarget) -> String {
    if case .external(let url) = target { return url }
    return linkPrefix + target.address(from: path)
  }
}
