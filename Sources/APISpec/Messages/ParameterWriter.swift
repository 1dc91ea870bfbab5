import JSON
import OrderedCollections

/// Writes the value of a parameter in the style that the parameter asks for.
///
/// [Style Values](https://spec.openapis.org/oas/v3.1.1.html#style-values).
enum ParameterWriter {
  /// A value in the path, percent-encoded.
  static func path(_ value: JSONValue, for parameter: Parameter) -> String {
    guard case .schema(_, let style, let explode, _) = parameter.serialization else {
      return PercentEncoding.encode(value.text(.compact))
    }
    let name = parameter.name
    switch style {
    case .label:
      return "." + list(value, explode: explode, separator: explode ? "." : ",")
    case .matrix:
      switch value {
      case .array(let elements) where explode:
        return elements.map { ";\(name)=\(PercentEncoding.encode($0.plainText))" }.joined()
      case .object where explode:
        return ";" + list(value, explode: true, separator: ";")
      default:
        return ";\(name)=" + list(value, explode: explode, separator: ",")
      }
    default:
      return list(value, explode: explode, separator: ",")
    }
  }

  /// A value in the query, as `name=value` pairs, percent-encoded.
  static func query(_ value: JSONValue, for parameter: Parameter) -> [String] {
    let name = PercentEncoding.encode(parameter.name)
    guard case .schema(_, let style, let explode, let allowReserved) = parameter.serialization else {
      return ["\(name)=\(PercentEncoding.encode(value.text(.compact)))"]
    }
    func encode(_ value: JSONValue) -> String {
      PercentEncoding.encode(value.plainText, keepingReserved: allowReserved)
    }
    switch value {
    case .array(let elements):
      if explode, style == .form { return elements.map { "\(name)=\(encode($0))" } }
      let separator = style == .spaceDelimited ? "%20" : style == .pipeDelimited ? "%7C" : ","
      return ["\(name)=" + elements.map(encode).joined(separator: separator)]
    case .object(let members):
      if style == .deepObject {
        return members.map { "\(name)%5B\(PercentEncoding.encode($0.key))%5D=\(encode($0.value))" }
      }
      if explode { return members.map { "\(PercentEncoding.encode($0.key))=\(encode($0.value))" } }
      return [
        "\(name)=" + members.map { "\(PercentEncoding.encode($0.key)),\(encode($0.value))" }.joined(separator: ",")
      ]
    default:
      return ["\(name)=\(encode(value))"]
    }
  }

  /// A value in a header field or a cookie, which are not percent-encoded.
  static func plain(_ value: JSONValue, for parameter: Parameter) -> String {
    if case .content = parameter.serialization { return value.text(.compact) }
    switch value {
    case .array(let elements): return elements.map(\.plainText).joined(separator: ",")
    case .object(let members): return members.map { "\($0.key),\($0.value.plainText)" }.joined(separator: ",")
    default: return value.plainText
    }
  }

  private static func list(_ value: JSONValue, explode: Bool, separator: String) -> String {
    switch value {
    case .array(let elements):
      return elements.map { PercentEncoding.encode($0.plainText) }.joined(separator: separator)
    case .object(let members):
      return members.map {
        PercentEncoding.encode($0.key) + (explode ? "=" : ",") + PercentEncoding.encode($0.value.plainText)
      }.joined(separator: separator)
    default:
      return PercentEncoding.encode(value.plainText)
    }
  }
}

extension JSONValue {
  /// A scalar as it stands in a URL or header field: without quotes; containers as compact JSON.
  var plainText: String {
    switch self {
    case .string(let string): string
    default: text(.compact)
    }
  }
}
