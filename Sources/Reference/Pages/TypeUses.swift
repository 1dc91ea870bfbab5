import APISpec
import JSON
import OrderedCollections

/// Where the named types of an API are used, and what a value of each looks like.
struct TypeUses: Sendable {
  /// A use by an operation.
  struct Use: Sendable {
    /// Its index in the API.
    let operation: Int
    let place: Place
    /// The identifier of the place on the operation's page.
    let fragment: String
  }

  /// A place in an operation.
  enum Place: Sendable, Hashable {
    case parameter(String)
    case requestBody
    case response(ResponseStatus)
  }

  private var byOperations: [String: [Use]] = [:]
  private var byTypes: [String: [String]] = [:]
  private var examples: [String: JSONValue] = [:]

  init(of api: API) {
    for (index, operation) in api.operations.enumerated() {
      for parameter in operation.parameters {
        note(parameter.schema, index, .parameter(parameter.name)) { operation.anchor(of: parameter) }
      }
      for schema in operation.requestBody?.content.values.compactMap(\.schema) ?? [] {
        note(schema, index, .requestBody) { "request-body" }
      }
      for response in operation.responses {
        for content in response.content.values {
          note(content.schema ?? .anything, index, .response(response.status)) { response.status.anchor }
        }
      }
      for example in operation.examples { collect(example, of: operation, in: api) }
    }
    for type in api.types.values {
      for name in type.schema.referencedTypeNames where name != type.name {
        byTypes[name, default: []].append(type.name)
      }
    }
  }

  func operations(using name: String) -> [Use] { byOperations[name] ?? [] }
  func types(using name: String) -> [String] { byTypes[name] ?? [] }

  /// A documented value of a type: the first that an example shows.
  func example(of name: String) -> JSONValue? { examples[name] }

  private mutating func note(_ schema: Schema, _ operation: Int, _ place: Place, _ fragment: () -> String) {
    for name in schema.referencedTypeNames {
      // The uses by one operation follow each other.
      let isKnown =
        byOperations[name]?.reversed().prefix { $0.operation == operation }
        .contains { $0.place == place } ?? false
      if !isKnown {
        byOperations[name, default: []].append(Use(operation: operation, place: place, fragment: fragment()))
      }
    }
  }

  private mutating func collect(_ example: Example, of operation: APISpec.Operation, in api: API) {
    if let body = example.request.body, let schema = operation.requestBody?.content[body.mediaType]?.schema {
      collect(body.value, schema, in: api)
    }
    let response = operation.responses.first {
      $0.status.matches(example.response.status) && ($0.audience == nil || $0.audience == example.audience)
    }
    if let body = example.response.body, let schema = response?.content[body.mediaType]?.schema {
      collect(body.value, schema, in: api)
    }
  }

  private mutating func collect(_ value: JSONValue, _ schema: Schema, in api: API) {
    if let name = schema.typeName {
      if examples[name] == nil { examples[name] = value }
      if let type = api.types[name] { collect(value, type.schema, in: api) }
      return
    }
    switch value {
    case .array(let elements):
      if let first = elements.first, let items = schema.keywords.applicator.items { collect(first, items, in: api) }
    case .object(let members):
      for (name, property) in schema.keywords.applicator.properties {
        if let member = members[name] { collect(member, property, in: api) }
      }
    case .null, .bool, .number, .string: break
    }
  }
}
