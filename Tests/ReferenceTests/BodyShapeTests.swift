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
}
