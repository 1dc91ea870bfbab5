public import APISpec
public import Schemas

/// An example that does not follow its schema.
public struct ExampleMismatch: Sendable, Hashable {
  /// The example.
  public var address: ExampleAddress
  /// What it breaks, and where in the value.
  public var violation: SchemaViolation
}
