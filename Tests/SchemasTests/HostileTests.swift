import JSON
import Schemas
import Testing

/// Schemas and values made to harm.
@Suite("Hostile schemas and values")
struct HostileTests {
  private let tooMuch = "the value nests too deep, or takes too much work, to be checked"

  @Test(
    "a reference that comes back without going on ends",
    arguments: [
      ##"{"$ref": "#"}"##, ##"{"anyOf": [{"$ref": "#"}, {"$ref": "#"}]}"##, ##"{"not": {"$ref": "#"}}"##,
      ##"{"$defs": {"a": {"$ref": "#/$defs/b"}, "b": {"$ref": "#/$defs/a"}}, "$ref": "#/$defs/a"}"##,
      ##"{"$dynamicAnchor": "x", "$dynamicRef": "#x"}"##,
      ##"{"if": {"$ref": "#"}}"##, ##"{"oneOf": [{"$ref": "#"}, true]}"##,
    ])
  func loop(text: String) throws {
    let compiled = try schema(text)
    #expect(!compiled.isValid(1))
    #expect(compiled.validate(1).map(\.message) == [tooMuch])
  }

  @Test("a schema of one object that refers to itself takes a deep value")
  func deep() throws {
    let value = json(String(repeating: #"{"a":"#, count: 250) + "1" + String(repeating: "}", count: 250))
    let text = ##"{"properties": {"a": {"$ref": "#"}}, "type": ["object", "integer"]}"##
    #expect(try schema(text).isValid(value))
  }

  @Test("work that doubles at every level ends")
  func doubling() throws {
    let text = ##"{"allOf": [{"$ref": "#/$defs/x"}, {"$ref": "#/$defs/x"}], "$defs": {"x": {"items": {"$ref": "#"}}}}"##
    let value = json(String(repeating: "[", count: 200) + String(repeating: "]", count: 200))
    let violations = try schema(text).validate(value)
    #expect(violations.count == 1)
    #expect(violations.first?.message.hasSuffix("takes too much work, to be checked") == true)
  }

  @Test("a value deeper than the schema is followed is not valid")
  func veryDeep() throws {
    var value: JSONValue = []
    for _ in 0..<3000 { value = [value] }
    #expect(try !schema(##"{"items": {"$ref": "#"}}"##).isValid(value))
  }

  @Test("many elements are told apart quickly")
  func manyElements() throws {
    let values = JSONValue.array((0..<20_000).map { .string("element \($0)") })
    #expect(try schema(#"{"uniqueItems": true}"#).isValid(values))
  }
}
