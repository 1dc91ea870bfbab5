import APISpec
import JSON
import Schemas

/// The bodies of documented exchanges in one place: of all requests, or of all responses of one status.
struct ShownBodies: Sendable {
  private var bodies: [(exchange: String, value: JSONValue)] = []
  private var schemas: SchemaLibrary?
  private var direction = SchemaDirection.any

  /// None.
  init() {}

  /// The bodies of the requests of an operation.
  init(requestsOf operation: APISpec.Operation, _ schemas: SchemaLibrary) {
    self.schemas = schemas
    direction = .request
    bodies = operation.examples.compactMap { example in example.request.body.map { (example.id, $0.value) } }
  }

  /// The bodies that show a response of an operation.
  init(of response: Response, of operation: APISpec.Operation, _ schemas: SchemaLibrary) {
    self.schemas = schemas
    direction = .response
    bodies = operation.examples.compactMap { example in
      let isOwn =
        response.status.matches(example.response.status)
        && (response.audience == nil || response.audience == example.audience)
      return isOwn ? example.response.body.map { (example.id, $0.value) } : nil
    }
  }

  /// Whether no exchange shows a body.
  var isEmpty: Bool { bodies.isEmpty }

  /// Whether an exchange shows a value.
  func contains(_ value: JSONValue) -> Bool { bodies.contains { $0.value == value } }

  /// The exchanges whose body is of a schema.
  func exchanges(showing schema: Schema) -> [String] {
    guard !bodies.isEmpty, let schemas, let compiled = try? schemas.compiled(schema) else { return [] }
    return bodies.filter { compiled.validate($0.value, formats: .annotate, direction: direction).isEmpty }
      .map(\.exchange)
  }
}
