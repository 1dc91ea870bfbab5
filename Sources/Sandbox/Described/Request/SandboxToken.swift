import APISpec

/// A bearer token that says itself which scopes it carries: `sandbox:read:pets,write:pets`.
///
/// So it can be tried what a caller without a scope is answered. Scopes are separated by commas or spaces, and may be
/// percent-encoded; `sandbox:` alone carries none. Any other token carries all.
struct SandboxToken {
  /// The scopes.
  let scopes: [String]

  /// What tokens begin with that say their scopes.
  static let prefix = "sandbox:"

  /// A token that carries scopes.
  init(scopes: [String]) {
    self.scopes = scopes
  }

  /// A token; nil when it does not say its scopes.
  init?(_ text: String, prefix: String = prefix) {
    guard text.hasPrefix(prefix) else { return nil }
    scopes = text.dropFirst(prefix.count).split { $0 == "," || $0 == " " }.map { PercentEncoding.decode($0) }
  }

  /// The token as a request carries it.
  func text(prefix: String = prefix) -> String {
    prefix + scopes.map { $0.replacing("%", with: "%25").replacing(",", with: "%2C") }.joined(separator: ",")
  }
}
