import APISpec
import JSON
import OrderedCollections

/// Shows how the value of a parameter is sent: `?tags=a&tags=b`, `;id=5`.
final class StyleWords: Sendable {
  let named: NamedTypes
  let wording: Wording

  init(_ named: NamedTypes, wording: Wording) {
    self.named = named
    self.wording = wording
  }

  /// A point for each thing that is worth knowing about how a parameter is written; none for a plain value.
  func words(for parameter: Parameter) -> [[Run]] {
    var points: [[Run]] = []
    if isWorthShowing(parameter), let text = parameter.written(value(for: parameter)) {
      points.append(wording.runs(.sentAs, ["value": [.code(Self.readable(text))]]))
    }
    if parameter.allowsEmptyValue { points.append([.text(wording[.mayBeEmpty])]) }
    if case .schema(_, _, _, true) = parameter.serialization { points.append([.text(wording[.reservedStay])]) }
    return points
  }

  /// As ``words(for:)``, for a header field of a response.
  func words(for header: Header, named name: String) -> [[Run]] {
    var parameter = Parameter(name, in: .header, schema: header.schema)
    if let mediaType = header.mediaType {
      parameter.serialization = .content(mediaType: mediaType, header.schema)
    } else {
      parameter.serialization = .schema(header.schema, style: .simple, explode: header.explode, allowReserved: false)
    }
    return words(for: parameter)
  }

  private func isWorthShowing(_ parameter: Parameter) -> Bool {
    guard case .schema(_, let style, _, _) = parameter.serialization else { return true }
    return style == .label || style == .matrix || isSpread(parameter.schema)
  }

  private func isSpread(_ schema: Schema) -> Bool {
    let types = resolved(schema).keywords.validation.types
    return types.contains(.array) || types.contains(.object)
  }

  /// A value that shows how several elements or members are joined.
  private func value(for parameter: Parameter) -> JSONValue {
    let written = parameter.examples.values.first ?? resolved(parameter.schema).keywords.metadata.examples.first
    switch written {
    case .array(let elements)? where elements.count > 1: return .array(elements)
    case .object(let members)? where !members.isEmpty: return .object(members)
    case .some(let value) where !isSpread(parameter.schema): return value
    default: return standIn(for: parameter.schema, letter: "a")
    }
  }

  /// A value short enough to see through.
  private func standIn(for schema: Schema, letter: String, depth: Int = 0) -> JSONValue {
    let schema = resolved(schema)
    let validation = schema.keywords.validation
    if let value = validation.constant ?? validation.allowedValues?.first { return value }
    let type = validation.types.first { $0 != .null }
    let isFlat = depth > 1
    switch type {
    case .array? where !isFlat:
      let items = schema.keywords.applicator.items ?? .anything
      if let values = resolved(items).keywords.validation.allowedValues, values.count > 1 {
        return .array(Array(values.prefix(2)))
      }
      return .array(["a", "b"].map { standIn(for: items, letter: $0, depth: depth + 1) })
    case .object? where !isFlat:
      let properties = SchemaParts(schema, in: named, throughNames: true).properties.elements.prefix(2)
      guard !properties.isEmpty else { return ["a": "1", "b": "2"] }
      return .object(
        OrderedDictionary(
          zip(properties, ["a", "b"]).map { ($0.key, standIn(for: $0.value, letter: $1, depth: depth + 1)) },
          uniquingKeysWith: { first, _ in first }))
    case .integer?, .number?: return .number(JSONNumber(letter == "a" ? 1 : 2))
    case .boolean?: return .bool(letter == "a")
    default: return .string(letter)
    }
  }

  private func resolved(_ schema: Schema) -> Schema {
    SchemaParts(schema, in: named, throughNames: true).all
      .first { !$0.keywords.validation.types.isEmpty || $0.keywords.validation.allowedValues != nil } ?? schema
  }

  /// The characters that join names and values, as people write them.
  private static func readable(_ text: String) -> String {
    [("%5B", "["), ("%5D", "]"), ("%7C", "|")].reduce(text) { text, pair in
      text.split(separator: pair.0, omittingEmptySubsequences: false).joined(separator: pair.1)
    }
  }
}
