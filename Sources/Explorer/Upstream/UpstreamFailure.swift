import HTTPTypes

/// Why a backend gave no response.
enum UpstreamFailure: Error, Hashable {
  /// The backend's name has no address.
  case nameNotResolved(host: String)
  /// The backend's name has an address that the proxy does not connect to.
  case addressNotAllowed(host: String, address: IPAddress)
  /// Nothing listens at the backend's address.
  case connectionRefused(host: String, port: Int)
  /// The backend's address cannot be reached.
  case unreachable(host: String, port: Int)
  /// The TLS handshake failed, or the certificate is not trusted.
  case tls(detail: String)
  /// The backend took longer than a limit.
  case timeout
  /// The backend closed the connection before its response was complete.
  case reset
  /// What the backend sent is not HTTP.
  case invalidResponse
  /// The response is larger than the limit, in bytes.
  case responseTooLarge(limit: Int)
  /// The request body is larger than the limit, in bytes.
  case requestTooLarge(limit: Int)
  /// The client went away; nobody reads this.
  case cancelled

  /// The failure as a problem for the console.
  var problem: Problem {
    switch self {
    case .nameNotResolved(let host):
      Problem.upstream("name-not-resolved", "The backend's name has no address", "\"\(host)\" could not be resolved")
    case .addressNotAllowed(let host, let address):
      Problem.upstream(
        "address-not-allowed", "The backend's address is not allowed",
        "\"\(host)\" resolves to \(address), which the proxy does not connect to")
    case .connectionRefused(let host, let port):
      Problem.upstream(
        "connection-refused", "The backend refused the connection", "nothing listens at \(host):\(port)")
    case .unreachable(let host, let port):
      Problem.upstream("unreachable", "The backend cannot be reached", "no connection to \(host):\(port)")
    case .tls(let detail):
      Problem.upstream("tls-failed", "The TLS connection to the backend failed", detail)
    case .timeout:
      Problem.upstream(
        "timeout", "The backend took too long", "the call was ended at its time limit", status: .gatewayTimeout)
    case .reset:
      Problem.upstream("reset", "The backend closed the connection", "the response was not complete")
    case .invalidResponse:
      Problem.upstream("invalid-response", "The backend's response is not HTTP", "it could not be read")
    case .responseTooLarge(let limit):
      Problem.upstream("response-too-large", "The response is too large", "the limit is \(limit) bytes")
    case .requestTooLarge(let limit):
      Problem.bodyTooLarge(limit: limit)
    case .cancelled:
      Problem.upstream("cancelled", "The call was cancelled", "the client went away")
    }
  }
}

extension Problem {
  /// A problem with the backend; its type begins with `upstream-`.
  static func upstream(
    _ kind: String, _ title: String, _ detail: String, status: HTTPResponse.Status = .badGateway
  ) -> Problem {
    Problem(status: status, kind: "upstream-\(kind)", title: title, detail: detail)
  }
}
