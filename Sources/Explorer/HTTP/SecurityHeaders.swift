import HTTPTypes

/// The header fields that every response leaves with, whatever produced it.
enum SecurityHeaders: Sendable {
  /// For the docs' origin.
  case strict
  /// For a mock server.
  case open

  /// Adds the fields.
  func apply(to fields: inout HTTPFields) {
    switch self {
    case .strict: Self.applyStrict(to: &fields)
    case .open: Self.applyOpen(to: &fields)
    }
  }

  /// What pages of the site may load and do: only what comes from this origin, and no inline script or style.
  static let sitePolicy =
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
    + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

  /// What a body that is data may do: nothing, in an origin of its own.
  static let dataPolicy = "sandbox; default-src 'none'"

  /// Adds the fields for the docs' origin; the policy for data is kept where it is.
  private static func applyStrict(to fields: inout HTTPFields) {
    if fields[.contentSecurityPolicy] != dataPolicy { fields[.contentSecurityPolicy] = sitePolicy }
    fields[.xContentTypeOptions] = "nosniff"
    fields[.referrerPolicy] = "no-referrer"
    fields[.crossOriginOpenerPolicy] = "same-origin"
    fields[.crossOriginResourcePolicy] = "same-origin"
    fields[.permissionsPolicy] = "camera=(), geolocation=(), microphone=(), payment=(), usb=()"
  }

  /// Adds the fields for a mock server: its bodies are data, and pages of any origin may read them.
  private static func applyOpen(to fields: inout HTTPFields) {
    fields[.contentSecurityPolicy] = dataPolicy
    fields[.xContentTypeOptions] = "nosniff"
    fields[.crossOriginResourcePolicy] = "cross-origin"
    fields[.accessControlAllowOrigin] = "*"
    fields[.accessControlExposeHeaders] = "*"
  }
}
