import APISpec
import HTTPTypes
import JSON
import OpenAPI
import OrderedCollections
import Testing

@Suite("Paths, webhooks and callbacks")
struct PathTests {
  @Test("operations stand where OpenAPI has them", arguments: rows)
  func part(_ row: Row) throws { try row.check() }

  static func operation(_ id: String, _ method: HTTPRequest.Method, _ path: String) -> APISpec.Operation {
    Operation(id: id, method: method, path: PathTemplate(parsing: path), title: "T")
  }

  static let rows: [Row] = [
    Row(
      "operations of one path come together, paths in order of appearance", at: "paths",
      is: """
        {"/b": {"post": {"summary": "T", "operationId": "1"}, "get": {"summary": "T", "operationId": "3"}},
        "/a": {"get": {"summary": "T", "operationId": "2"}}}
        """
    ) { $0.operations = [operation("1", .post, "/b"), operation("2", .get, "/a"), operation("3", .get, "/b")] },
    Row("reading order that paths do not keep", at: "x-lectern-order", is: #"["1", "2", "3"]"#) {
      $0.operations = [operation("1", .post, "/b"), operation("2", .get, "/a"), operation("3", .get, "/b")]
    },
    Row("reading order that paths keep", at: "x-lectern-order", is: Row.absent) {
      $0.operations = [operation("1", .post, "/b"), operation("3", .get, "/b"), operation("2", .get, "/a")]
    },
    Row(
      "a second operation of the same method and path", at: "paths",
      is: """
        {"/a": {"get": {"summary": "T", "operationId": "1"},
        "x-lectern-operations": [{"summary": "T", "operationId": "2", "x-lectern-method": "GET"}]}}
        """
    ) { $0.operations = [operation("1", .get, "/a"), operation("2", .get, "/a")] },
    Row(
      "methods of OpenAPI 3.2", at: "paths", "/a",
      is: """
        {"x-oas32-query": {"summary": "T", "operationId": "1"},
        "x-oas32-additionalOperations": {"COPY": {"summary": "T", "operationId": "2"}}}
        """
    ) {
      guard let query = HTTPRequest.Method("QUERY"), let copy = HTTPRequest.Method("COPY") else { return }
      $0.operations = [operation("1", query, "/a"), operation("2", copy, "/a")]
    },
    Row(
      "a path without its slash", at: "paths",
      is: #"{"/a": {"get": {"summary": "T", "operationId": "1", "x-lectern-path": "a"}}}"#
    ) { $0.operations = [operation("1", .get, "a")] },
    Row(
      "paths that differ by the names of their parameters are one", at: "paths",
      is: """
        {"/a/{x}/{y}": {"get": {"summary": "T", "operationId": "1"}, "put": {"summary": "T", "operationId": "2",
        "parameters": [{"name": "y", "in": "path", "required": true, "schema": {}, "x-lectern-name": "x"},
        {"name": "x", "in": "query", "schema": {}}], "x-lectern-path": "/a/{y}/{x}"}}}
        """
    ) {
      var second = operation("2", .put, "/a/{y}/{x}")
      second.parameters = [
        Parameter("x", in: .path, schema: .anything), Parameter("x", in: .query, schema: .anything),
      ]
      $0.operations = [operation("1", .get, "/a/{x}/{y}"), second]
    },
    Row(
      "a webhook", at: "webhooks", is: #"{"new pet": {"post": {"summary": "T", "operationId": "1"}}}"#
    ) { $0.webhooks = [Webhook("new pet", operation: operation("1", .post, ""))] },
    .operation(
      "callbacks by name and address", at: "callbacks",
      is: """
        {"done": {"{$request.query.url}": {"post": {"summary": "T", "operationId": "1"}},
        "{$request.query.other}": {"put": {"summary": "T", "operationId": "2"}}}}
        """
    ) {
      $0.callbacks = [
        Callback("done", expression: "{$request.query.url}", operations: [operation("1", .post, "")]),
        Callback("done", expression: "{$request.query.other}", operations: [operation("2", .put, "")]),
      ]
    },
    .operation(
      "an operation with everything around its messages",
      is: """
        {"tags": ["pets"], "summary": "List pets", "description": "*All*",
        "externalDocs": {"url": "https://x.example"}, "operationId": "list-pets", "deprecated": true,
        "servers": [{"url": "https://old.x.example"}], "x-audience": "admins",
        "x-availability": [{"event": "added", "release": "v1"},
        {"event": "deprecated", "release": "v2", "note": "Use cats"}], "x-own": true}
        """
    ) {
      $0.section = "pets"
      $0.description = "*All*"
      $0.externalDocumentation = ExternalDocumentation("https://x.example")
      $0.servers = [Server("https://old.x.example")]
      $0.audience = "admins"
      $0.availability = .since("v1").then(.deprecated, in: "v2", note: "Use cats")
      $0.extensions["x-own"] = true
    },
  ]
}
