public import JSON

/// A value that breaks one constraint of a schema and nothing else.
public struct Counterexample: Sendable, Hashable {
  /// The value.
  public var value: JSONValue
  /// What validation says about it: where in the value, which keyword of which schema, and the message to expect.
  public var violation: SchemaViolation
}
