/// Header fields that clients want to be told elsewhere than among the others.
enum FieldKind {
  /// Whether a field describes the content, as `HttpContent` of .NET sees it.
  ///
  /// [HttpContentHeaders](https://learn.microsoft.com/dotnet/api/system.net.http.headers.httpcontentheaders).
  static func isContent(_ name: String) -> Bool {
    let name = name.lowercased()
    return name.hasPrefix("content-") || ["allow", "expires", "last-modified"].contains(name)
  }

  /// Whether a field is about the connection, so that Java's client keeps it for itself.
  ///
  /// [java.net.http](https://docs.oracle.com/en/java/javase/17/docs/api/java.net.http/module-summary.html).
  static func isConnection(_ name: String) -> Bool {
    ["connection", "expect", "host", "upgrade"].contains(name.lowercased())
  }
}
