import APISpec
import HTTPTypes
import JSON
import OrderedCollections
import Testing

@Suite("Forms of several parts")
struct MultipartFormTests {
  private func message(
    _ value: JSONValue, schema: Schema? = nil, encoding: OrderedDictionary<String, Encoding> = [:],
    mediaType: String = "multipart/form-data"
  ) -> RequestMessage {
    var operation = Operation(id: "upload", method: .post, path: PathTemplate(parsing: "/files"), title: "")
    var content = MediaContent(schema: schema.map { _ in Schema.named("Upload") })
    content.encoding = encoding
    operation.requestBody = RequestBody(content: [mediaType: content])
    var example = Example(id: "a", title: "", request: ExampleRequest(), response: ExampleResponse(status: 201))
    example.request.body = ExampleBody(mediaType, value)
    var api = API(id: "a", title: "", version: "1")
    if let schema { api.types["Upload"] = NamedType("Upload", schema: schema) }
    return RequestMessage(example, of: operation, in: api)
  }

  @Test("a member is a part, an element of an array too, and what is no text is JSON")
  func parts() {
    let message = message(["title": "it's \"50 %\"", "tags": ["a", ""], "size": 1, "more": ["a": 1]])
    #expect(message.headers.map(\.value) == ["multipart/form-data; boundary=form-boundary"])
    #expect(
      message.body
        == [
          "--form-boundary", "Content-Disposition: form-data; name=\"title\"", "", "it's \"50 %\"", "--form-boundary",
          "Content-Disposition: form-data; name=\"tags\"", "", "a", "--form-boundary",
          "Content-Disposition: form-data; name=\"tags\"", "", "", "--form-boundary",
          "Content-Disposition: form-data; name=\"size\"", "", "1", "--form-boundary",
          "Content-Disposition: form-data; name=\"more\"", "Content-Type: application/json", "", "{\"a\":1}",
          "--form-boundary--", "",
        ].joined(separator: "\r\n"))
  }

  @Test("a binary string is a file, and an encoding names its media type")
  func files() {
    var keywords = Schema.Keywords()
    keywords.applicator.properties["a\"b\r\n"] = .type(.string, format: "binary")
    var png = Encoding()
    png.contentType = "image/png, image/jpeg"
    let body =
      message(
        ["a\"b\r\n": "one", "image": "two"], schema: .keywords(keywords), encoding: ["image": png]
      ).body ?? ""
    #expect(
      body.contains(
        "name=\"a%22b%0D%0A\"; filename=\"a%22b%0D%0A\"\r\nContent-Type: application/octet-stream\r\n\r\none\r\n"))
    #expect(body.contains("name=\"image\"; filename=\"image\"\r\nContent-Type: image/png\r\n\r\ntwo\r\n"))
  }

  @Test("the boundary is in no part")
  func boundary() {
    let message = message(["a": "--form-boundary-"])
    #expect(message.headers.first?.value == "multipart/form-data; boundary=form-boundary--")
  }

  @Test("what is no form of several parts stays as it is")
  func others() {
    #expect(message("text").body == "text")
    #expect(
      message(["a": "b"], mediaType: "multipart/form-data; boundary=x").headers.first?.value.hasSuffix("=x") == true)
  }
}
