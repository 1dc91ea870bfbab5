import APISpec
import HTTPTypes
import JSON
import OpenAPI
import OrderedCollections
import Testing

@Suite("Parameters")
struct ParameterTests {
  @Test("a parameter says what its model says", arguments: rows)
  func part(_ row: Row) throws { try row.check() }

  static let rows: [Row] = [
    .operation(
      "a path parameter is required", at: "parameters",
      is: #"[{"name": "id", "in": "path", "required": true, "schema": {"type": "integer"}}]"#
    ) { $0.parameters = [Parameter("id", in: .path, schema: .type(.integer))] },
    .operation(
      "marks of a parameter", at: "parameters", "0",
      is: """
        {"name": "q", "in": "query", "description": "*Search*", "required": true, "deprecated": true,
        "allowEmptyValue": true, "schema": {"type": "string"}, "examples": {"cat": {"value": "Tom"}},
        "x-audience": "admins", "x-availability": [{"event": "deprecated", "release": "v2"}], "x-own": 1}
        """
    ) {
      var parameter = Parameter("q", in: .query, schema: .type(.string), description: "*Search*", isRequired: true)
      parameter.allowsEmptyValue = true
      parameter.examples["cat"] = "Tom"
      parameter.audience = "admins"
      parameter.availability = Availability().then(.deprecated, in: "v2")
      parameter.extensions["x-own"] = 1
      $0.parameters = [parameter]
    },
    style("the default style is not said", .query, .form, true, is: "{}"),
    style("explode against the default", .query, .form, false, is: #"{"explode": false}"#),
    style("explode of a style without it", .query, .deepObject, true, is: #"{"style": "deepObject", "explode": true}"#),
    style("a style with its default", .path, .matrix, false, is: #"{"style": "matrix"}"#),
    style("reserved characters in the query", .query, .form, true, true, is: #"{"allowReserved": true}"#),
    style(
      "reserved characters elsewhere", .cookie, .form, true, true, is: #"{"x-oas32-allowReserved": true}"#),
    style("the cookie style of OpenAPI 3.2", .cookie, .cookie, true, is: #"{"x-oas32-style": "cookie"}"#),
    style("a style that its place does not allow", .path, .form, false, is: #"{"x-lectern-style": "form"}"#),
    .operation(
      "a parameter with content", at: "parameters", "0",
      is: """
        {"name": "f", "in": "query", "content": {"application/json": {"schema": {"type": "object"},
        "examples": {"none": {"value": {}}}}}}
        """
    ) {
      var parameter = Parameter("f", in: .query, schema: .anything)
      parameter.serialization = .content(mediaType: "application/json", .type(.object))
      parameter.examples["none"] = [:]
      $0.parameters = [parameter]
    },
    .operation(
      "an empty value outside the query", at: "parameters", "0",
      is: #"{"name": "c", "in": "cookie", "x-lectern-allowEmptyValue": true, "schema": {}}"#
    ) {
      var parameter = Parameter("c", in: .cookie, schema: .anything)
      parameter.allowsEmptyValue = true
      $0.parameters = [parameter]
    },
    .operation(
      "header fields that OpenAPI ignores, the whole query, and names that are taken",
      is: """
        {"summary": "List pets", "operationId": "list-pets",
        "parameters": [{"name": "X-A", "in": "header", "schema": {}}],
        "x-oas32-parameters": [{"name": "all", "in": "querystring", "content": {"text/plain": {"schema": {}}}}],
        "x-lectern-documented-headers": [{"name": "accept", "in": "header", "schema": {}}],
        "x-lectern-parameters": [{"name": "x-a", "in": "header", "schema": {}}]}
        """
    ) {
      var all = Parameter("all", in: .querystring, schema: .anything)
      all.serialization = .content(mediaType: "text/plain", .anything)
      $0.parameters = [
        Parameter("accept", in: .header, schema: .anything), Parameter("X-A", in: .header, schema: .anything), all,
        Parameter("x-a", in: .header, schema: .anything),
      ]
    },
    .operation(
      "the value in an exchange is an example", at: "parameters", "0", "examples",
      is: #"{"own": {"value": 1}, "first": {"value": 2}, "second": {"summary": "Second", "value": 3}}"#
    ) {
      var parameter = Parameter("page", in: .query, schema: .type(.integer))
      parameter.examples = ["own": 1, "first": 2]
      $0.parameters = [parameter]
      for (id, title, value) in [("first", "First", 7), ("second", "Second", 3)] as [(String, String, Int)] {
        var request = ExampleRequest()
        request.arguments = [
          .init("page", in: .path, 0), .init("page", in: .query, .number(JSONNumber(value))),
        ]
        $0.examples.append(
          Example(id: id, title: LocalizedText(title), request: request, response: ExampleResponse(status: 200)))
      }
    },
  ]

  /// A row about what is said of the style alone.
  static func style(
    _ description: String, _ location: Parameter.Location, _ style: Parameter.Style, _ explode: Bool,
    _ allowReserved: Bool = false, is expected: String
  ) -> Row {
    let inner = expected == "{}" ? "" : expected.dropFirst().dropLast() + ", "
    let required = location == .path ? #""required": true, "# : ""
    return .operation(
      description, at: "parameters", "0",
      is: #"{"name": "p", "in": "\#(location.rawValue)", \#(required)\#(inner)"schema": {}}"#
    ) {
      var parameter = Parameter("p", in: location, schema: .anything)
      parameter.serialization = .schema(.anything, style: style, explode: explode, allowReserved: allowReserved)
      $0.parameters = [parameter]
    }
  }
}
