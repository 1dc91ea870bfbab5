import JSON
import Schemas
import Testing

/// Numbers are compared as they are written, never rounded.
@Suite("Exact numbers")
struct NumberTests {
  static let cases: [(schema: String, value: String, isValid: Bool)] = [
    (#"{"multipleOf": 0.01}"#, "4.35", true),
    (#"{"multipleOf": 0.01}"#, "4.351", false),
    (#"{"multipleOf": 0.1}"#, "-0.3", true),
    (#"{"multipleOf": 3}"#, "9007199254740993", true),
    (#"{"multipleOf": 3}"#, "9007199254740994", false),
    (#"{"multipleOf": 7}"#, "1e308", false),
    (#"{"multipleOf": 5}"#, "1e308", true),
    (#"{"multipleOf": 1e-300}"#, "1e308", true),
    (#"{"multipleOf": 1e308}"#, "1e307", false),
    (#"{"multipleOf": 1.5e300}"#, "3e300", true),
    (#"{"multipleOf": 18446744073709551615}"#, "36893488147419103230", true),
    (#"{"multipleOf": 18446744073709551615}"#, "36893488147419103231", false),
    (#"{"multipleOf": 123456789012345678901234567890}"#, "1234567890123456789012345678900", true),
    (#"{"multipleOf": 123456789012345678901234567890}"#, "1234567890123456789012345678901", false),
    (#"{"multipleOf": 1000000000000000000000000000000}"#, "1e1000000000", true),
    (#"{"multipleOf": 2}"#, "0", true),
    (#"{"maximum": 9007199254740992}"#, "9007199254740993", false),
    (#"{"maximum": 9007199254740993}"#, "9007199254740993.0", true),
    (#"{"minimum": 1e400}"#, "9e399", false),
    (#"{"minimum": -1e400}"#, "-1e401", false),
    (#"{"exclusiveMinimum": 0.1}"#, "0.1000", false),
    (#"{"exclusiveMinimum": 0.1}"#, "0.10000000000000000000001", true),
    (#"{"minimum": 0}"#, "-0.0", true),
    (#"{"minimum": 0}"#, "-1e-1000000", false),
    (#"{"const": 1}"#, "1.0", true),
    (#"{"const": 100}"#, "1e2", true),
    (#"{"const": 9007199254740992}"#, "9007199254740993", false),
    (#"{"enum": [0.5]}"#, "5e-1", true),
    (#"{"type": "integer"}"#, "1.0", true),
    (#"{"type": "integer"}"#, "1.5e1", true),
    (#"{"type": "integer"}"#, "1.55e1", false),
    (#"{"type": "integer"}"#, "1e999999999999999999999", true),
    (#"{"type": "integer"}"#, "1e-1", false),
    (#"{"uniqueItems": true}"#, "[1, 2, 3, 4, 5, 6, 7, 8, 9, 10e-1]", false),
    (#"{"uniqueItems": true}"#, "[1, 2, 3, 4, 5, 6, 7, 8, 9, 100, true, \"1\", [1], {\"a\": 1}]", true),
    (#"{"uniqueItems": true}"#, #"[1, 2, 3, 4, 5, 6, 7, 8, {"a": 1, "b": 2}, {"b": 2.0, "a": 1}]"#, false),
    (#"{"maxItems": 2.0}"#, "[1, 2, 3]", false),
    (#"{"maxItems": 1e100}"#, "[1, 2, 3]", true),
  ]

  @Test("a number is what its digits say", arguments: cases)
  func exact(schema text: String, value: String, isValid: Bool) throws {
    #expect(try schema(text).isValid(json(value)) == isValid)
  }

  @Test("an integer of draft 4 is written without a point, one of OpenAPI 3.0 need not be")
  func integers() throws {
    #expect(try !schema(#"{"type": "integer"}"#, dialect: .draft4).isValid(json("1.0")))
    #expect(try schema(#"{"type": "integer"}"#, dialect: .openAPI30).isValid(json("1.0")))
  }

  @Test("strings are equal when their code points are")
  func strings() throws {
    #expect(try !schema(#"{"const": "\u00e9"}"#).isValid("e\u{301}"))
    #expect(try schema(#"{"maxLength": 1}"#).isValid("🐲"))
    #expect(try !schema(#"{"maxLength": 1}"#).isValid("e\u{301}"))
  }
}
