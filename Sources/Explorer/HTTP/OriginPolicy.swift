import HTTPTypes

/// Whether a request comes from a page of this server, or from no page at all.
enum OriginPolicy {
  /// Throws a problem for a request of a page of another origin.
  ///
  /// - Parameters:
  ///   - fields: the request's header fields.
  ///   - origins: the origins of this server's pages.
  ///   - direct: whether a visit without a page (`Sec-Fetch-Site: none`) is fine too.
  static func check(_ fields: HTTPFields, origins: [String], direct: Bool) throws(Problem) {
    for origin in fields[values: .origin] where !origins.contains(origin.lowercased()) {
      throw .crossOrigin("the request comes from a page of \"\(origin)\"")
    }
    for site in fields[values: .secFetchSite] {
      let site = site.lowercased()
      if site == "same-origin" || (direct && site == "none") { continue }
      throw .crossOrigin("Sec-Fetch-Site is \"\(site)\"")
    }
  }
}
