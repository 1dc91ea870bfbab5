/// A form that fixtures are written in.
public enum FixtureFormat: String, CaseIterable, Sendable {
  /// Bodies: `.request.json` and `.response.json`; those that are not JSON in their own syntax (`.request.xml`).
  case json
  /// Raw HTTP messages: `.http` and `.response.http`.
  ///
  /// The REST clients of editors open the former. They give a meaning of their own to body lines that begin with `###`
  /// or `< ` and to `{{…}}`, and have no way to quote them; such a body is written as it is.
  case http
  /// Shell scripts that send the request with curl: `.sh`.
  case curl
  /// One HTTP Archive 1.2 with all exchanges of an API: `.har`.
  case har
  /// One Postman collection 2.1 with all requests of an API: `.postman_collection.json`.
  case postman
  /// Swift source with all exchanges of an API, for test targets: `…Fixtures.swift`.
  case swift
}
