import HTTPTypes
import OrderedCollections

/// The parameters of a request to an authorization server.
struct OAuthForm {
  private let values: [String: String]

  /// Reads the form that a request brings.
  ///
  /// A parameter without a value counts as left out, and [none may be there
  /// twice](https://www.rfc-editor.org/rfc/rfc6749#section-3.2).
  init(_ request: SandboxRequest) throws(OAuthError) {
    let type = MediaRange(request.headerFields[.contentType] ?? "").essence
    guard type == "application/x-www-form-urlencoded" else {
      throw OAuthError(.invalidRequest, "the body must be application/x-www-form-urlencoded")
    }
    try self.init(text: String(decoding: request.body, as: UTF8.self))
  }

  /// Reads a form.
  init(text: String) throws(OAuthError) {
    let pairs = FormText.pairs(text)
    let names = Dictionary(grouping: pairs, by: \.name)
    if let double = pairs.first(where: { names[$0.name, default: []].count > 1 }) {
      throw OAuthError(.invalidRequest, "\(double.name) is there twice")
    }
    values = names.compactMapValues(\.first?.value).filter { !$0.value.isEmpty }
  }

  /// The value of a parameter; nil when it is left out.
  subscript(name: String) -> String? { values[name] }

  /// The value of a parameter that must be there.
  func required(_ name: String) throws(OAuthError) -> String {
    guard let value = values[name] else { throw OAuthError(.invalidRequest, "\(name) is missing") }
    return value
  }

  /// The scopes that are asked for; nil when none are named.
  var scopes: [String]? {
    values["scope"].map { Array(OrderedSet($0.split(separator: " ").map(String.init))) }
  }
}
