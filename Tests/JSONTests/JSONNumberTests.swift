import JSON
import Testing

@Suite("Numbers of JSON")
struct JSONNumberTests {
  @Test(
    "what the grammar of RFC 8259 allows is a number, with its digits as written",
    arguments: [
      "0", "-0", "7", "-7", "10", "1.5", "-0.10", "0.0", "1e5", "1E5", "1e+5", "1e-05", "1.10", "9007199254740993",
      "1e400", "123456789012345678901234567890",
    ])
  func numbers(text: String) throws {
    #expect(try #require(JSONNumber(text: text)).text == text)
  }

  @Test(
    "everything else is not",
    arguments: [
      "", "-", "+1", "01", "-01", "00", ".5", "1.", "1.e5", "1e", "1e+", "e5", "0x1", "1_000", "1,5", " 1", "1 ", "１",
      "Infinity", "NaN", "--1", "1-1", "1.2.3",
    ])
  func noNumbers(text: String) {
    #expect(JSONNumber(text: text) == nil)
  }

  @Test(
    "an integer is what a number is exactly, however it is written",
    arguments: [
      ("0", 0), ("-0", 0), ("0.000", 0), ("0e99999999999999999999", 0), ("1.0", 1), ("-1.50e1", -15), ("1e2", 100),
      ("1200e-2", 12), ("9007199254740993", 9_007_199_254_740_993), ("9007199254740993.0", 9_007_199_254_740_993),
      ("9223372036854775807", .max), ("-9223372036854775808", .min), ("9.223372036854775807e18", .max),
      ("100000000000000000000e-20", 1),
    ])
  func integers(text: String, value: Int) throws {
    #expect(try #require(JSONNumber(text: text)).int == value)
  }

  @Test(
    "a number with a fraction, or too great, is no integer, even where rounding would make it one",
    arguments: [
      "0.5", "1e-1", "0.99999999999999999999", "1.00000000000000000001", "9223372036854775808", "1e19", "1e400",
      "1e99999999999999999999", "1e-99999999999999999999", "-9223372036854775809",
    ])
  func noIntegers(text: String) throws {
    #expect(try #require(JSONNumber(text: text)).int == nil)
  }

  @Test("a floating-point number is the nearest one; beyond their range there is none")
  func doubles() throws {
    #expect(try #require(JSONNumber(text: "1.10")).double == 1.1)
    #expect(try #require(JSONNumber(text: "-2e-3")).double == -0.002)
    #expect(try #require(JSONNumber(text: "1e400")).double == nil)
    #expect(try #require(JSONNumber(text: "1e-400")).double == 0)
  }

  @Test(
    "a floating-point number is written in its shortest exact form",
    arguments: [
      (0.0, "0"), (-0.0, "-0"), (1, "1"), (-2.5, "-2.5"), (0.1, "0.1"), (1e15, "1e+15"), (1e300, "1e+300"),
      (.leastNonzeroMagnitude, "5e-324"), (123_456_789_012, "123456789012"),
    ])
  func writing(value: Double, text: String) throws {
    let number = try #require(JSONNumber(value))
    #expect(number.text == text)
    #expect(JSONNumber(text: number.text) == number)
    #expect(number.double == value)
  }

  @Test("JSON has neither infinities nor NaN", arguments: [Double.infinity, -.infinity, .nan])
  func notFinite(value: Double) {
    #expect(JSONNumber(value) == nil)
  }
}
