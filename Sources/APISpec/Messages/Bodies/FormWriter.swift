import JSON
import OrderedCollections

/// Writes URL-encoded forms.
///
/// A field with a style is written as a query parameter of that style would be, so that one with `deepObject` has its
/// members in brackets (`address[city]=Oslo`); one with a media type as a document of it. Without either, as the
/// specification has it, an array is one pair for each element, and an object is JSON. `null`, of which the
/// specification says nothing, is not written. [Encoding the x-www-form-urlencoded Media
/// Type](https://spec.openapis.org/oas/v3.1.1.html#encoding-the-x-www-form-urlencoded-media-type).
struct FormWriter {
  /// The styles of the fields.
  let content: MediaContent
  /// Where schemas of fields are found.
  let schemas: SchemaLookup

  /// The form.
  func text(_ members: OrderedDictionary<String, JSONValue>) -> String {
    members.flatMap { pairs($0.key, $0.value) }.joined(separator: "&")
  }

  private func pairs(_ name: String, _ value: JSONValue) -> [String] {
    let encoding = content.encoding[name] ?? Encoding()
    if encoding.style != nil || encoding.explode != nil || encoding.allowReserved {
      var parameter = Parameter(name, in: .query, schema: .anything)
      let style = encoding.style ?? .form
      parameter.serialization = .schema(
        .anything, style: style, explode: encoding.explode ?? style.explodesByDefault,
        allowReserved: encoding.allowReserved)
      return ParameterWriter.query(value, for: parameter)
    }
    if let type = encoding.contentType, let document = document(value, type, named: name) {
      return [pair(name, document)]
    }
    return (value.array ?? [value]).filter { $0 != .null }.map { pair(name, $0.plainText) }
  }

  /// A value as a document of a media type; nil when the type leaves a choice, or a text to be written as it is.
  private func document(_ value: JSONValue, _ mediaType: String, named name: String) -> String? {
    guard !mediaType.contains(","), !mediaType.contains("*"), !mediaType.hasPrefix("text/plain") else { return nil }
    if mediaType.contains("json") { return value.text(.compact) }
    let field = MediaContent(schema: schemas.member(name, of: content.schema ?? .anything))
    return ExampleBody(mediaType, value).written(as: field, types: schemas.types).text
  }

  private func pair(_ name: String, _ value: String) -> String {
    "\(PercentEncoding.encode(name))=\(PercentEncoding.encode(value))"
  }
}
