import APISpec
import JSON
import OrderedCollections
import Schemas
import Testing

/// What examples look like.
@Suite("Examples of schemas")
struct GeneratorTests {
  private static func example(_ text: String, form: ExampleForm = .full, seed: UInt64 = 0) throws -> JSONValue {
    let compiler = SchemaCompiler()
    let compiled = try compiler.compile(json(text))
    let value = try ExampleGenerator(compiler: compiler, seed: seed).example(of: compiled, form: form)
    #expect(compiled.validate(value, formats: .assert).map(\.message) == [])
    return value
  }

  @Test("values look like what their names and formats say")
  func names() throws {
    let value = try Self.example(
      #"""
      {"type": "object", "properties": {
        "id": {"type": "integer"}, "email": {"type": "string"}, "created_at": {"type": "string", "format": "date-time"},
        "avatar_url": {"type": "string"}, "country_code": {"type": "string"}, "price": {"type": "number"},
        "tags": {"type": "array", "items": {"type": "string"}}, "ip_address": {"type": "string"}}}
      """#)
    #expect(value["email"]?.string?.hasSuffix("@example.com") == true)
    #expect(value["created_at"]?.string?.hasPrefix("2024-") == true)
    #expect(value["avatar_url"] == "https://example.com/avatar.png")
    #expect(value["country_code"]?.string?.count == 2)
    #expect(value["ip_address"]?.string?.hasPrefix("192.0.2.") == true)
    #expect((1..<1000).contains(value["id"]?.int ?? 0))
    print(value.text())
  }
}
