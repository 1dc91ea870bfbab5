/// A schema with a name and a page of its own.
///
/// An entry of `schemas` in the
/// [Components Object](https://spec.openapis.org/oas/v3.1.1.html#components-object).
public struct NamedType: Sendable, Hashable {
  /// The name, unique in the API (`Profile`).
  public var name: String
  /// The schema.
  public var schema: Schema

  /// A named schema.
  public init(_ name: String, schema: Schema) {
    self.name = name
    self.schema = schema
  }
}
