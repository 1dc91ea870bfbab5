/// A running sandbox of one API: requests in, responses out, state in between.
///
/// A session starts from the same state each time and reaches no clock, disk or network, so that the same requests
/// always get the same responses.
public protocol SandboxSession: Sendable {
  /// Answers one request; requests are answered one after the other.
  func respond(to request: SandboxRequest) -> SandboxResponse
}
