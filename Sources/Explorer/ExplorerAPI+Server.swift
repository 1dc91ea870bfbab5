extension ExplorerAPI {
  /// A server of the spec.
  public struct Server: Sendable, Hashable {
    /// Its URL, with variables in braces (`https://{region}.example.com/v1`).
    public var url: String
    /// What the URL has in braces, by name.
    public var variables: [String: Variable]

    /// A server from its parts.
    public init(_ url: String, variables: [String: Variable] = [:]) {
      self.url = url
      self.variables = variables
    }
  }

  /// A part of a server's URL that the reader chooses.
  public struct Variable: Sendable, Hashable {
    /// The value when nothing is chosen.
    public var defaultValue: String
    /// The values that can be chosen; empty when the spec names none.
    public var allowedValues: [String]

    /// A variable from its parts.
    public init(defaultValue: String, allowedValues: [String] = []) {
      self.defaultValue = defaultValue
      self.allowedValues = allowedValues
    }
  }
}
