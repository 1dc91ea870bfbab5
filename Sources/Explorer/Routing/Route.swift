/// Which part of the server a path belongs to.
enum Route: Hashable, Sendable {
  /// A file of the site.
  case site
  /// The stream of live events.
  case events
  /// The sandbox of an API; the path below it is empty or begins with a slash.
  case sandbox(apiID: String, path: String)
  /// An exchange to keep; the path below begins with a slash.
  case recording(path: String)
  /// A call through the proxy, to a server of an API; the path below it is empty or begins with a slash.
  case proxy(apiID: String, server: String, path: String)

  /// What the paths of all calls through the proxy begin with.
  static let proxyPrefix = "/_try/"

  /// Finds the route of a raw path; only its first parts are looked at, and nothing is decoded.
  init(path: String) {
    if path == "/_events" {
      self = .events
    } else if let rest = Route.rest(of: path, after: "/_save/") {
      self = .recording(path: "/" + rest)
    } else if let rest = Route.rest(of: path, after: "/_sandbox/") {
      let (apiID, below) = Route.first(of: rest)
      self = .sandbox(apiID: apiID, path: below)
    } else if let rest = Route.rest(of: path, after: Route.proxyPrefix) {
      let (apiID, below) = Route.first(of: rest)
      let (server, path) = Route.first(of: below.dropFirst())
      self = .proxy(apiID: apiID, server: server, path: path)
    } else {
      self = .site
    }
  }

  private static func rest(of path: String, after prefix: String) -> Substring? {
    path.hasPrefix(prefix) ? path.dropFirst(prefix.count) : nil
  }

  /// What is before the next slash, and the rest with it.
  private static func first(of text: Substring) -> (String, String) {
    let slash = text.firstIndex(of: "/") ?? text.endIndex
    return (String(text[..<slash]), String(text[slash...]))
  }
}
