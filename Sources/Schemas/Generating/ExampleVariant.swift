public import JSON
public import SourceText

/// An example of one alternative of a schema: a branch of its first `oneOf` or `anyOf`.
public struct ExampleVariant: Sendable {
  /// What the alternative is called: the value of its discriminator, its title, the name of the type it refers to, or
  /// its number from 1.
  public var name: String
  /// The URI of the document that the alternative is in, as registered; empty when it has none.
  public var schemaURI: String
  /// Where in that document the alternative is.
  public var schema: JSONPointer
  /// A value that fits the schema by this alternative, or why there is none.
  public var value: Result<JSONValue, SchemaProblem>
}
