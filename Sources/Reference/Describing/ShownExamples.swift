public import APISpec
public import Schemas

/// The examples that pages of an API show, and the schemas to compare them with.
public struct ShownExamples: Sendable {
  /// The schemas of the API.
  let schemas: SchemaLibrary
  private let complete: (@Sendable (APISpec.Operation) -> APISpec.Operation)?

  /// Examples from their parts.
  ///
  /// - Parameters:
  ///   - schemas: The schemas of the API.
  ///   - complete: Gives an operation the examples that its page shows, when the page is made; nil when operations have
  ///     them already.
  public init(schemas: SchemaLibrary, complete: (@Sendable (APISpec.Operation) -> APISpec.Operation)? = nil) {
    self.schemas = schemas
    self.complete = complete
  }

  /// The examples that an API has already.
  init(of api: API) {
    self.init(schemas: SchemaLibrary(lazilyWith: api.types))
  }

  /// An operation with the examples that its page shows.
  func operation(_ operation: APISpec.Operation) -> APISpec.Operation { complete?(operation) ?? operation }

  /// An API with the examples that all of its pages show.
  func api(_ api: API) -> API {
    guard let complete else { return api }
    var shown = api
    for index in api.operations.indices { shown.operations[index] = complete(api.operations[index]) }
    for index in api.webhooks.indices { shown.webhooks[index].operation = complete(api.webhooks[index].operation) }
    return shown
  }
}
