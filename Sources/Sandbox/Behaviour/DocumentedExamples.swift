public import APISpec
import HTTPTypes
import JSON

/// The documented examples of an API as requests, to recognize one when it arrives.
struct DocumentedExamples: Sendable {
  private struct Entry: Sendable {
    let reference: ExampleReference
    let predecessors: [ExampleReference]
    let request: SandboxRequest
  }

  private let entries: [Entry]

  init(of api: API) {
    // Operations are addressed below the mount of the sandbox, not below the path of a server.
    let local = api.changed { $0.servers = [] }
    entries = api.operations.flatMap { operation in
      operation.examples.map { example in
        Entry(
          reference: ExampleReference(operation: operation.id, example: example.id),
          predecessors: example.after,
          request: SandboxRequest(RequestMessage(example, of: operation, in: local)))
      }
    }
  }

  /// The example that a request repeats: the same target, credentials and body.
  func example(for request: SandboxRequest, operation: String) -> ExampleReference? {
    entries.first { $0.reference.operation == operation && Self.isSame($0.request, request) }?.reference
  }

  func predecessors(of reference: ExampleReference) -> [ExampleReference] {
    entries.first { $0.reference == reference }?.predecessors ?? []
  }

  func request(of reference: ExampleReference) -> SandboxRequest? {
    entries.first { $0.reference == reference }?.request
  }

  private static func isSame(_ example: SandboxRequest, _ request: SandboxRequest) -> Bool {
    example.method == request.method && example.path == request.path && example.query == request.query
      && example.headerFields.allSatisfy { field in
        field.name == .accept || field.name == .contentType
          || request.headerFields[values: field.name].contains(field.value)
      }
      && BodyReader.isSame(example.body, request.body)
  }
}

extension SandboxRequest {
  /// A message as it would reach the sandbox.
  public init(_ message: RequestMessage) {
    var fields: HTTPFields = [:]
    for header in message.headers {
      guard let name = HTTPField.Name(header.name) else { continue }
      fields.append(HTTPField(name: name, value: header.value))
    }
    self.init(
      method: message.method, path: message.path, query: message.query, headerFields: fields,
      body: message.bodyBytes ?? [])
  }
}
