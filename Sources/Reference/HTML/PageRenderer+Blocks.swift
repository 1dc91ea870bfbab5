import APISpec
import HTML
import HTTPTypes

extension PageRenderer {
  /// Blocks of content; a part's heading is of the given level.
  func blocks(_ content: [Content], level: Int = 2) -> [HTMLNode] {
    content.map { block($0, level: level) }
  }

  private func block(_ content: Content, level: Int) -> HTMLNode {
    switch content {
    case .prose(let prose): self.prose(prose, level: level)
    case .paragraph(let words): p { runs(words) }
    case .empty(let text): p(.class("empty")) { text }
    case .part(let heading, let content):
      section(.class("part")) {
        self.heading(heading, level: level)
        blocks(content, level: level + 1)
      }
    case .subpart(let heading, let content):
      section(.class("scheme")) {
        self.heading(heading, level: level)
        blocks(content, level: level + 1)
      }
    case .label(let heading): self.heading(heading, level: min(level, 6))
    case .release(let heading, let content):
      section(.class("part", "release")) {
        self.heading(heading, level: level)
        blocks(content, level: level + 1)
      }
    case .list(let points): ul(.class("constraints")) { points.map { point in li { runs(point) } } }
    case .alternatives(let points): ul(.class("alternatives")) { points.map { point in li { runs(point) } } }
    case .table(let header, let rows): table(header, rows)
    case .fields(let rows): fields(rows)
    case .values(let values): .fragment(self.values(values))
    case .inside(let group): inside(group)
    case .bodyHead(let title, let type, let mediaType, let marks):
      bodyHead(title: title, type: type, mediaType: mediaType, marks: marks)
    case .choices(let choices): self.choices(choices, level: level)
    case .responses(let rows): .fragment(rows.enumerated().map { response($1, isOpen: $0 == 0, level: level) })
    case .operations(let rows): operations(rows)
    case .code(let language, let text): codeBlock(HighlightedCode(text, language: language))
    case .sample(let code): codeBlock(code)
    case .changes(let rows): changes(rows)
    case .servers(let rows): servers(rows)
    case .apis(let cards): apis(cards)
    case .links(let rows): links(rows)
    case .index(let letters): index(letters)
    case .searchField(let fromPath): searchField(fromPath: fromPath)
    case .console(let title, let data, let fromFile): console(title: title, data: data, fromFile: fromFile)
    }
  }

  private func table(_ header: [String], _ rows: [[[Run]]]) -> HTMLNode {
    HTML.table(.class("table")) {
      thead { tr { header.map { cell in th(.scope("col")) { cell } } } }
      tbody { rows.map { row in tr { row.map { cell in td { runs(cell) } } } } }
    }
  }

  private func bodyHead(title: String, type: [Run], mediaType: String?, marks: [Mark]) -> HTMLNode {
    p(.class("body-head")) {
      if !title.isEmpty {
        span(.class("body-word")) { title }
        HTMLNode.text(" ")
      }
      span(.class("type")) { runs(type) }
      if let mediaType {
        HTMLNode.text(" ")
        code(.class("media-type")) { mediaType }
      }
      spaced(marks)
    }
  }

  /// Marks, each with a space before it.
  func spaced(_ marks: [Mark]) -> [HTMLNode] {
    marks.flatMap { [HTMLNode.text(" "), mark($0)] }
  }

  private func choices(_ choices: Choices, level: Int) -> HTMLNode {
    let isPlain = choices.group == "language" || choices.group == "media"
    return div(.class("choices"), .data("choices", choices.group)) {
      div(.class(isPlain ? "tabs" : "tabs pills"), .data("label", choices.title)) {
        choices.choices.map { choice in
          a(
            .href("#\(choice.id)"), .data("choose", choice.key),
            choice.group.map { HTMLAttribute.data("group", $0) } ?? .none
          ) {
            choice.label
          }
        }
      }
      choices.choices.map { choice in
        div(
          .class("choice"), .id(choice.id), .data("choice", choice.key),
          .when(!choice.examples.isEmpty, .data("examples", choice.examples.joined(separator: " ")))
        ) {
          HTML.heading(level: level, .class("choice-label"), .id("\(choice.id)-label")) { choice.label }
          blocks(choice.content, level: level + 1)
        }
      }
    }
  }

  private func response(_ row: ResponseRow, isOpen: Bool, level: Int) -> HTMLNode {
    details(.class("response"), .id(row.id), .when(isOpen, .open)) {
      summary {
        HTML.heading(level: level) {
          status(row.status)
          HTMLNode.text(" ")
          span(.class("status-reason")) { row.reason }
        }
        line(row.summary, class: "response-summary")
        if !row.marks.isEmpty { span(.class("response-marks")) { spaced(row.marks) } }
      }
      div(.class("response-body")) {
        if let more = row.summary.afterFirstParagraph(wording.prose) { prose(more, level: level + 1) }
        blocks(row.content, level: level + 1)
      }
    }
  }

  private func operations(_ rows: [OperationRow]) -> HTMLNode {
    ul(.class("operation-list")) {
      rows.map { row in
        li {
          a(.href(address(row.target))) {
            method(row.method.rawValue)
            span(.class("operation-title")) { runs(row.title) }
            switch row.detail {
            case .path(let path): code(.class("path")) { pathPieces(path) }
            case .place(let words): span(.class("operation-place")) { words }
            }
          }
        }
      }
    }
  }

  private func changes(_ rows: [ChangeRow]) -> HTMLNode {
    ul(.class("changes")) {
      rows.map { row in
        li {
          span(.class("change"), .data("change", row.kind == .undocumented ? "removed" : row.kind.rawValue)) {
            row.word
          }
          HTMLNode.text(" ")
          runs(row.text)
        }
      }
    }
  }

  private func console(title: String, data: String, fromFile: String) -> HTMLNode {
    .fragment([
      p(.class("file-only", "note")) {
        fromFile.split(separator: "`", omittingEmptySubsequences: false).enumerated().map { index, part in
          index.isMultiple(of: 2) ? HTMLNode.text(String(part)) : code { String(part) }
        }
      },
      section(
        .class("console"), .id("try"), .flag("data-console"), .data("operation", data),
        .aria("labelledby", "try-title"),
        .hidden
      ) {
        h2(.id("try-title")) { title }
      },
    ])
  }
}
