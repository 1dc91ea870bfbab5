public import SourceText

/// A place where a value breaks its schema.
public struct SchemaViolation: Sendable, Hashable {
  /// Where in the value.
  public var instance: JSONPointer
  /// The URI of the document that the broken schema is in, as registered; empty when it has none.
  public var schemaURI: String
  /// Where in that document the broken keyword is, references followed.
  public var schema: JSONPointer
  /// The keyword, such as `minLength`.
  public var keyword: String
  /// What must be, as data.
  public var demand: SchemaDemand
  /// What must be and what is, as one sentence without full stop; code stands in backquotes.
  public var message: String
}

/// Whether `format` is only a remark about a value, or a demand.
///
/// [JSON Schema Validation 2020-12, section
/// 7.2](https://json-schema.org/draft/2020-12/json-schema-validation#section-7.2).
public enum FormatHandling: Sendable, Hashable {
  /// Formats are remarks, as drafts since 2019-09 say.
  case annotate
  /// Values must follow the formats that are known.
  case assert
}
