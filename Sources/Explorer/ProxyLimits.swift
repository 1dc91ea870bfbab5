/// Bounds of proxied and sandboxed calls.
public struct ProxyLimits: Sendable, Hashable {
  /// Longest time from the request's arrival to the last byte of its response.
  public var totalTime: Duration

  /// Longest time in which nothing moves between the proxy and the backend.
  public var idleTime: Duration

  /// Longest time to connect to one address of the backend.
  public var connectTime: Duration

  /// Largest request body, in bytes.
  public var requestBodySize: Int

  /// Largest response body, in bytes.
  public var responseBodySize: Int

  /// Most proxied calls at one time.
  public var concurrentCalls: Int

  /// Limits from their parts.
  public init(
    totalTime: Duration = .seconds(60), idleTime: Duration = .seconds(30), connectTime: Duration = .seconds(10),
    requestBodySize: Int = 100_000_000, responseBodySize: Int = 1_000_000_000, concurrentCalls: Int = 16
  ) {
    self.totalTime = totalTime
    self.idleTime = idleTime
    self.connectTime = connectTime
    self.requestBodySize = requestBodySize
    self.responseBodySize = responseBodySize
    self.concurrentCalls = concurrentCalls
  }
}
