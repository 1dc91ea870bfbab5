public import APISpec
import JSON
import OrderedCollections
public import Schemas

/// Puts generated values in the place of written ones that do not follow their schemas.
///
/// In exchanges only the part that is wrong is replaced. Other examples are left out: nothing depends on them.
public struct ExampleReplacer {
  private let generator: ExampleGenerator
  private let wrong: Set<ExampleAddress>

  /// The API without the examples that do not follow their schemas.
  ///
  /// A value that cannot be generated stays. The schemas are compiled when there is no library of them.
  public static func replace(
    _ mismatches: [ExampleMismatch], in api: API, with library: SchemaLibrary? = nil, seed: UInt64 = 0
  ) -> API {
    let library = library ?? SchemaLibrary(lazilyWith: api.types)
    let replacer = ExampleReplacer(generator: library.generator(seed: seed), wrong: Set(mismatches.map(\.address)))
    guard !replacer.wrong.isEmpty else { return api }
    var replaced = api
    for index in replaced.operations.indices { replacer.replace(in: &replaced.operations[index]) }
    for index in replaced.webhooks.indices { replacer.replace(in: &replaced.webhooks[index].operation) }
    for name in replaced.types.keys { replacer.replace(inType: name, &replaced.types) }
    return replaced
  }

  private func replace(in operation: inout Operation) {
    for index in operation.examples.indices { replace(in: &operation.examples[index], of: operation) }
    for index in operation.parameters.indices {
      let parameter = operation.parameters[index]
      operation.parameters[index].examples.removeAll {
        wrong.contains(
          .parameterExample(
            operation: operation.id, name: parameter.name, location: parameter.location, example: $0.key))
      }
    }
    for mediaType in operation.requestBody?.content.keys ?? [] {
      operation.requestBody?.content[mediaType]?.examples.removeAll {
        wrong.contains(.requestExample(operation: operation.id, mediaType: mediaType, example: $0.key))
      }
    }
    for index in operation.responses.indices {
      for mediaType in operation.responses[index].content.keys {
        operation.responses[index].content[mediaType]?.examples.removeAll {
          wrong.contains(
            .responseExample(operation: operation.id, response: index, mediaType: mediaType, example: $0.key))
        }
      }
    }
  }

  private func replace(in example: inout Example, of operation: Operation) {
    for index in example.request.arguments.indices {
      let argument = example.request.arguments[index]
      let address = ExampleAddress.argument(
        operation: operation.id, example: example.id, name: argument.name, location: argument.location)
      guard wrong.contains(address), let parameter = operation.parameter(argument.name, in: argument.location) else {
        continue
      }
      let value = try? generator.example(of: parameter.schema, direction: .request, name: argument.name)
      example.request.arguments[index].value = value ?? argument.value
    }
    if wrong.contains(.requestBody(operation: operation.id, example: example.id)),
      let schema = operation.requestContent(of: example)?.schema,
      let value = try? generator.example(of: schema, direction: .request)
    {
      example.request.body?.value = value
      example.request.body?.isGenerated = true
    }
    if wrong.contains(.responseBody(operation: operation.id, example: example.id)),
      let schema = operation.content(of: example.response, audience: example.audience)?.schema,
      let value = try? generator.example(of: schema, direction: .response)
    {
      example.response.body?.value = value
      example.response.body?.isGenerated = true
    }
  }

  private func replace(inType name: String, _ types: inout OrderedDictionary<String, NamedType>) {
    guard let type = types[name] else { return }
    let examples = type.schema.keywords.metadata.examples
    let kept = examples.indices.filter { !wrong.contains(.typeExample(type: name, index: $0)) }
    guard kept.count < examples.count else { return }
    types[name]?.schema.keywords.metadata.examples = kept.map { examples[$0] }
  }
}
