import HTML
import JSON
import OrderedCollections
import Templates

/// What a page tells those who link to it and list it: the [Open Graph](https://ogp.me), and structured data after
/// [schema.org](https://schema.org).
struct PageMetadata: Sendable {
  /// The title, without the site's.
  var title: String
  var description: String
  /// The name of the site.
  var siteName: String
  /// The language of the page, as a tag.
  var language: String
  /// The language with its territory (`zh_CN`), and those that the page is there in too; where a territory is not known,
  /// none is told.
  var locale: String?
  var otherLocales: [String]
  /// Where the page is; nil when that is not known, and then neither picture nor structured data are told.
  var address: String?
  /// Where the picture of the site is.
  var picture: Picture?
  /// What kind of a page it is.
  var kind: Kind
  /// The pages above it and itself, outermost first, with their addresses.
  var trail: [(title: String, address: String)]

  /// What kind of a page it is.
  enum Kind: String, Sendable {
    /// The first page of a site.
    case site = "WebSite"
    /// A page that is read from top to bottom.
    case article = "TechArticle"
    /// A page about an operation, type or section.
    case reference = "APIReference"
  }

  /// A picture that stands for the site.
  struct Picture: Sendable {
    let address: String
    let size: (width: Int, height: Int)?
    /// Whether it is as wide as a card; a logo is not.
    let isWide: Bool
  }

  /// The properties of the Open Graph, in their order.
  var openGraph: [(property: String, content: String)] {
    var properties = [
      ("og:type", kind == .site ? "website" : "article"), ("og:site_name", siteName), ("og:title", title),
      ("og:description", description),
    ]
    if let locale { properties.append(("og:locale", locale)) }
    properties += otherLocales.map { ("og:locale:alternate", $0) }
    if let address { properties.append(("og:url", address)) }
    if let picture {
      properties.append(("og:image", picture.address))
      if let size = picture.size {
        properties.append(("og:image:width", String(size.width)))
        properties.append(("og:image:height", String(size.height)))
      }
    }
    return properties
  }

  /// How large the picture is shown; title and text are those of the Open Graph.
  var card: String { picture?.isWide == true ? "summary_large_image" : "summary" }

  /// The page as a [JSON-LD](https://www.w3.org/TR/json-ld11/) document, safe inside of a `script` element; nil where
  /// the address is not known.
  var structuredData: String? {
    guard let address else { return nil }
    var page: OrderedDictionary<String, JSONValue> = [
      "@type": .string(kind.rawValue), "@id": .string(address), "url": .string(address),
    ]
    page[kind == .site ? "name" : "headline"] = .string(title)
    page["description"] = .string(description)
    page["inLanguage"] = .string(language)
    if let picture { page["image"] = .string(picture.address) }
    if kind != .site, let root = trail.first {
      page["isPartOf"] = ["@type": "WebSite", "name": .string(siteName), "url": .string(root.address)]
    }
    var graph: [JSONValue] = [.object(page)]
    if trail.count > 1 {
      let items = trail.enumerated().map { index, step -> JSONValue in
        [
          "@type": "ListItem", "position": .number(JSONNumber(index + 1)), "name": .string(step.title),
          "item": .string(step.address),
        ]
      }
      graph.append(["@type": "BreadcrumbList", "itemListElement": .array(items)])
    }
    let document: JSONValue = ["@context": "https://schema.org", "@graph": .array(graph)]
    return Self.embeddable(document.text(.compact))
  }

  /// JSON that no reader of HTML can take for the end of its element, or for the start of a comment.
  private static func embeddable(_ json: String) -> String {
    json.replacing("<", with: "\\u003C").replacing(">", with: "\\u003E").replacing("&", with: "\\u0026")
  }
}

extension PageMetadata {
  /// The names that the template may use.
  static let shape: TemplateShape = .record([
    "open-graph": .list(.record(["property": .text, "content": .text])), "card": .text,
    "structured-data": .optional(.html),
  ])

  /// The value for the template.
  var value: TemplateValue {
    .record([
      "open-graph": .list(openGraph.map { .record(["property": .text($0.property), "content": .text($0.content)]) }),
      "card": .text(card), "structured-data": structuredData.map { .html(Array($0.utf8)) } ?? .absent,
    ])
  }
}
