import HTTPTypes

/// The status codes that are registered, with the reason phrases of their specifications.
///
/// [HTTP Status Code Registry](https://www.iana.org/assignments/http-status-codes/).
enum RegisteredStatus {
  private static let byCode = Dictionary(uniqueKeysWithValues: all.map { ($0.code, $0) })

  private static let all: [HTTPResponse.Status] = [
    .continue, .switchingProtocols, .earlyHints, .ok, .created, .accepted, .noContent, .resetContent,
    .partialContent, .multipleChoices, .movedPermanently, .found, .seeOther, .notModified, .temporaryRedirect,
    .permanentRedirect, .badRequest, .unauthorized, .forbidden, .notFound, .methodNotAllowed, .notAcceptable,
    .requestTimeout, .conflict, .gone, .lengthRequired, .preconditionFailed, .contentTooLarge, .uriTooLong,
    .unsupportedMediaType, .rangeNotSatisfiable, .expectationFailed, .misdirectedRequest, .unprocessableContent,
    .tooEarly, .upgradeRequired, .preconditionRequired, .tooManyRequests, .internalServerError, .notImplemented,
    .badGateway, .serviceUnavailable, .gatewayTimeout,
  ]

  /// A status code with its reason phrase; with an empty one when it is not registered.
  static func status(_ code: Int) -> HTTPResponse.Status {
    byCode[code] ?? HTTPResponse.Status(code: code)
  }
}
