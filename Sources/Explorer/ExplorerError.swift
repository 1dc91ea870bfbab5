/// Why the server could not be set up or started.
public enum ExplorerError: Error, Hashable, CustomStringConvertible {
  /// Another process listens on the port.
  case portInUse(host: String, port: Int)

  /// The system does not let this user listen on the port (those below 1024, usually).
  case portNotPermitted(host: String, port: Int)

  /// The host name has no address.
  case hostNotFound(host: String)

  /// The host's address is not one of this machine.
  case addressNotAvailable(host: String, port: Int)

  /// The backend's URL is not one that can be called.
  case invalidBackend(url: String, reason: String)

  /// The file of authorities has no certificates in it.
  case invalidAuthorities

  /// Two APIs have the same id.
  case duplicateAPI(id: String)

  /// The API to serve is not among the configured ones.
  case unknownAPI(id: String)

  /// One sentence for the terminal, without a full stop.
  public var description: String {
    switch self {
    case .portInUse(let host, let port):
      "port \(port) on \(host) is in use by another process; choose another one, or 0 for a free one"
    case .portNotPermitted(let host, let port):
      "listening on port \(port) of \(host) is not permitted; choose a port above 1023"
    case .hostNotFound(let host):
      "host \"\(host)\" has no address"
    case .addressNotAvailable(let host, let port):
      "\(host):\(port) is not an address of this machine"
    case .invalidBackend(let url, let reason):
      "backend \"\(url)\" cannot be used: \(reason)"
    case .invalidAuthorities:
      "the file of authorities has no certificates; it must be in PEM"
    case .duplicateAPI(let id):
      "two APIs have the id \"\(id)\""
    case .unknownAPI(let id):
      "no API has the id \"\(id)\""
    }
  }
}
