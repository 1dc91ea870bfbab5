public import APISpec
import OrderedCollections
public import Schemas

extension SchemaLibrary {
  /// The schemas of an API that examples are compared with, or made from.
  public convenience init(forExamplesOf api: API) {
    self.init(lazilyWith: api.types)
    prepare(forExamplesOf: api)
  }

  /// Compiles the schemas of an API that examples are compared with, or made from, and all named types.
  public func prepare(forExamplesOf api: API) {
    var schemas = api.types.keys.map { Schema.named($0) }
    for operation in api.operations { schemas += operation.exampleSchemas }
    for webhook in api.webhooks { schemas += webhook.operation.exampleSchemas }
    prepare(schemas)
  }

  /// Compiles the schemas that examples of an operation are compared with, or made from.
  public func prepare(forExamplesOf operation: Operation) {
    prepare(operation.exampleSchemas)
  }
}

extension Operation {
  /// The schemas of bodies, and of the parameters that examples have values of.
  fileprivate var exampleSchemas: [Schema] {
    let parameters = parameters.filter { $0.isRequired || !$0.examples.isEmpty || !examples.isEmpty }
    let contents = (requestBody.map { [$0.content] } ?? []) + responses.map(\.content)
    return parameters.map(\.schema) + contents.flatMap { $0.values.compactMap(\.schema) }
  }
}
