/// Which values of `Host` are the server's own.
///
/// The defence against DNS rebinding: a stranger's page can make its own name resolve to this server, but not change
/// the name that the browser sends.
struct HostPolicy: Sendable, Hashable {
  /// The host that the server was told to listen on.
  var boundHost: String

  /// Names that are allowed besides: `name` with any port, `name:port` with that one.
  var allowedHosts: [String] = []

  /// Whether a value of `Host` is the server's own, for a connection that arrived at a port.
  func allows(_ value: String, port: Int) -> Bool {
    let value = value.lowercased()
    guard let (name, givenPort) = HostPolicy.split(value), !name.isEmpty else { return false }
    if isListed(name, port: givenPort) { return true }
    guard givenPort ?? 80 == port else { return false }
    let bound = boundHost.lowercased()
    if name == "localhost" || name == bound || name == "[\(bound)]" { return true }
    guard let address = IPAddress(HostPolicy.withoutBrackets(name)) else { return false }
    // An address cannot be rebound, so a server on another interface may be reached by any of its addresses.
    return AddressClass(address) == .loopback || !isLoopback(bound)
  }

  /// The origins of pages that were loaded by a value of `Host` that is the server's own.
  ///
  /// Where a name was listed, somebody put a proxy in front of the server, and that may speak TLS.
  func origins(of authority: String) -> [String] {
    let authority = authority.lowercased()
    guard let (name, port) = HostPolicy.split(authority), isListed(name, port: port) else {
      return ["http://\(authority)"]
    }
    return ["http://\(authority)", "https://\(authority)"]
  }

  private func isListed(_ name: String, port: Int?) -> Bool {
    allowedHosts.map { $0.lowercased() }.contains { $0 == name || $0 == "\(name):\(port ?? 80)" }
  }

  private func isLoopback(_ host: String) -> Bool {
    host == "localhost" || IPAddress(host).map { AddressClass($0) == .loopback } ?? false
  }

  /// `name` and `port` of `name:port`, the name with its brackets; nil when the port is not a number.
  static func split(_ authority: String) -> (name: String, port: Int?)? {
    let colon: String.Index?
    if authority.hasPrefix("[") {
      guard let bracket = authority.firstIndex(of: "]") else { return nil }
      let next = authority.index(after: bracket)
      guard next == authority.endIndex || authority[next] == ":" else { return nil }
      colon = next == authority.endIndex ? nil : next
    } else {
      colon = authority.firstIndex(of: ":")
    }
    guard let colon else { return (authority, nil) }
    let digits = authority[authority.index(after: colon)...]
    guard (1...5).contains(digits.utf8.count), digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      let port = Int(digits), (1...65535).contains(port)
    else { return nil }
    return (String(authority[..<colon]), port)
  }

  /// `[::1]` as `::1`; anything else as it is.
  static func withoutBrackets(_ name: String) -> String {
    name.hasPrefix("[") && name.hasSuffix("]") ? String(name.dropFirst().dropLast()) : name
  }
}
