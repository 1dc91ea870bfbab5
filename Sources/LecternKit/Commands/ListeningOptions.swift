import ArgumentParser

/// Options of every command that serves about where it listens.
struct ListeningOptions: ParsableArguments {
  @Option(help: "The name or address to listen on.")
  var host = "127.0.0.1"

  @Option(help: "The port to listen on; 0 picks a free one.", transform: Self.portNumber)
  var port = 8080

  /// Whether nobody but this machine can reach a name or address that is listened on.
  static func isOfThisMachine(_ host: String) -> Bool {
    host.lowercased() == "localhost" || host == "::1" || isLoopback(ipv4: host)
  }

  /// Whether a text is an IPv4 address of this machine, and not a name that begins like one.
  private static func isLoopback(ipv4 text: String) -> Bool {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 4 && parts[0] == "127" && parts.allSatisfy { UInt8($0) != nil }
  }

  private static func portNumber(_ text: String) throws -> Int {
    guard let port = Int(text), (0...65535).contains(port) else {
      throw ValidationError("a port is a number from 0 to 65535")
    }
    return port
  }
}
