import APISpec
import HTTPTypes
import JSON
import OrderedCollections
import SourceText

/// Reads the body of a request.
enum BodyReader {
  /// The body as JSON, from JSON text, a URL-encoded form or, of any other type, as one text; nil when it is empty.
  ///
  /// - Parameters:
  ///   - request: The request.
  ///   - mediaTypes: The media types that are taken, the preferred one first.
  ///   - properties: The schemas of the members, which tell how the texts of a form are read.
  /// - Throws: `SchemaMismatch` when it is of a media type that is not taken, or not well-formed.
  static func json(
    of request: SandboxRequest, mediaTypes: [String], properties: OrderedDictionary<String, Schema>
  ) throws(SchemaMismatch) -> JSONValue? {
    guard !request.body.isEmpty else { return nil }
    let declared = (request.headerFields[.contentType] ?? mediaTypes.first ?? "")
      .prefix { $0 != ";" }.lowercased().filter { $0 != " " }
    guard mediaTypes.contains(where: { $0.prefix { $0 != ";" }.lowercased() == declared }) else {
      throw SchemaMismatch("of type \(mediaTypes.joined(separator: " or "))")
    }
    if declared == "application/x-www-form-urlencoded" {
      return form(String(decoding: request.body, as: UTF8.self), properties: properties)
    }
    guard declared == "application/json" || declared.hasSuffix("+json") else {
      return .string(String(decoding: request.body, as: UTF8.self))
    }
    guard let value = JSONValue(parsing: request.body) else { throw SchemaMismatch("well-formed JSON") }
    return value
  }

  /// The members of a form; a name that occurs several times gives an array when its schema asks for one.
  private static func form(_ text: String, properties: OrderedDictionary<String, Schema>) -> JSONValue {
    let values = OrderedDictionary(grouping: FormText.pairs(text), by: \.name)
    return .object(
      OrderedDictionary(
        uniqueKeysWithValues: values.map { name, pairs in
          let schema = properties[name] ?? .anything
          let texts = pairs.map(\.value)
          let isList = texts.count > 1 && schema.keywords.validation.types.contains(.array)
          return (
            name,
            isList
              ? TextValue.array(texts, for: schema, decode: { $0 }) : TextValue.json(texts.last ?? "", for: schema)
          )
        }))
  }

  /// Whether two bodies say the same: equal bytes, or equal JSON with members in any order.
  static func isSame(_ one: [UInt8], _ other: [UInt8]) -> Bool {
    if one == other { return true }
    guard let one = JSONValue(parsing: one), let other = JSONValue(parsing: other) else { return false }
    return isSame(one, other)
  }

  /// Whether two values are equal, members in any order.
  static func isSame(_ one: JSONValue, _ other: JSONValue) -> Bool {
    switch (one, other) {
    case (.object(let one), .object(let other)):
      one.count == other.count && one.allSatisfy { name, value in other[name].map { isSame(value, $0) } ?? false }
    case (.array(let one), .array(let other)):
      one.count == other.count && zip(one, other).allSatisfy { isSame($0, $1) }
    default: one == other
    }
  }
}
