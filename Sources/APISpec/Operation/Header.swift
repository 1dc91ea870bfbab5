/// A header field of a response or of a part.
///
/// [Header Object](https://spec.openapis.org/oas/v3.1.1.html#header-object).
public struct Header: Sendable, Hashable {
  /// What it says, in CommonMark.
  public var description: LocalizedText?
  /// Whether it is always there.
  public var isRequired: Bool
  /// The schema of its value.
  public var schema: Schema
  /// Whether it should no longer be relied on, and since when.
  public var availability = Availability()

  /// A header field from its parts.
  public init(schema: Schema, description: LocalizedText? = nil, isRequired: Bool = false) {
    self.schema = schema
    self.description = description
    self.isRequired = isRequired
  }
}
