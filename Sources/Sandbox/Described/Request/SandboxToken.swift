/// A bearer token that says itself which scopes it carries: `sandbox:read:pets,write:pets`.
///
/// So it can be tried what a caller without a scope is answered. Scopes are separated by commas or spaces; `sandbox:`
/// alone carries none. Any other token carries all.
struct SandboxToken {
  /// The scopes.
  let scopes: Set<String>

  /// What tokens begin with that say their scopes.
  private static let prefix = "sandbox:"

  /// A token; nil when it does not say its scopes.
  init?(_ text: String) {
    guard text.hasPrefix(Self.prefix) else { return nil }
    scopes = Set(text.dropFirst(Self.prefix.count).split { $0 == "," || $0 == " " }.map(String.init))
  }
}
