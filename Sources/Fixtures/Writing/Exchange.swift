import APISpec
import CodeSamples
import HTTPTypes
import JSON
import OrderedCollections
import Site

/// One documented exchange, on its way to files.
struct Exchange {
  let example: Example
  let request: RequestMessage
  let response: ResponseMessage
  let fixture: Fixture

  /// The exchange of an example.
  ///
  /// - Parameters:
  ///   - example: The example.
  ///   - name: Its name among the files of its operation.
  ///   - operation: The operation it belongs to.
  ///   - api: The API of the operation.
  init(_ example: Example, name: String, of operation: Operation, in api: API) {
    self.example = example
    request = RequestMessage(example, of: operation, in: api).sendable
    response = ResponseMessage(example.response)
    fixture = Fixture(
      id: "\(operation.id).\(name)", operation: operation.id, example: example.id, title: example.title.source,
      method: operation.method.rawValue, path: operation.path.text, target: request.target,
      status: example.response.status, audience: example.audience,
      after: example.after.map { "\($0.operation).\($0.example)" }, files: [:])
  }

  /// The files of a format, each with what follows the example's name.
  func files(in format: FixtureFormat) -> [(suffix: String, file: SiteFile)] {
    switch format {
    case .json:
      [("request.json", json(example.request.body)), ("response.json", json(example.response.body))]
        .compactMap { suffix, file in file.map { (suffix, $0) } }
    case .http:
      [
        ("http", SiteFile(HTTPMessageText(request).bytes, mediaType: "message/http")),
        ("response.http", SiteFile(HTTPMessageText(response).bytes, mediaType: "message/http")),
      ]
    case .curl:
      [("sh", SiteFile(CurlScript(request, title: fixture.title).text, mediaType: "text/x-shellscript; charset=utf-8"))]
    }
  }

  /// A body as a JSON file; nil when there is none or it is not JSON.
  private func json(_ body: ExampleBody?) -> SiteFile? {
    guard let body, body.mediaType.contains("json") else { return nil }
    return SiteFile(body.value.text() + "\n", mediaType: "application/json")
  }
}
