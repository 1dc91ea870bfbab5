import APISpec
import JSON
import OrderedCollections

/// Reads the text of a parameter or form field as the type that its schema asks for.
enum TextValue {
  /// The value; a text that is not of the type stays a string, so that decoding tells what is wrong.
  static func json(_ text: String, for schema: Schema) -> JSONValue {
    let types = schema.keywords.validation.types
    if types.contains(.integer) || types.contains(.number), let number = JSONNumber(text: text) {
      return .number(number)
    }
    if types.contains(.boolean), text == "true" || text == "false" { return .bool(text == "true") }
    if types.contains(.array) {
      let items = schema.keywords.applicator.items ?? .anything
      return .array(text.split(separator: ",").map { json(String($0), for: items) })
    }
    return .string(text)
  }
}
