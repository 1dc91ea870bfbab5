import APISpec
import HTML
import HTTPTypes

extension PageRenderer {
  /// Blocks of content; a part's heading is of the given level.
  func blocks(_ content: [Content], level: Int = 2) {
    for block in content { self.block(block, level: level) }
  }

  private func block(_ content: Content, level: Int) {
    switch content {
    case .prose(let prose): self.prose(prose, level: level)
    case .paragraph(let words): html.p { runs(words) }
    case .empty(let text): html.p(.class("empty"), text: text)
    case .part(let heading, let content): part(heading, content, class: "part", level: level)
    case .subpart(let heading, let content): part(heading, content, class: "scheme", level: level)
    case .release(let heading, let content): part(heading, content, class: "part release", level: level)
    case .label(let heading): self.heading(heading, level: min(level, 6))
    case .list(let points): list(points, class: "constraints")
    case .alternatives(let points): list(points, class: "alternatives")
    case .table(let header, let rows): table(header, rows)
    case .fields(let rows): fields(rows, level: level)
    case .values(let values): self.values(values, level: level)
    case .inside(let group): inside(group, level: level)
    case .bodyHead(let title, let type, let mediaType, let marks):
      bodyHead(title: title, type: type, mediaType: mediaType, marks: marks)
    case .choices(let choices): self.choices(choices, level: level)
    case .responses(let rows):
      for (index, row) in rows.enumerated() { response(row, isOpen: index == 0, level: level) }
    case .operations(let rows): operations(rows)
    case .code(let language, let text): codeBlock(HighlightedCode(text, language: language))
    case .sample(let code): codeBlock(code)
    case .changes(let rows): changes(rows)
    case .servers(let rows): servers(rows, level: level)
    case .apis(let cards): apis(cards)
    case .links(let rows): links(rows)
    case .index(let letters): index(letters)
    case .searchField(let fromPath): searchField(fromPath: fromPath)
    case .console(let place): console(place)
    }
  }

  private func part(_ heading: Heading, _ content: [Content], class name: String, level: Int) {
    html.section(.class(name)) {
      self.heading(heading, level: level)
      blocks(content, level: level + 1)
    }
  }

  /// Points, one below the other.
  func list(_ points: [[Run]], class name: String) {
    html.ul(.class(name)) {
      for point in points { html.li { runs(point) } }
    }
  }

  private func table(_ header: [String], _ rows: [[[Run]]]) {
    html.table(.class("table")) {
      html.thead {
        html.tr {
          for cell in header { html.th(.scope("col"), text: cell) }
        }
      }
      html.tbody {
        for row in rows {
          html.tr {
            for cell in row { html.td { runs(cell) } }
          }
        }
      }
    }
  }

  private func bodyHead(title: String, type: [Run], mediaType: String?, marks: [Mark]) {
    html.p(.class("body-head")) {
      if !title.isEmpty {
        html.span(.class("body-word"), text: title)
        html.text(" ")
      }
      html.span(.class("type")) { runs(type) }
      if let mediaType {
        html.text(" ")
        html.code(.class("media-type"), text: mediaType)
      }
      spaced(marks)
    }
  }

  /// Marks, each with a space before it.
  func spaced(_ marks: [Mark]) {
    for mark in marks {
      html.text(" ")
      self.mark(mark)
    }
  }

  private func choices(_ choices: Choices, level: Int) {
    let isPlain = choices.group == "language" || choices.group == "media"
    html.div(.class("choices"), .data("choices", choices.group)) {
      html.div(.class(isPlain ? "tabs" : "tabs pills"), .data("label", choices.title)) {
        for choice in choices.choices {
          html.a(
            .href("#\(choice.id)"), .data("choose", choice.key),
            choice.group.map { HTMLAttribute.data("group", $0) } ?? .none, text: choice.label)
        }
      }
      for choice in choices.choices {
        html.div(
          .class("choice"), .id(choice.id), .data("choice", choice.key),
          .when(!choice.examples.isEmpty, .data("examples", choice.examples.joined(separator: " ")))
        ) {
          html.heading(level: level, .class("choice-label"), .id("\(choice.id)-label")) { html.text(choice.label) }
          blocks(choice.content, level: level + 1)
        }
      }
    }
  }

  private func response(_ row: ResponseRow, isOpen: Bool, level: Int) {
    html.details(.class("response"), .id(row.id), .when(isOpen, .open)) {
      guard let shared = row.shared, linkPrefix.isEmpty else { return inside(row, level: level) }
      shared.write(on: path, level: level, to: html) { page, output in
        PageRenderer(wording: wording, icons: icons, path: page, specLinks: specLinks, html: output)
          .inside(row, level: level)
      }
    }
  }

  /// What is inside of a response, folded.
  private func inside(_ row: ResponseRow, level: Int) {
    html.summary {
      html.heading(level: level) {
        status(row.status)
        html.text(" ")
        html.span(.class("status-reason"), text: row.reason)
      }
      line(row.summary, class: "response-summary")
      if !row.marks.isEmpty { html.span(.class("response-marks")) { spaced(row.marks) } }
    }
    html.div(.class("response-body")) {
      if let more = row.summary.afterFirstParagraph(wording.prose) { prose(more, level: level + 1) }
      blocks(row.content, level: level + 1)
    }
  }

  private func operations(_ rows: [OperationRow]) {
    html.ul(.class("operation-list")) {
      for row in rows {
        html.li {
          html.a(.href(address(row.target))) {
            method(row.method.rawValue)
            html.span(.class("operation-title")) { runs(row.title) }
            switch row.detail {
            case .path(let path): html.code(.class("path")) { pathPieces(path) }
            case .place(let words): html.span(.class("operation-place"), text: words)
            }
          }
        }
      }
    }
  }

  private func changes(_ rows: [ChangeRow]) {
    html.ul(.class("changes")) {
      for row in rows {
        let kind = row.kind == .undocumented ? "removed" : row.kind.rawValue
        html.li {
          html.span(.class("change"), .data("change", kind), text: row.word)
          html.text(" ")
          runs(row.text)
        }
      }
    }
  }

  private func console(_ place: ConsolePlace) {
    html.p(.class("file-only note")) {
      for (index, part) in place.fromFile.split(separator: "`", omittingEmptySubsequences: false).enumerated() {
        if index.isMultiple(of: 2) { html.text(String(part)) } else { html.code(text: String(part)) }
      }
    }
    html.div(.class("script-less")) {
      html.p(.class("note"), text: place.withoutScript)
      if let command = place.command { codeBlock(command) }
    }
    html.section(
      .class("console"), .id("try"), .flag("data-console"), .data("operation", place.data),
      .aria("labelledby", "try-title"), .hidden
    ) {
      html.h2(.id("try-title"), text: place.title)
    }
  }
}
