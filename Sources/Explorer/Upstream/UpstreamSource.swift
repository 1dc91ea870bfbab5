/// Where a call gets its connection from.
struct UpstreamSource: Sendable {
  /// The connections to its backend that wait; nil where none are kept.
  var kept: UpstreamPool.Shelf?
  /// Finds the addresses to connect to, checked.
  let addresses: @Sendable () async throws -> [IPAddress]
}
