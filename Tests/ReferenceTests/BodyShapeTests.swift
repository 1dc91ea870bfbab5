import APISpec
import HTTPTypes
import JSON
import OrderedCollections
import SourceText
import Testing

@testable import Reference

@Suite("How bodies are entered in the console")
struct BodyShapeTests {
  @Test(
    "the media type says it",
    arguments: [
      ("application/json", BodyShape.json), ("Application/Problem+JSON; charset=utf-8", .json),
      ("application/x-www-form-urlencoded", .form), ("multipart/form-data; boundary=x", .multipart),
      ("image/png", .file), ("image/svg+xml", .text), ("application/octet-stream", .file), ("*/*", .file),
      ("application/zip", .file), ("text/plain", .text), ("application/xml", .text), ("application/x-ndjson", .text),
    ])
  func shape(_ mediaType: String, _ shape: BodyShape) {
    #expect(BodyShape(mediaType) == shape)
  }

  @Test("an object in any media type is entered and sent as JSON, what is unknown in it as a file")
  func ranges() throws {
    var api = API(id: "a", title: "A", version: "1")
    api.types["Toy"] = NamedType("Toy", schema: .type(.object))
    api.operations = [("object", Schema.named("Toy")), ("text", .type(.string))].map { id, schema in
      var operation = APISpec.Operation(
        id: id, method: .put, path: PathTemplate(parsing: "/\(id)"), title: LocalizedText(stringLiteral: id))
      operation.requestBody = RequestBody(content: ["*/*": MediaContent(schema: schema)])
      let value: JSONValue = id == "text" ? "bytes" : .object(["a": 1])
      var request = ExampleRequest()
      request.body = ExampleBody("*/*", value)
      operation.examples = [Example(id: "e", title: "E", request: request, response: ExampleResponse(status: 204))]
      return operation
    }
    let site = try PublishedSite(Publication(title: "A", apis: [api], languages: ["en"]))
    for (id, mediaType, shape) in [("object", "application/json", "json"), ("text", "*/*", "file")] {
      let text = try #require(site.text("operations/\(id)/operation.json"))
      let data = try #require(JSONValue(parsing: Array(text.utf8)))
      #expect(data["body"]?["content"]?.object.map { Array($0.keys) } == [mediaType])
      #expect(data["body"]?["content"]?[mediaType]?["shape"]?.string == shape)
      #expect(data["examples"]?.array?.first?["mediaType"]?.string == mediaType)
    }
    #expect(try #require(site.text("operations/object/index.md")).contains("Content-Type: application/json"))
  }
}
