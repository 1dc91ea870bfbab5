public import JSON

extension Parameter {
  /// How a value of this parameter is sent: a piece of the path (`;id=5`), of the query (`?tags=a&tags=b`), or a header
  /// field (`X-Tags: a,b`); nil when nothing is sent.
  public func written(_ value: JSONValue) -> String? {
    switch location {
    case .path: return ParameterWriter.path(value, for: self)
    case .query:
      let pairs = ParameterWriter.query(value, for: self)
      return pairs.isEmpty ? nil : "?" + pairs.joined(separator: "&")
    case .querystring: return "?" + ParameterWriter.querystring(value, for: self)
    case .header: return ParameterWriter.header(value, for: self).map { "\(name): \($0)" }
    case .cookie:
      let cookies = ParameterWriter.cookies(value, for: self)
      return cookies.isEmpty ? nil : "Cookie: " + cookies.joined(separator: "; ")
    }
  }
}
