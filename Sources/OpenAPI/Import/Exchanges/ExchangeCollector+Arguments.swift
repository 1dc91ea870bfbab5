import APISpec
import JSON

extension ExchangeCollector {
  /// A value for each parameter in order, nil for those that may be left out; nil when a required one has no value.
  func requiredArguments(types: TypeTable) -> [ExampleRequest.Argument?]? {
    var arguments: [ExampleRequest.Argument?] = []
    // By index: an iterator would copy every parameter.
    for index in parameters.indices {
      guard parameters[index].parameter.isRequired else {
        arguments.append(nil)
        continue
      }
      let parameter = parameters[index].parameter
      let example = parameters[index].examples.lazy.compactMap(\.value).first
      guard let value = example ?? Self.value(of: parameter.schema, name: parameter.name, types: types) else {
        return nil
      }
      arguments.append(.init(parameter.name, in: parameter.location, value))
    }
    return arguments
  }

  /// A value that a schema itself offers, else a plain one of its type where nothing constrains it.
  private static func value(of schema: Schema, name: String, types: TypeTable, depth: Int = 0) -> JSONValue? {
    guard case .keywords(let own) = schema, case .keywords(let keywords) = types.resolved(schema), depth < 8 else {
      return nil
    }
    let validation = keywords.validation
    let offered =
      own.metadata.examples.first ?? keywords.metadata.examples.first ?? keywords.metadata.defaultValue
      ?? validation.constant ?? validation.allowedValues?.first
    if let offered { return offered }
    switch validation.types.first {
    case .string?: return string(validation, name: name)
    case .integer?, .number?:
      guard validation.exclusiveMinimum == nil, validation.multipleOf == nil else { return nil }
      if let minimum = validation.minimum { return .number(minimum) }
      guard validation.maximum?.double ?? 1 >= 1, validation.exclusiveMaximum == nil else { return nil }
      return 1
    case .boolean?: return true
    case .array?:
      guard validation.minItems ?? 1 <= 1, let items = keywords.applicator.items else { return nil }
      return value(of: items, name: name, types: types, depth: depth + 1).map { .array([$0]) }
    default: return nil
    }
  }

  /// A plain string that fits the constraints, if one is known.
  private static func string(_ validation: Schema.Validation, name: String) -> JSONValue? {
    guard validation.pattern == nil, (validation.minLength ?? 0) <= name.count,
      (validation.maxLength ?? .max) >= name.count
    else { return nil }
    switch validation.format {
    case "date": return "2024-01-31"
    case "date-time": return "2024-01-31T12:00:00Z"
    case "uuid": return "123e4567-e89b-12d3-a456-426614174000"
    case "email": return "jane@example.com"
    case "uri", "url": return "https://example.com"
    case nil, "string", "password": return .string(name)
    default: return nil
    }
  }
}
