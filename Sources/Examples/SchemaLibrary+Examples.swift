public import APISpec
import OrderedCollections
public import Schemas

extension SchemaLibrary {
  /// The schemas of an API that examples are compared with, or made from.
  public init(forExamplesOf api: API) {
    var schemas: [Schema] = []
    for operation in api.operations { schemas += operation.exampleSchemas }
    for webhook in api.webhooks { schemas += webhook.operation.exampleSchemas }
    self.init(types: api.types, schemas: schemas)
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
