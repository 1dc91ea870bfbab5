import Templates

/// The words of the house styles in one language: a file `templates/markdown/words.<language>.json`.
public struct MarkdownWords: Sendable, Hashable {
  /// The language tag ([BCP 47](https://www.rfc-editor.org/info/bcp47), `zh-Hans`).
  public let language: String
  let texts: [Key: String]

  /// The words there are; templates know them as `words.<key>`.
  enum Key: String, Sendable, CaseIterable {
    case endpoints, webhooks, servers, authentication
    case parameters
    case jsonParameters = "json-parameters"
    case formParameters = "form-parameters"
    case queryParameters = "query-parameters"
    case requestHeaders = "request-headers"
    case cookies
    case requestBody = "request-body"
    case responseHeaders = "response-headers"
    case statusCodes = "status-codes"
    case exampleRequest = "example-request"
    case exampleResponse = "example-response"
    case forExample = "for-example"
    case required, optional, none, or
    case defaultValue = "default"
    case oneOf = "one-of"
    case scopes
    case isDeprecated = "is-deprecated"
    case added, changed, deprecated, undocumented, removed
  }

  /// A word; a key without one stands for itself.
  subscript(key: Key) -> String { texts[key] ?? key.rawValue }
}

extension MarkdownWords {
  static let shape = TemplateShape.record(
    Dictionary(uniqueKeysWithValues: Key.allCases.map { ($0.rawValue, .text) }))

  var value: TemplateValue {
    .record(Dictionary(uniqueKeysWithValues: Key.allCases.map { ($0.rawValue, .text(MarkdownText.plain(self[$0]))) }))
  }
}
