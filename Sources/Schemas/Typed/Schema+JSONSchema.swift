import APISpec
import JSON
import OrderedCollections
import SourceText

extension Schema {
  /// The URI under which the named types of an API are registered.
  static let typesURI = "lectern:types"

  /// What this schema demands, as JSON Schema 2020-12, with the remarks that examples are made from.
  ///
  /// Descriptions and everything else that neither validation nor generation looks at are left out.
  var jsonSchema: JSONValue {
    switch self {
    case .boolean(let bool): return .bool(bool)
    case .keywords(let keywords):
      var members: OrderedDictionary<String, JSONValue> = [:]
      keywords.core.write(into: &members)
      keywords.validation.write(into: &members)
      keywords.applicator.write(into: &members)
      keywords.metadata.write(into: &members)
      members["contentEncoding"] = keywords.content.encoding.map(JSONValue.string)
      members["contentMediaType"] = keywords.content.mediaType.map(JSONValue.string)
      members["discriminator"] = keywords.openAPI.discriminator?.json
      members["unevaluatedItems"] = keywords.unevaluated.items?.jsonSchema
      members["unevaluatedProperties"] = keywords.unevaluated.properties?.jsonSchema
      return .object(members)
    }
  }
}

extension Schema.Core {
  fileprivate func write(into members: inout OrderedDictionary<String, JSONValue>) {
    members["$id"] = id.map(JSONValue.string)
    members["$schema"] = dialect.map(JSONValue.string)
    members["$anchor"] = anchor.map(JSONValue.string)
    members["$dynamicAnchor"] = dynamicAnchor.map(JSONValue.string)
    members["$dynamicRef"] = dynamicReference.map(JSONValue.string)
    members["$ref"] = reference.map { .string($0.uri) }
    if !definitions.isEmpty { members["$defs"] = .object(definitions.mapValues(\.jsonSchema)) }
  }
}

extension Schema.Reference {
  /// Where the reference leads, as a URI.
  var uri: String {
    switch self {
    case .uri(let uri): return uri
    case .type(let name):
      let pointer = JSONPointer(tokens: ["$defs", name]).description
      var text = ""
      for byte in pointer.utf8 {
        if ASCII.isAlphanumeric(byte) || "/$~-._".utf8.contains(byte) {
          text.unicodeScalars.append(Unicode.Scalar(byte))
        } else {
          text += byte < 16 ? "%0" : "%"
          text += String(byte, radix: 16, uppercase: true)
        }
      }
      return "\(Schema.typesURI)#\(text)"
    }
  }
}

extension Schema.Validation {
  fileprivate func write(into members: inout OrderedDictionary<String, JSONValue>) {
    if let type = types.first {
      members["type"] = types.count == 1 ? .string(type.rawValue) : .array(types.map { .string($0.rawValue) })
    }
    members["enum"] = allowedValues.map(JSONValue.array)
    members["const"] = constant
    members["format"] = format.map(JSONValue.string)
    members["pattern"] = pattern.map(JSONValue.string)
    for (keyword, number) in [
      ("multipleOf", multipleOf), ("maximum", maximum), ("exclusiveMaximum", exclusiveMaximum), ("minimum", minimum),
      ("exclusiveMinimum", exclusiveMinimum),
    ] { members[keyword] = number.map(JSONValue.number) }
    for (keyword, count) in [
      ("maxLength", maxLength), ("minLength", minLength), ("maxItems", maxItems), ("minItems", minItems),
      ("maxContains", maxContains), ("minContains", minContains), ("maxProperties", maxProperties),
      ("minProperties", minProperties),
    ] { members[keyword] = count.map { .number(JSONNumber($0)) } }
    if uniqueItems { members["uniqueItems"] = true }
    if !required.isEmpty { members["required"] = .array(required.map(JSONValue.string)) }
    if !dependentRequired.isEmpty {
      members["dependentRequired"] = .object(dependentRequired.mapValues { .array($0.map(JSONValue.string)) })
    }
  }
}

extension Schema.Applicator {
  fileprivate func write(into members: inout OrderedDictionary<String, JSONValue>) {
    for (keyword, schemas) in [("allOf", allOf), ("anyOf", anyOf), ("oneOf", oneOf), ("prefixItems", prefixItems)]
    where !schemas.isEmpty { members[keyword] = .array(schemas.map(\.jsonSchema)) }
    for (keyword, schemas) in [
      ("dependentSchemas", dependentSchemas), ("properties", properties), ("patternProperties", patternProperties),
    ] where !schemas.isEmpty { members[keyword] = .object(schemas.mapValues(\.jsonSchema)) }
    for (keyword, schema) in [
      ("not", not), ("if", condition), ("then", then), ("else", otherwise),
      ("additionalProperties", additionalProperties), ("propertyNames", propertyNames), ("items", items),
      ("contains", contains),
    ] { members[keyword] = schema?.jsonSchema }
  }
}

extension Schema.Metadata {
  fileprivate func write(into members: inout OrderedDictionary<String, JSONValue>) {
    members["title"] = title.map { .string($0.source) }
    members["default"] = defaultValue
    if !examples.isEmpty { members["examples"] = .array(examples) }
    if isReadOnly { members["readOnly"] = true }
    if isWriteOnly { members["writeOnly"] = true }
  }
}

extension Schema.Discriminator {
  fileprivate var json: JSONValue {
    ["propertyName": .string(propertyName), "mapping": .object(mapping.mapValues { .string($0.uri) })]
  }
}
