/// The one place that the proxied calls of an API go to.
struct Backend: Sendable, Hashable {
  /// Whether the connection is TLS.
  var isSecure: Bool
  /// The name or address to connect to, without brackets, in lower case.
  var host: String
  /// The port to connect to.
  var port: Int
  /// What is before every path: empty, or with a leading and without a trailing slash.
  var basePath: String
  /// The value of `Host`: the port is left out when it is the scheme's own.
  var authority: String {
    let name = host.contains(":") ? "[\(host)]" : host
    return port == (isSecure ? 443 : 80) ? name : "\(name):\(port)"
  }

  /// Reads the URL of a backend.
  ///
  /// Only plain `http` and `https` URLs are taken: no user, query or fragment, no host that is a number in disguise.
  init(_ url: String) throws(BackendURLError) {
    guard url.utf8.allSatisfy({ (0x21...0x7e).contains($0) }), !url.contains("\\") else { throw .characters }
    guard let separator = url.indices.first(where: { url[$0...].hasPrefix("://") }) else { throw .scheme }
    switch url[..<separator].lowercased() {
    case "http": isSecure = false
    case "https": isSecure = true
    default: throw .scheme
    }
    let rest = url[url.index(separator, offsetBy: 3)...]
    guard !rest.contains("?"), !rest.contains("#") else { throw .query }
    let slash = rest.firstIndex(of: "/") ?? rest.endIndex
    let authority = rest[..<slash].lowercased()
    guard !authority.contains("@") else { throw .credentials }
    guard let (name, givenPort) = HostPolicy.split(authority) else { throw .port }
    try host = Backend.checkedHost(name)
    port = givenPort ?? (isSecure ? 443 : 80)
    var path = String(rest[slash...])
    while path.hasSuffix("/") { path.removeLast() }
    guard !PathSegments.hasDotSegment(path) else { throw .dotSegments }
    basePath = path
  }

  /// A host without brackets, if it is an address in its strict form or a name that no resolver takes for one.
  private static func checkedHost(_ name: String) throws(BackendURLError) -> String {
    if name.hasPrefix("[") {
      let inner = HostPolicy.withoutBrackets(name)
      guard case .v6 = IPAddress(inner) else { throw .host }
      return inner
    }
    let isNameByte: (UInt8) -> Bool = {
      (0x30...0x39).contains($0) || (0x61...0x7a).contains($0) || [0x2d, 0x2e, 0x5f].contains($0)
    }
    guard !name.isEmpty, name.utf8.count <= 253, name.utf8.allSatisfy(isNameByte) else { throw .host }
    if IPAddress(name) != nil { return name }
    let labels = name.split(separator: ".", omittingEmptySubsequences: false)
    let last = labels.last(where: { !$0.isEmpty }) ?? ""
    // What ends in a number is an address to resolvers, and then in a form that is easy to misread.
    guard let first = last.utf8.first, !(0x30...0x39).contains(first) else { throw .numericHost }
    guard !labels.dropLast().contains("") else { throw .host }
    return name
  }

  /// The target on the request line for a path below the backend, byte for byte as it came.
  ///
  /// Throws a problem when dot segments of the path would leave the base path, or when spaces or control characters
  /// would end the target early.
  func target(path: String, query: String?) throws(Problem) -> String {
    guard (path + (query ?? "")).utf8.allSatisfy({ $0 > 0x20 && $0 != 0x7f }) else {
      throw .badTarget("the target has spaces or control characters")
    }
    guard !PathSegments.escapes(path) else {
      throw .badTarget("dot segments would leave the backend's base path")
    }
    let joined = basePath + path
    return (joined.isEmpty ? "/" : joined) + (query.map { "?\($0)" } ?? "")
  }
}

/// What is wrong with the URL of a backend.
enum BackendURLError: String, Error {
  case characters = "it has characters that a URL cannot have"
  case scheme = "it must begin with http:// or https://"
  case query = "it must not have a query or a fragment"
  case credentials = "it must not have a user name or password"
  case port = "its port is not a number from 1 to 65535"
  case host = "its host is not a name or an address"
  case numericHost = "its host is a number in a form that is easy to misread; write an address as four decimal numbers"
  case dotSegments = "its path has dot segments"
  case unreachableClass = "its address is not one the proxy connects to (use 127.0.0.1 for this machine)"
}
