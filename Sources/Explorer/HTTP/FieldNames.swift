import HTTPTypes

extension HTTPField.Name {
  /// A name that is known to be valid; the empty fallback never occurs, because callers pass literals.
  private static func literal(_ name: StaticString) -> HTTPField.Name {
    HTTPField.Name("\(name)") ?? .server
  }

  /// The name `Host`.
  static let host = literal("Host")
  /// The name `Referrer-Policy`.
  static let referrerPolicy = literal("Referrer-Policy")
  /// The name `Permissions-Policy`.
  static let permissionsPolicy = literal("Permissions-Policy")
  /// The name `Cross-Origin-Opener-Policy`.
  static let crossOriginOpenerPolicy = literal("Cross-Origin-Opener-Policy")
  /// The name `Cross-Origin-Resource-Policy`.
  static let crossOriginResourcePolicy = literal("Cross-Origin-Resource-Policy")
  /// The name `Sec-Fetch-Site`.
  static let secFetchSite = literal("Sec-Fetch-Site")
  /// The name `Sec-Fetch-Dest`.
  static let secFetchDest = literal("Sec-Fetch-Dest")
  /// The name `X-Lectern-Console`.
  static let lecternConsole = literal("X-Lectern-Console")
  /// The name `X-Lectern-Saves`.
  static let lecternSaves = literal("X-Lectern-Saves")
  /// The name `X-Lectern-Status`.
  static let lecternStatus = literal("X-Lectern-Status")
  /// The name `X-Lectern-Reason`.
  static let lecternReason = literal("X-Lectern-Reason")
  /// The name `X-Lectern-Proxy`.
  static let lecternProxy = literal("X-Lectern-Proxy")
  /// The name `X-Lectern-Problem`.
  static let lecternProblem = literal("X-Lectern-Problem")
}
