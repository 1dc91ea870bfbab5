/// What a page that listens for live reload is told.
enum LiveEvent: Hashable, Sendable {
  /// The stream began; a page that knew another build reloads, and so does one that is older than the build.
  case hello(buildID: String, age: Duration)
  /// The site was replaced.
  case reload(buildID: String)
  /// There is no newer build, because of what this says, in lines; empty when nothing is wrong any more.
  case failure(String)
  /// Nothing happened; keeps the connection open.
  case ping

  /// The event on the wire; the greeting has the build's id and its age in milliseconds.
  ///
  /// <https://html.spec.whatwg.org/multipage/server-sent-events.html#event-stream-interpretation>
  var text: String {
    switch self {
    case .hello(let buildID, let age):
      "retry: 1000\nevent: hello\ndata: \(buildID) \(Int(age / .milliseconds(1)))\n\n"
    case .reload(let buildID): "event: reload\ndata: \(buildID)\n\n"
    case .failure(let message):
      "event: failure\n"
        + message.split(omittingEmptySubsequences: false) { $0.isNewline }.map { "data: \($0)\n" }.joined() + "\n"
    case .ping: ": ping\n\n"
    }
  }
}
