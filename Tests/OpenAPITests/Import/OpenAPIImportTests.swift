import APISpec
import OpenAPI
import OrderedCollections
import SourceText
import Testing

/// OpenAPI descriptions in, model and findings out.
@Suite("OpenAPI import")
struct OpenAPIImportTests {
  /// Imports a text, with other files by path.
  static func read(
    _ text: String, name: String = "api.yaml", files: [String: String] = [:]
  ) -> (api: API?, findings: [String]) {
    let importer = OpenAPIImporter(id: "api") { path in files[path].map { SourceFile(name: path, text: $0) } }
    let (api, diagnostics) = importer.importAPI(SourceFile(name: name, text: text))
    return (api, diagnostics.map { $0.rendered(style: .plain) })
  }

  /// Imports a text in which nothing must be wrong.
  static func api(
    _ text: String, files: [String: String] = [:], sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> API {
    let (api, findings) = read(text, files: files)
    #expect(findings.isEmpty, sourceLocation: sourceLocation)
    return try #require(api, sourceLocation: sourceLocation)
  }

  /// Imports one schema, the component `T` of a description of a version.
  static func schema(
    _ text: String, version: String = "3.1.0", sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> Schema {
    let document =
      version == "2.0"
      ? #"{"swagger": "2.0", "info": {"title": "T", "version": "1"}, "paths": {}, "definitions": {"T": \#(text)}}"#
      : #"{"openapi": "\#(version)", "info": {"title": "T", "version": "1"}, "paths": {}, "#
        + #""components": {"schemas": {"T": \#(text)}}}"#
    return try #require(
      api(document, sourceLocation: sourceLocation).types["T"], sourceLocation: sourceLocation
    ).schema
  }

  /// A description of version 3.1 with an operation `GET /pets` whose members are given as YAML, indented by nothing.
  static func operation(_ members: String, version: String = "3.1.0", rest: String = "") -> String {
    let lines = members.split(separator: "\n").map { "      " + $0 }.joined(separator: "\n")
    return """
      openapi: \(version)
      info: {title: T, version: "1"}
      paths:
        /pets:
          get:
      \(lines)
      \(rest)
      """
  }
}
