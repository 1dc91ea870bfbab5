import JSON
import OrderedCollections

/// Writes the value of a parameter in the style that the parameter asks for.
///
/// [Style Values](https://spec.openapis.org/oas/v3.1.1.html#style-values), which are those of
/// [RFC 6570](https://www.rfc-editor.org/rfc/rfc6570#section-3.2).
enum ParameterWriter {
  /// A value in the path, percent-encoded; nil when there is none.
  static func path(_ value: JSONValue, for parameter: Parameter) -> String? {
    guard case .schema(_, let style, let explode, _) = parameter.serialization else {
      return PercentEncoding.encode(value.text(.compact))
    }
    guard let parts = ParameterParts(value, encode: { PercentEncoding.encode($0) }) else { return nil }
    switch style {
    case .label: return "." + parts.joined(explode ? "." : ",", explode: explode)
    case .matrix:
      return parts.pairs(named: PercentEncoding.encode(parameter.name), explode: explode)
        .map { ";" + $0.name + ($0.value.isEmpty ? "" : "=" + $0.value) }.joined()
    default: return parts.joined(",", explode: explode)
    }
  }

  /// A value in the query, as `name=value` pairs, percent-encoded.
  static func query(_ value: JSONValue, for parameter: Parameter) -> [String] {
    let name = PercentEncoding.encode(parameter.name)
    guard case .schema(_, let style, let explode, let allowReserved) = parameter.serialization else {
      return ["\(name)=\(PercentEncoding.encode(value.text(.compact)))"]
    }
    func encode(_ text: String) -> String { PercentEncoding.encode(text, keepingReserved: allowReserved) }
    let parts = ParameterParts(value, encode: encode)
    let pairs: [(name: String, value: String)]? =
      switch style {
      case .spaceDelimited: parts?.pairs(named: name, separator: "%20", explode: false)
      case .pipeDelimited: parts?.pairs(named: name, separator: "%7C", explode: false)
      case .deepObject: bracketed(name, value, encode: encode)
      default: parts?.pairs(named: name, explode: explode)
      }
    return (pairs ?? []).map { "\($0.name)=\($0.value)" }
  }

  /// A value as pairs whose names lead to it: `name[member][0]`.
  ///
  /// The specification says how an object of scalars is written in the style `deepObject`, and leaves open what is
  /// deeper, and arrays. Those are written as the APIs have them that use the style: each level in brackets of its own,
  /// elements by their numbers, from 0. What is empty inside of another value has no parts to name, and is JSON.
  private static func bracketed(
    _ name: String, _ value: JSONValue, encode: (String) -> String
  ) -> [(name: String, value: String)] {
    let parts: [(key: String, value: JSONValue)]
    switch value {
    case .array(let elements): parts = elements.filter { $0 != .null }.enumerated().map { (String($0), $1) }
    case .object(let members): parts = members.filter { $0.value != .null }.map { (encode($0), $1) }
    case .null: return []
    default: return [(name, encode(value.plainText))]
    }
    return parts.flatMap { key, part in
      let inside = bracketed("\(name)%5B\(key)%5D", part, encode: encode)
      return inside.isEmpty ? [("\(name)%5B\(key)%5D", encode(part.plainText))] : inside
    }
  }

  /// The whole query as one value: a URL-encoded form when it is of that media type, else percent-encoded JSON.
  static func querystring(_ value: JSONValue, for parameter: Parameter) -> String {
    if case .content(let mediaType, _) = parameter.serialization, mediaType != ExampleBody.formMediaType {
      return PercentEncoding.encode(value.text(.compact))
    }
    return ExampleBody(ExampleBody.formMediaType, value).text
  }

  /// A value in a header field, which is not percent-encoded; nil when there is none.
  static func header(_ value: JSONValue, for parameter: Parameter) -> String? {
    guard case .schema(_, _, let explode, _) = parameter.serialization else { return value.text(.compact) }
    return ParameterParts(value, encode: { $0 })?.joined(",", explode: explode)
  }

  /// A value as cookies, `name=value` each.
  ///
  /// Values in the style `form` are percent-encoded as in a query, exploded ones joined by `&`; those in the style
  /// `cookie` are written as they are, exploded ones as cookies of their own.
  static func cookies(_ value: JSONValue, for parameter: Parameter) -> [String] {
    guard case .schema(_, let style, let explode, _) = parameter.serialization else {
      return ["\(parameter.name)=\(PercentEncoding.encode(value.text(.compact)))"]
    }
    if style == .cookie {
      return (ParameterParts(value, encode: { $0 })?.pairs(named: parameter.name, explode: explode) ?? [])
        .map { "\($0.name)=\($0.value)" }
    }
    let pairs = query(value, for: parameter)
    return pairs.isEmpty ? [] : [pairs.joined(separator: "&")]
  }
}
