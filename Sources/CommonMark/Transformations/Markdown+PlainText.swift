extension Markdown {
  /// The text of the document without any markup; a blank line stands between blocks, and raw HTML is left out.
  public var plainText: String {
    Self.texts(of: blocks).joined(separator: "\n\n")
  }

  /// The text of the first paragraph without any markup, on one line; empty when there is none.
  public var summary: String {
    for case .paragraph(let inlines) in blocks {
      let words = inlines.plainText.unicodeScalars.split { scalar in
        scalar.isASCII ? scalar == " " || (9...13).contains(scalar.value) : scalar.properties.isWhitespace
      }
      if !words.isEmpty { return words.map { String($0) }.joined(separator: " ") }
    }
    return ""
  }

  /// The first sentence of ``summary``.
  ///
  /// A sentence ends with `.`, `!` or `?` before a space that no lower-case letter follows, or with their full-width
  /// forms.
  public var firstSentence: String {
    let text = summary
    let scalars = text.unicodeScalars
    var index = scalars.startIndex
    while index < scalars.endIndex {
      let scalar = scalars[index]
      index = scalars.index(after: index)
      switch scalar {
      case "。", "！", "？": return String(text[..<index])
      case ".", "!", "?":
        guard index < scalars.endIndex, scalars[index] == " " else { continue }
        let following = text[scalars.index(after: index)...].first
        if following?.isLowercase != true { return String(text[..<index]) }
      default: continue
      }
    }
    return text
  }

  private static func texts(of blocks: [Block]) -> [String] {
    blocks.flatMap { block -> [String] in
      switch block {
      case .paragraph(let inlines), .heading(_, let inlines): [inlines.plainText]
      case .blockQuote(let blocks): texts(of: blocks)
      case .list(_, _, let items): items.flatMap { texts(of: $0.blocks) }
      case .code(_, let text): [text]
      case .table(let header, _, let rows):
        ([header] + rows).map { row in row.map(\.plainText).joined(separator: " ") }
      case .html, .thematicBreak: []
      }
    }
  }
}

extension [Inline] {
  /// The text of the inlines without any markup.
  public var plainText: String {
    map { inline in
      switch inline {
      case .text(let text), .code(let text): text
      case .softBreak: " "
      case .lineBreak: "\n"
      case .html: ""
      case .emphasis(let content), .strong(let content), .strikethrough(let content), .link(_, _, let content),
        .image(_, _, let content):
        content.plainText
      }
    }.joined()
  }
}
