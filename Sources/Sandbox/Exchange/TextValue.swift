import APISpec
import JSON
import OrderedCollections

/// Reads the text of a parameter or form field as the type that its schema asks for.
enum TextValue {
  /// The value; a text that is not of the type stays a string, so that decoding tells what is wrong.
  ///
  /// - Parameters:
  ///   - text: The text as received.
  ///   - schema: The schema of the value.
  ///   - separators: What stands between the elements of an array, or the names and values of an object.
  ///   - explode: Whether the members of an object are `name=value`.
  ///   - decode: What decodes a single text.
  static func json(
    _ text: String, for schema: Schema, separators: [String] = [","], explode: Bool = false,
    decode: (String) -> String = { $0 }
  ) -> JSONValue {
    let types = schema.keywords.validation.types
    if types.contains(.array) {
      return array(parts(of: text, separators: separators), for: schema, decode: decode)
    }
    if types.contains(.object) {
      let parts = parts(of: text, separators: separators)
      guard explode || parts.count.isMultiple(of: 2) else { return .string(decode(text)) }
      let members: [FormText.Pair] =
        explode
        ? parts.map { FormText.pair($0[...]) }
        : stride(from: 0, to: parts.count, by: 2).map { (parts[$0], parts[$0 + 1]) }
      return object(members, properties: schema.keywords.applicator.properties, decode: decode)
    }
    return scalar(decode(text), types)
  }

  /// The elements of an array.
  static func array(_ texts: [String], for schema: Schema, decode: (String) -> String) -> JSONValue {
    let types = schema.keywords.applicator.items?.keywords.validation.types ?? []
    return .array(texts.map { scalar(decode($0), types) })
  }

  /// The members of an object.
  static func object(
    _ members: [FormText.Pair], properties: OrderedDictionary<String, Schema>, decode: (String) -> String
  ) -> JSONValue {
    .object(
      members.reduce(into: [:]) { object, member in
        let name = decode(member.name)
        object[name] = json(member.value, for: properties[name] ?? .anything, decode: decode)
      })
  }

  /// A text as a number or a Boolean where one of those is asked for and the text is one; else the text.
  static func scalar(_ text: String, _ types: OrderedSet<JSONType>) -> JSONValue {
    if types.contains(.integer) || types.contains(.number), let number = JSONNumber(text: text) {
      return .number(number)
    }
    if types.contains(.boolean), text == "true" || text == "false" { return .bool(text == "true") }
    return .string(text)
  }

  private static func parts(of text: String, separators: [String]) -> [String] {
    guard !text.isEmpty else { return [] }
    return separators.reduce([text]) { texts, separator in texts.flatMap { split($0, by: separator) } }
  }

  private static func split(_ text: String, by separator: String) -> [String] {
    var parts: [String] = []
    var rest = text[...]
    while let range = rest.firstRange(of: separator) {
      parts.append(String(rest[..<range.lowerBound]))
      rest = rest[range.upperBound...]
    }
    return parts + [String(rest)]
  }
}
