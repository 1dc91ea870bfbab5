extension Markdown {
  /// Changes the address of every link, those of raw HTML too.
  ///
  /// Nil from the function leaves the link's text without a link. Images stay as they are.
  public func mapLinks(_ transform: (String) -> String?) -> Markdown {
    func raw(_ source: String) -> String {
      RawHTML.mapped(source, "a") { attributes in
        guard let place = attributes.firstIndex(where: { $0.name == "href" }),
          let address = HTMLEscaping.resolved(attributes[place].value)
        else { return nil }
        let changed = transform(address)
        if changed == address { return nil }
        var attributes = attributes
        if let changed { attributes[place].value = HTMLEscaping.escaped(changed) } else { attributes.remove(at: place) }
        return RawHTML.tag("a", attributes)
      }
    }
    return mapInlines(
      { inline in
        switch inline {
        case .link(let destination, let title, let content):
          guard let changed = transform(destination) else { return content }
          return [.link(destination: changed, title: title, content)]
        case .html(let source): return [.html(raw(source))]
        default: return [inline]
        }
      }, html: raw)
  }

  /// What stands in the place of an image.
  public enum ImagePlace: Sendable, Hashable {
    /// The image.
    case image
    /// A link to an address, with the words of the image.
    case link(String)
    /// The words of the image.
    case words
  }

  /// Puts links or words in the places of images, by their addresses, those of raw HTML too.
  public func mapImages(_ place: (String) -> ImagePlace) -> Markdown {
    func raw(_ source: String) -> String {
      RawHTML.mapped(source, "img") { attributes in
        guard let value = attributes.first(where: { $0.name == "src" })?.value,
          let address = HTMLEscaping.resolved(value)
        else { return nil }
        let words = attributes.first { $0.name == "alt" }?.value ?? ""
        switch place(address) {
        case .image: return nil
        case .words: return HTMLEscaping.escapedMarkup(words)
        case .link(let link):
          return RawHTML.tag("a", [("href", HTMLEscaping.escaped(link))])
            + HTMLEscaping.escapedMarkup(words.isEmpty ? value : words) + "</a>"
        }
      }
    }
    return mapInlines(
      { inline in
        switch inline {
        case .image(let source, _, let content):
          switch place(source) {
          case .image: return [inline]
          case .words: return content
          case .link(let link): return [.link(destination: link, content.isEmpty ? [.text(source)] : content)]
          }
        case .link(let destination, let title, let content):
          return [.link(destination: destination, title: title, content.flatMap(Self.withoutLink))]
        case .html(let source): return [.html(raw(source))]
        default: return [inline]
        }
      }, html: raw)
  }

  private static func withoutLink(_ inline: Inline) -> [Inline] {
    if case .link(_, _, let content) = inline { content } else { [inline] }
  }
}

/// Changes single tags of raw HTML.
enum RawHTML {
  /// Attributes of a tag, as they are written.
  typealias Attributes = [(name: String, value: String)]

  /// Raw HTML with the start tags of an element replaced; nil from the function leaves a tag as it is.
  static func mapped(_ html: String, _ element: String, _ replacement: (Attributes) -> String?) -> String {
    guard mayHave(element, html) else { return html }
    var tokenizer = HTMLTokenizer(html)
    var output = ""
    while let token = tokenizer.next() {
      switch token {
      case .start(element, let attributes, let source): output += replacement(attributes) ?? source
      case .start(_, _, let source), .end(_, let source), .comment(let source), .text(let source): output += source
      }
    }
    return output
  }

  /// Whether a start tag may be there; most pieces have none, and looking is quicker than taking them apart.
  private static func mayHave(_ element: String, _ html: String) -> Bool {
    var rest = html.utf8[...]
    while let start = rest.firstIndex(of: UInt8(ascii: "<")) {
      rest = rest[start...].dropFirst()
      if rest.prefix(element.utf8.count).elementsEqual(element.utf8, by: { $0 | 0x20 == $1 }) { return true }
    }
    return false
  }

  /// A start tag.
  static func tag(_ name: String, _ attributes: Attributes) -> String {
    "<\(name)" + attributes.map { " \($0.name)=\"\(HTMLEscaping.escapedMarkup($0.value))\"" }.joined() + ">"
  }
}
