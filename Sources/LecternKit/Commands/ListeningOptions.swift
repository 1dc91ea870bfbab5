import ArgumentParser

/// Options of every command that serves about where it listens.
struct ListeningOptions: ParsableArguments {
  @Option(help: "The name or address to listen on.")
  var host = "127.0.0.1"

  @Option(help: "The port to listen on; 0 picks a free one.", transform: Self.portNumber)
  var port = 8080

  /// Whether nobody but this machine can reach a name or address that is listened on.
  static func isOfThisMachine(_ host: String) -> Bool {
    host.lowercased() == "localhost" || host == "::1" || host.hasPrefix("127.")
  }

  private static func portNumber(_ text: String) throws -> Int {
    guard let port = Int(text), (0...65535).contains(port) else {
      throw ValidationError("a port is a number from 0 to 65535")
    }
    return port
  }
}
