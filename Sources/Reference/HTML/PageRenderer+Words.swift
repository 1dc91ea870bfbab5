import APISpec
import CommonMark
import HTML

extension PageRenderer {
  /// Running text.
  func runs(_ runs: [Run]) {
    for run in runs { self.run(run) }
  }

  /// Prose of the spec, its topmost headings at a level; text that is too large to be parsed stays as it is.
  func prose(_ prose: Prose, class name: String = "prose", level: Int) {
    html.div(
      .class(name), .when(prose.language != nil, .lang(prose.language ?? "")),
      .when(prose.language != nil, .dir("auto"))
    ) {
      if let linked = linked(prose) {
        html.markup(linked.markup(topmostHeading: level, prefix: prose.headingPrefix))
      } else {
        html.markup(wording.prose.html(prose, level: level))
      }
    }
  }

  /// Prose whose links lead from this page to parts of its spec; nil when it has no such links.
  private func linked(_ prose: Prose) -> Markdown? {
    guard let specLinks, specLinks.areIn(prose.source), let markdown = wording.prose.markdown(prose.source) else {
      return nil
    }
    return specLinks.resolved(markdown, address: address)
  }

  /// The first paragraph of prose without a block around it.
  func line(_ prose: Prose, class name: String) {
    html.span(
      .class(name), .when(prose.language != nil, .lang(prose.language ?? "")),
      .when(prose.language != nil, .dir("auto"))
    ) {
      html.markup(linked(prose)?.firstLineMarkup ?? wording.prose.firstLine(prose))
    }
  }

  /// A method as a label.
  func method(_ name: String) {
    html.span(.class("method"), .data("method", name), text: name)
  }

  /// A status as a label.
  func status(_ status: ResponseStatus) {
    let kind =
      switch status {
      case .code(let code): String(code / 100)
      case .range(let digit): String(digit)
      case .default: "d"
      }
    html.span(.class("status"), .data("class", kind), text: status.text)
  }

  /// A path that breaks at its slashes; its parameters are links where they have an anchor.
  func pathPieces(_ path: PathTemplate, anchors: [String: String] = [:]) {
    var isFirst = true
    for piece in path.pieces {
      switch piece {
      case .parameter(let name):
        let shown = "{\(name)}"
        if let anchor = anchors[name] {
          html.a(.class("path-parameter"), .href("#\(anchor)"), text: shown)
        } else {
          html.span(.class("path-parameter"), text: shown)
        }
      case .literal(let text):
        let parts = text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        for (index, part) in parts.enumerated() {
          if index > 0 {
            if !isFirst { html.wbr() }
            isFirst = false
            html.text("/")
          }
          html.text(String(Substring(part)))
        }
      }
    }
  }

  /// Code with its keys, strings and numbers told apart.
  func codeBlock(_ highlighted: HighlightedCode) {
    html.div(.class("code"), .data("language", highlighted.language)) {
      html.pre(.tabindex(0)) { html.code { html.markup(highlighted.markup) } }
    }
  }

  private func run(_ run: Run) {
    switch run {
    case .text(let text): html.text(text)
    case .foreign(let text, let language): html.span(.lang(language), .dir("auto"), text: text)
    case .code(let text): html.code(text: text)
    case .scope(let text): html.code(.class("scope"), text: text)
    case .joint(let text): html.span(.class("with"), text: text)
    case .link(let target, let content): html.a(.href(address(target))) { runs(content) }
    case .mark(let own): mark(own)
    }
  }

  /// A mark beside a name.
  func mark(_ mark: Mark) {
    html.span(.class("mark"), .when(mark.kind != .plain, .data("mark", mark.kind.rawValue))) { runs(mark.label) }
  }
}
