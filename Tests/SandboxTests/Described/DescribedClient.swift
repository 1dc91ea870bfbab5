import APISpec
import Foundation
import HTTPTypes
import JSON
import OpenAPI
import OrderedCollections
import Sandbox
import SourceText
import Testing

/// A sandbox of a description, to send requests to.
struct DescribedClient {
  let api: API
  let session: any SandboxSession

  /// The sandbox of an OpenAPI description in YAML or JSON.
  init(_ text: String, options: SandboxOptions = SandboxOptions(), name: String = "api.yaml") throws {
    let source = SourceFile(name: name, text: Array(text.utf8))
    api = try #require(OpenAPIImporter(id: "api").importAPI(source).api)
    session = Sandbox(described: api, options: options).start()
  }

  /// The sandbox of an API.
  init(_ api: API, options: SandboxOptions = SandboxOptions()) {
    self.api = api
    session = Sandbox(described: api, options: options).start()
  }

  /// Sends a request; a body without `Content-Type` is JSON.
  func send(
    _ method: HTTPRequest.Method, _ target: String, _ fields: [String: String] = [:], body: String = ""
  ) -> SandboxResponse {
    let parts = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    var headers: HTTPFields = body.isEmpty ? [:] : [.contentType: "application/json"]
    for (name, value) in fields {
      if let name = HTTPField.Name(name) { headers[name] = value }
    }
    return session.respond(
      to: SandboxRequest(
        method: method, path: String(parts[0]), query: parts.count > 1 ? String(parts[1]) : nil,
        headerFields: headers, body: Array(body.utf8)))
  }
}

extension SandboxResponse {
  /// The body as text.
  var text: String { String(decoding: body, as: UTF8.self) }

  /// The body as JSON; null when it is none.
  var json: JSONValue { JSONValue(parsing: body) ?? .null }

  /// The media type without parameters; nil when there is none.
  var mediaType: String? { headerFields[.contentType].map { String($0.prefix { $0 != ";" }) } }

  /// A header field.
  func field(_ name: String) -> String? { HTTPField.Name(name).flatMap { headerFields[$0] } }
}

/// Real descriptions and scenarios: `LECTERN_CORPORA`, else `shared/corpora` beside the package.
enum Corpora {
  static let root: URL = {
    if let folder = ProcessInfo.processInfo.environment["LECTERN_CORPORA"] { return URL(fileURLWithPath: folder) }
    var root = URL(fileURLWithPath: #filePath)
    for _ in 0..<5 { root.deleteLastPathComponent() }
    return root.appendingPathComponent("shared/corpora")
  }()

  static let areThere = FileManager.default.fileExists(atPath: root.path)

  /// The text of a file.
  static func text(_ path: String) -> String? {
    try? String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
  }

  /// The paths of the files of a folder and those below that end in a text.
  static func files(_ folder: String, suffix: String) -> [String] {
    let names = FileManager.default.enumerator(atPath: root.appendingPathComponent(folder).path)?
      .compactMap { $0 as? String }
    return (names ?? []).filter { $0.hasSuffix(suffix) }.sorted().map { "\(folder)/\($0)" }
  }
}
