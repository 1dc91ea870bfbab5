import HTML

/// The list of all pages for search engines, [Sitemaps](https://www.sitemaps.org/protocol.html).
enum Sitemap {
  /// `sitemap.xml` for pages below a base URL.
  static func xml(of paths: [PagePath], baseURL: String) -> String {
    let base = baseURL.hasSuffix("/") ? baseURL : baseURL + "/"
    let entries = paths.map { "  <url><loc>\(escaped(base + $0.address))</loc></url>\n" }
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">

      """ + entries.joined() + "</urlset>\n"
  }

  private static func escaped(_ address: String) -> String { HTMLMarkup { $0.text(address) }.text }
}
