/// A form that fixtures are written in.
public enum FixtureFormat: String, CaseIterable, Sendable {
  /// JSON bodies: `.request.json` and `.response.json`.
  case json
  /// Raw HTTP messages: `.http` and `.response.http`.
  case http
  /// Shell scripts that send the request with curl: `.sh`.
  case curl
}
