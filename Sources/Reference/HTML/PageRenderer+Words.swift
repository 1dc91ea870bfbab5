import APISpec
import CommonMark
import HTML

extension PageRenderer {
  /// Running text.
  func runs(_ runs: [Run]) -> [HTMLNode] { runs.map(run) }

  /// Prose of the spec, its headings below the page's; empty when it is too large to be parsed.
  func prose(_ prose: Prose, class name: String = "prose") -> HTMLNode {
    div(.class(name), .when(prose.language != nil, .lang(prose.language ?? ""))) {
      HTMLNode.raw(unsafe: html(prose))
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

  /// A path that breaks at its slashes.
  func pathPieces(_ path: PathTemplate, linksParameters: Bool) -> [HTMLNode] {
    var isFirst = true
    return path.pieces.flatMap { piece -> [HTMLNode] in
      switch piece {
      case .parameter(let name):
        let shown = "{\(name)}"
        return linksParameters
          ? [a(.class("path-parameter"), .href("#parameter-path-\(Slug.slug(name))")) { shown }]
          : [span(.class("path-parameter")) { shown }]
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
  func codeBlock(language: String, _ text: String) -> HTMLNode {
    div(.class("code"), .data("language", language)) {
      pre(.tabindex(0)) { code { Highlighter.nodes(text, language: language) } }
    }
  }

  private func run(_ run: Run) -> HTMLNode {
    switch run {
    case .text(let text): .text(text)
    case .foreign(let text, let language): span(.lang(language)) { text }
    case .code(let text): code { text }
    case .scope(let text): code(.class("scope")) { text }
    case .joint(let text): span(.class("with")) { text }
    case .link(let target, let content): a(.href(address(target))) { runs(content) }
    case .mark(let own): mark(own)
    case .prose(let prose):
      span(.when(prose.language != nil, .lang(prose.language ?? ""))) { HTMLNode.raw(unsafe: inlineHTML(prose)) }
    }
  }

  /// A mark beside a name.
  func mark(_ mark: Mark) -> HTMLNode {
    span(.class("mark"), .when(mark.kind != .plain, .data("mark", mark.kind.rawValue))) { runs(mark.label) }
  }

  private func inlineHTML(_ prose: Prose) -> String {
    (try? Markdown(parsing: prose.source))?.inlineHTML() ?? HTMLNode.text(prose.source).text()
  }

  private func html(_ prose: Prose) -> String {
    let options = HTMLOptions(
      headingShift: prose.headingShift, headingIDPrefix: prose.headingPrefix,
      highlight: { language, text in
        Highlighter.isKnown(language) ? HTMLNode.fragment(Highlighter.nodes(text, language: language)).text() : nil
      })
    guard let markdown = try? Markdown(parsing: prose.source) else { return p { prose.source }.text() }
    return markdown.html(options)
  }
}
