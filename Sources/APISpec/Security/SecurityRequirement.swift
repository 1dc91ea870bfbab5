public import OrderedCollections

/// Schemes that must all be satisfied together, each with the scopes it needs.
///
/// A list of requirements offers alternatives: any one will do. An empty requirement allows anonymous calls.
/// [Security Requirement Object](https://spec.openapis.org/oas/v3.1.1.html#security-requirement-object).
public struct SecurityRequirement: Sendable, Hashable {
  /// Scopes or roles by the scheme's name.
  public var schemes: OrderedDictionary<String, [String]>

  /// A requirement from its parts.
  public init(_ schemes: OrderedDictionary<String, [String]> = [:]) {
    self.schemes = schemes
  }
}
