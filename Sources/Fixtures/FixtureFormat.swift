/// A form that fixtures are written in.
public enum FixtureFormat: String, CaseIterable, Sendable {
  /// JSON bodies: `.request.json` and `.response.json`.
  case json
  /// Raw HTTP messages: `.http` and `.response.http`.
  ///
  /// The REST clients of editors open the former. They give a meaning of their own to body lines that begin with `###`
  /// or `< ` and to `{{…}}`, and have no way to quote them; such a body is written as it is.
  case http
  /// Shell scripts that send the request with curl: `.sh`.
  case curl
}
