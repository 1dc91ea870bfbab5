import HTML

/// The list of all pages for search engines, [Sitemaps](https://www.sitemaps.org/protocol.html).
enum Sitemap {
  /// `sitemap.xml` for pages below a base URL.
  ///
  /// - Parameters:
  ///   - pages: Each page in every language, by its tag; the first is the default one.
  ///   - baseURL: Where the site will be.
  static func xml(of pages: [[(language: String, path: PagePath)]], baseURL: String) -> String {
    let base = baseURL.hasSuffix("/") ? baseURL : baseURL + "/"
    func address(_ path: PagePath) -> String { escaped(base + path.address) }
    var text = """
      <?xml version="1.0" encoding="UTF-8"?>
      <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">

      """
    for page in pages {
      let others = page.count > 1 ? page + page.prefix(1).map { ("x-default", $0.path) } : []
      let links = others.map {
        "<xhtml:link rel=\"alternate\" hreflang=\"\($0.language)\" href=\"\(address($0.path))\"/>"
      }.joined()
      for (_, path) in page { text += "  <url><loc>\(address(path))</loc>\(links)</url>\n" }
    }
    return text + "</urlset>\n"
  }

  private static func escaped(_ address: String) -> String { HTMLMarkup { $0.text(address) }.text }
}
