import APISpec
import CodeSamples
import Examples
import HTTPTypes
import JSON
import OrderedCollections
import Site

/// One exchange, on its way to files.
struct Exchange {
  let example: Example
  let operation: APISpec.Operation
  let request: RequestMessage
  let response: ResponseMessage
  let fixture: Fixture
  /// The path of its own files below the API's folder, without what follows the example's name.
  let path: String

  /// The exchange of an example.
  ///
  /// - Parameters:
  ///   - example: The example.
  ///   - name: Its name among the files of its operation.
  ///   - operation: The operation it belongs to.
  ///   - api: The API of the operation.
  init(_ example: Example, name: String, of operation: APISpec.Operation, in api: API) {
    self.init(
      example, of: operation, in: api, id: "\(operation.id).\(name)", path: "\(FileName.safe(operation.id))/\(name)",
      problem: nil)
  }

  /// The exchange of a request that must be refused; what the body of the response says is not known.
  init(_ invalid: InvalidRequest, of operation: APISpec.Operation, in api: API) {
    let example = Example(
      id: invalid.id, title: LocalizedText(invalid.problem.message), request: invalid.request,
      response: ExampleResponse(status: invalid.status))
    self.init(
      example, of: operation, in: api, id: "\(operation.id).invalid.\(invalid.id)",
      path: "\(FileName.safe(operation.id))/invalid/\(FileName.safe(invalid.id))", problem: invalid.problem)
  }

  private init(
    _ example: Example, of operation: APISpec.Operation, in api: API, id: String, path: String,
    problem: InvalidRequest.Problem?
  ) {
    self.example = example
    self.operation = operation
    self.path = path
    request = RequestMessage(example, of: operation, in: api).sendable
    response = ResponseMessage(example, of: operation, in: api)
    fixture = Fixture(
      id: id, operation: operation.id, example: example.id, title: example.title.source,
      method: operation.method.rawValue, path: operation.path.text, target: request.target,
      status: example.response.status, audience: example.audience,
      after: example.after.map { "\($0.operation).\($0.example)" }, problem: problem)
  }

  /// The files of its own in a format, each with what follows the example's name.
  func files(in format: FixtureFormat) -> [(suffix: String, file: SiteFile)] {
    switch format {
    case .json:
      return [
        BodyFile.file(example.request.body, text: request.body, name: "request"),
        BodyFile.file(example.response.body, text: response.body, name: "response"),
        fixture.problem.map { ("problem.json", BodyFile.json($0.json(status: fixture.status))) },
      ].compactMap { $0 }
    case .http:
      let sent = ("http", SiteFile(HTTPMessageText(request).bytes, mediaType: "message/http"))
      guard fixture.problem == nil else { return [sent] }
      return [sent, ("response.http", SiteFile(HTTPMessageText(response).bytes, mediaType: "message/http"))]
    case .curl:
      let script = CurlScript(request, title: fixture.title)
      return [("sh", SiteFile(script.text, mediaType: "text/x-shellscript; charset=utf-8"))]
    case .har, .postman, .swift: return []
    }
  }
}
