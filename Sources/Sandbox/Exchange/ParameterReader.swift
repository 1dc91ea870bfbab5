import APISpec
import HTTPTypes
import JSON
import OrderedCollections
import SourceText

/// Reads the value of a parameter from a request, in the style that the parameter is documented with.
///
/// The counterpart of writing a documented example as a message.
/// [Style Values](https://spec.openapis.org/oas/v3.1.1.html#style-values).
struct ParameterReader {
  let request: SandboxRequest
  /// The texts of the path's parameters, percent-encoded as received.
  let pathArguments: [String: String]
  /// Finds what schemas say about members and elements.
  let lookup: SchemaLookup

  /// The value; nil when the request has none.
  ///
  /// - Parameters:
  ///   - parameter: The parameter.
  ///   - schema: The schema of its value.
  func json(_ parameter: Parameter, schema: Schema) -> JSONValue? {
    let fields = schema
    let schema = lookup.readable(schema)
    let isObject = schema.keywords.validation.types.contains(.object)
    guard case .schema(_, let style, let explode, _) = parameter.serialization else {
      return text(of: parameter).map { JSONValue(parsing: $0.utf8) ?? .string($0) }
    }
    let names = schema.keywords.applicator.properties
    switch parameter.location {
    case .query, .querystring:
      let pairs = FormText.rawPairs(request.query ?? "")
      if style == .deepObject {
        return deepObject(parameter.name, schema: fields)
      }
      if isObject, explode {
        let members = pairs.filter { names[PercentEncoding.decode($0.name, plusIsSpace: true)] != nil }
        guard !members.isEmpty else { return nil }
        return TextValue.object(members, properties: names, decode: Self.decodeForm)
      }
      let values = pairs.filter { PercentEncoding.decode($0.name, plusIsSpace: true) == parameter.name }.map(\.value)
      guard let last = values.last else { return nil }
      if explode, values.count > 1, schema.keywords.validation.types.contains(.array) {
        return TextValue.array(values, for: schema, decode: Self.decodeForm)
      }
      return TextValue.json(last, for: schema, separators: Self.separators(of: style), decode: Self.decodeForm)
    case .path:
      guard let text = pathText(of: parameter, style: style, explode: explode) else { return nil }
      let separators = style == .label && explode ? ["."] : style == .matrix && explode ? [";"] : [","]
      return TextValue.json(text, for: schema, separators: separators, explode: explode) { PercentEncoding.decode($0) }
    case .header:
      return text(of: parameter).map { text in
        TextValue.json(text, for: schema, separators: [","], explode: explode) { Self.trim($0) }
      }
    case .cookie:
      return text(of: parameter).map { text in
        TextValue.json(text, for: schema, separators: [","]) { style == .cookie ? $0 : PercentEncoding.decode($0) }
      }
    }
  }

  /// The value of the fields `name[member]`, to any depth, and of `name` itself; nil when there are none.
  private func deepObject(_ name: String, schema: Schema) -> JSONValue? {
    var tree = FieldTree()
    for pair in FormText.pairs(request.query ?? "") where pair.name.hasPrefix(name) {
      let rest = pair.name.dropFirst(name.count)
      if let path = rest.isEmpty ? [] : FieldTree.brackets(rest) { tree.add(pair.value, at: path[...]) }
    }
    guard !tree.isEmpty else { return nil }
    return FieldReader(lookup: lookup).value(of: tree, schema)
  }

  /// The text of a parameter of a single value; decoded in path and query, as received elsewhere.
  private func text(of parameter: Parameter) -> String? {
    switch parameter.location {
    case .path: pathArguments[parameter.name].map { PercentEncoding.decode($0) }
    case .query: FormText.pairs(request.query ?? "").last { $0.name == parameter.name }?.value
    case .querystring: request.query.map { PercentEncoding.decode($0) }
    case .header: HTTPField.Name(parameter.name).flatMap { request.headerFields[$0] }
    case .cookie: CredentialReader.cookie(parameter.name, of: request)
    }
  }

  /// The text of a path parameter without the marks of its style.
  private func pathText(of parameter: Parameter, style: Parameter.Style, explode: Bool) -> String? {
    guard let text = pathArguments[parameter.name] else { return nil }
    switch style {
    case .label: return String(text.hasPrefix(".") ? text.dropFirst() : text[...])
    case .matrix:
      let name = PercentEncoding.encode(parameter.name)
      let pairs = text.split(separator: ";").map { pair in
        pair.hasPrefix(name + "=") ? pair.dropFirst(name.count + 1) : pair == name ? "" : pair
      }
      return pairs.joined(separator: ";")
    default: return text
    }
  }

  private static func separators(of style: Parameter.Style) -> [String] {
    switch style {
    case .spaceDelimited: ["%20", "+"]
    case .pipeDelimited: ["%7C", "%7c", "|"]
    default: [","]
    }
  }

  private static func decodeForm(_ text: String) -> String {
    PercentEncoding.decode(text, plusIsSpace: true)
  }

  private static func trim(_ text: String) -> String {
    String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
