import JSON
import OrderedCollections
import SourceText
import Testing

@Suite("Values of JSON")
struct JSONValueTests {
  @Test("a value tells what it is and nothing else")
  func accessors() {
    let value: JSONValue = ["s": "x", "i": 3, "b": false, "a": [1, 2], "n": nil]
    #expect(value["s"]?.string == "x")
    #expect(value["i"]?.int == 3)
    #expect(value["b"]?.bool == false)
    #expect(value["a"]?.array == [1, 2])
    #expect(value["a"]?[1] == 2)
    #expect(value["a"]?[2] == nil)
    #expect(value["a"]?[-1] == nil)
    #expect(value["n"] == JSONValue.null)
    #expect(value["missing"] == nil)
    #expect(value.string == nil && value.int == nil && value.bool == nil && value.array == nil)
    #expect(JSONValue.null.object == nil)
    #expect(value[0] == nil)
    #expect(JSONValue.array([1])["0"] == nil)
  }

  @Test("members are in the order in which they were written, and equality heeds it")
  func order() throws {
    let value = try parsed(#"{"z":1,"a":2,"m":{"y":0,"b":0}}"#)
    #expect(value.object?.keys.elements == ["z", "a", "m"])
    #expect(value.text(.compact) == #"{"z":1,"a":2,"m":{"y":0,"b":0}}"#)
    #expect(try value != parsed(#"{"a":2,"z":1,"m":{"y":0,"b":0}}"#))
  }

  @Test("of members with the same name in a literal the last one stays")
  func duplicates() {
    #expect(JSONValue(dictionaryLiteral: ("a", 1), ("b", 2), ("a", 3)).text(.compact) == #"{"a":3,"b":2}"#)
  }

  @Test("numbers keep their digits: 1.10 is not 1.1")
  func numbers() throws {
    let text = #"[9007199254740993,1.10,1e400,-0,1E+2]"#
    #expect(try parsed(text).text(.compact) == text)
    #expect(try parsed("1.10") != parsed("1.1"))
  }

  @Test(
    "escapes of the text become the characters they stand for",
    arguments: [
      (#""\u0041\/\b\f\n\r\t\"\\""#, "A/\u{8}\u{C}\n\r\t\"\\"), (#""\ud83d\ude80""#, "🚀"), (#""\u2028""#, "\u{2028}"),
      (#""\u0000""#, "\u{0}"), ("\"é\"", "é"),
    ])
  func reading(text: String, string: String) throws {
    let read = try #require(try parsed(text).string)
    #expect(Array(read.unicodeScalars) == Array(string.unicodeScalars))
  }

  @Test(
    "what is no JSON is nil",
    arguments: ["", " ", "{", "[1,]", "{\"a\":1,}", "{a:1}", "'x'", "01", "nul", "1 2", "\"\t\"", "\"\\x\"", "// 1\n1"])
  func malformed(text: String) {
    #expect(JSONValue(parsing: text.utf8) == nil)
  }

  @Test("bytes that are not UTF-8 are no JSON")
  func encoding() {
    #expect(JSONValue(parsing: [0x22, 0xFF, 0x22]) == nil)
  }

  @Test("what is written is what is read, in every layout", arguments: 0..<200 as Range<UInt64>)
  func roundTrip(seed: UInt64) throws {
    var random = SplitMix(state: seed)
    let value = Self.tree(depth: 5, &random)
    for layout in [JSONValue.Layout.compact, .pretty(), .pretty(indent: 0)] {
      let text = value.text(layout)
      let read = try parsed(text)
      #expect(read == value, "\(text)")
      #expect(read.text(layout) == text)
    }
  }

  private func parsed(_ text: String) throws -> JSONValue {
    try #require(JSONValue(parsing: text.utf8))
  }

  /// A tree of any values; the characters of its strings are those that are easily written wrong.
  private static func tree(depth: Int, _ random: inout SplitMix) -> JSONValue {
    switch Int.random(in: 0..<(depth > 0 ? 7 : 5), using: &random) {
    case 0: return .null
    case 1: return .bool(Bool.random(using: &random))
    case 2: return .number(JSONNumber(Int.random(in: .min ... .max, using: &random)))
    case 3:
      let value = Double(bitPattern: UInt64.random(in: 0 ... .max, using: &random))
      return JSONNumber(value).map { .number($0) } ?? .null
    case 4: return .string(string(&random))
    case 5:
      return .array((0..<Int.random(in: 0...4, using: &random)).map { _ in tree(depth: depth - 1, &random) })
    default:
      let members = (0..<Int.random(in: 0...4, using: &random)).map { _ in
        (string(&random), tree(depth: depth - 1, &random))
      }
      return .object(OrderedDictionary(members, uniquingKeysWith: { _, last in last }))
    }
  }

  private static func string(_ random: inout SplitMix) -> String {
    let scalars: [Unicode.Scalar] = [
      "a", "\"", "\\", "/", "\n", "\r", "\t", "\u{0}", "\u{1F}", "\u{7F}", "\u{2028}", "\u{2029}", "é", "\u{301}",
      "\u{FEFF}", "\u{FFFD}", "\u{FFFF}", "\u{10FFFF}", "🚀", "u",
    ]
    var text = ""
    for _ in 0..<Int.random(in: 0...6, using: &random) {
      text.unicodeScalars.append(scalars[Int.random(in: 0..<scalars.count, using: &random)])
    }
    return text
  }
}

/// A small generator of reproducible numbers, [SplitMix64](https://prng.di.unimi.it/splitmix64.c).
private struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
