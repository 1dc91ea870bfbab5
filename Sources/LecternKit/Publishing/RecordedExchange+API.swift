import APISpec
import Fixtures
import Sandbox

extension RecordedExchange {
  /// The exchange without what an API says is secret in the bodies of an operation.
  func withoutSecrets(of operation: String, in api: API) -> RecordedExchange {
    func schema(_ message: HTTPMessageText, _ part: CheckedMessage.Part) -> Schema? {
      let type = message.values("Content-Type").first
      return MessageCheck(api).description(of: CheckedMessage(operation: operation, part: part, mediaType: type))?
        .content.schema
    }
    guard case .response(let status, _) = response.startLine else { return self }
    return withoutSecrets(
      request: schema(request, .request), response: schema(response, .response(status: status, headers: [])),
      types: api.types)
  }
}
