import APISpec
import CommonMark
import HTML

extension PageRenderer {
  /// Running text.
  func runs(_ runs: [Run]) -> [HTMLNode] { runs.map(run) }

  /// Prose of the spec, its topmost headings at a level; text that is too large to be parsed stays as it is.
  func prose(_ prose: Prose, class name: String = "prose", level: Int = 4) -> HTMLNode {
    div(
      .class(name), .when(prose.language != nil, .lang(prose.language ?? "")),
      .when(prose.language != nil, .dir("auto"))
    ) {
      if let linked = linked(prose) {
        HTMLNode.raw(unsafe: linked.withTopmostHeading(at: level).html(options(prose.headingPrefix)))
      } else if let markdown = wording.prose.markdown(prose.source) {
        HTMLNode.raw(
          unsafe: wording.prose.html(prose, level: level) {
            markdown.withTopmostHeading(at: level).html(options(prose.headingPrefix))
          })
      } else {
        p { prose.source }
      }
    }
  }

  /// Prose whose links lead from this page to parts of its spec; nil when it has no such links.
  private func linked(_ prose: Prose) -> Markdown? {
    guard let specLinks, let markdown = wording.prose.markdown(prose.source) else { return nil }
    return specLinks.resolved(markdown, source: prose.source, address: address)
  }

  /// The first paragraph of prose without a block around it.
  func line(_ prose: Prose, class name: String) -> HTMLNode {
    span(
      .class(name), .when(prose.language != nil, .lang(prose.language ?? "")),
      .when(prose.language != nil, .dir("auto"))
    ) {
      if let first = linked(prose)?.blocks.first, case .paragraph = first {
        HTMLNode.raw(unsafe: Markdown([first]).inlineHTML(options(nil)))
      } else if let first = wording.prose.markdown(prose.source)?.blocks.first, case .paragraph = first {
        HTMLNode.raw(
          unsafe: wording.prose.html(prose, level: 0) { Markdown([first]).inlineHTML(options(nil)) })
      } else {
        HTMLNode.text(prose.firstLine)
      }
    }
  }

  /// A method as a label.
  func method(_ name: String) -> HTMLNode {
    span(.class("method"), .data("method", name)) { name }
  }

  /// A status as a label.
  func status(_ status: ResponseStatus) -> HTMLNode {
    let kind =
      switch status {
      case .code(let code): String(code / 100)
      case .range(let digit): String(digit)
      case .default: "d"
      }
    return span(.class("status"), .data("class", kind)) { status.text }
  }

  /// A path that breaks at its slashes; its parameters are links where they have an anchor.
  func pathPieces(_ path: PathTemplate, anchors: [String: String] = [:]) -> [HTMLNode] {
    var isFirst = true
    return path.pieces.flatMap { piece -> [HTMLNode] in
      switch piece {
      case .parameter(let name):
        let shown = "{\(name)}"
        return anchors[name].map { [a(.class("path-parameter"), .href("#\($0)")) { shown }] }
          ?? [span(.class("path-parameter")) { shown }]
      case .literal(let text):
        return text.split(separator: "/", omittingEmptySubsequences: false).enumerated().flatMap { index, part in
          guard index > 0 else { return part.isEmpty ? [] : [HTMLNode.text(String(part))] }
          defer { isFirst = false }
          return isFirst ? [.text("/\(part)")] : [wbr(), .text("/\(part)")]
        }
      }
    }
  }

  /// Code with its keys, strings and numbers told apart.
  func codeBlock(_ highlighted: HighlightedCode) -> HTMLNode {
    div(.class("code"), .data("language", highlighted.language)) {
      pre(.tabindex(0)) { code { highlighted.markup } }
    }
  }

  private func run(_ run: Run) -> HTMLNode {
    switch run {
    case .text(let text): .text(text)
    case .foreign(let text, let language): span(.lang(language), .dir("auto")) { text }
    case .code(let text): code { text }
    case .scope(let text): code(.class("scope")) { text }
    case .joint(let text): span(.class("with")) { text }
    case .link(let target, let content): a(.href(address(target))) { runs(content) }
    case .mark(let own): mark(own)
    }
  }

  /// A mark beside a name.
  func mark(_ mark: Mark) -> HTMLNode {
    span(.class("mark"), .when(mark.kind != .plain, .data("mark", mark.kind.rawValue))) { runs(mark.label) }
  }

  private func options(_ headingPrefix: String?) -> HTMLOptions {
    HTMLOptions(
      headingIDPrefix: headingPrefix,
      highlight: { language, text in
        Highlighter.isKnown(language) ? Highlighter.markup(text, language: language) : nil
      })
  }
}
