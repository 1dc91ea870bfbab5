import HTTPTypes

extension HTTPField.Name {
  /// A name that is known to be valid; the empty fallback never occurs, because callers pass literals.
  private static func literal(_ name: StaticString) -> HTTPField.Name {
    HTTPField.Name("\(name)") ?? .server
  }

  /// `Host`
  static let host = literal("Host")
  /// `Referrer-Policy`
  static let referrerPolicy = literal("Referrer-Policy")
  /// `Permissions-Policy`
  static let permissionsPolicy = literal("Permissions-Policy")
  /// `Cross-Origin-Opener-Policy`
  static let crossOriginOpenerPolicy = literal("Cross-Origin-Opener-Policy")
  /// `Cross-Origin-Resource-Policy`
  static let crossOriginResourcePolicy = literal("Cross-Origin-Resource-Policy")
  /// `Sec-Fetch-Site`
  static let secFetchSite = literal("Sec-Fetch-Site")
  /// `Sec-Fetch-Dest`
  static let secFetchDest = literal("Sec-Fetch-Dest")
  /// `X-Lectern-Console`
  static let lecternConsole = literal("X-Lectern-Console")
  /// `X-Lectern-Status`
  static let lecternStatus = literal("X-Lectern-Status")
}
