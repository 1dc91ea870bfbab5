import APISpec
import SourceText

extension SchemaViolation {
  /// The named type of an API whose schema is broken, and the property of it that this happens in or below.
  ///
  /// Nil when the schema belongs to no named type; the property is nil when it is the type as a whole.
  public var type: (name: String, property: String?)? {
    let tokens = schema.tokens
    guard schemaURI == Schema.typesURI, tokens.count > 1, tokens[0] == "$defs" else { return nil }
    let inside = tokens.dropFirst(2)
    let property = inside.firstIndex(of: "properties").flatMap { inside.dropFirst($0 - inside.startIndex + 1).first }
    return (tokens[1], property)
  }
}
