extension ExampleBody {
  /// A common media type of a range (`*/*`, `text/*`), since a description may name a range where a message cannot; what
  /// is no range stays as it is.
  ///
  /// [OpenAPI 3.1, Request Body Object](https://spec.openapis.org/oas/v3.1.1.html#request-body-object).
  ///
  /// - Parameters:
  ///   - mediaType: The media type or range, perhaps with parameters.
  ///   - isText: Whether the message is a text, not a value that is written as JSON where nothing else is said.
  public static func commonMediaType(of mediaType: String, isText: Bool) -> String {
    guard mediaType.contains("*") else { return mediaType }
    return switch essence(of: mediaType) {
    case "*/*", "*": isText ? "text/plain" : "application/json"
    case "application/*": isText ? "application/octet-stream" : "application/json"
    case "text/*": "text/plain"
    case "image/*": "image/png"
    case let essence where essence.hasSuffix("/*"): "application/octet-stream"
    default: mediaType
    }
  }
}
