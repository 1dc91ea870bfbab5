import JSON
import SourceText
import Testing

@Suite("JSON is read as RFC 8259 says")
struct JSONReaderTests {
  @Test(
    "a well-formed text is read as it is",
    arguments: [
      "null", "true", "false", "0", "-0", "-0.0", "1e5", "1E+5", "1e-5", "123.456e78", "\"\"", "[]", "{}", "[[[]]]",
      "{\"a\":{\"b\":[1,2,{}]},\"c\":null}", "[1,\"x\",true,null,{}]", "1e400",
      "123456789012345678901234567890.10", "\"é漢😀\"",
    ])
  func wellFormed(text: String) {
    #expect(outcome(text) == text)
  }

  @Test("blanks may stand anywhere between the parts")
  func blanks() {
    #expect(outcome(" \t\r\n{ \"a\" :\n[ 1 , 2 ]\t}\r\n ") == #"{"a":[1,2]}"#)
  }

  @Test(
    "escapes are undone",
    arguments: [
      (#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{C}\n\r\t"), (#""\u0041\u00e9\u6F22""#, "Aé漢"),
      (#""\ud83d\ude00""#, "😀"), (#""\u0000""#, "\0"),
      (#""0123456789abcdef\n0123456789abcdef""#, "0123456789abcdef\n0123456789abcdef"),
    ])
  func escapes(text: String, expected: String) {
    let (node, diagnostics) = read(text)
    #expect(node?.string == expected)
    #expect(diagnostics.isEmpty)
  }

  @Test(
    "a broken text is refused with its place and the rule",
    arguments: [
      ("", "1:1: error: a value must stand here [json.expected-value]"),
      ("[1", "1:1: error: an array must be closed with ']' [json.unclosed]"),
      ("{\"a\":[1,{\"b\":2}", "1:6: error: an array must be closed with ']' [json.unclosed]"),
      ("{\"a\"", "1:1: error: an object must be closed with '}' [json.unclosed]"),
      ("[1 2]", "1:4: error: a comma must stand between two elements [json.expected-comma]"),
      ("{\"a\":1 \"b\":2}", "1:8: error: a comma must stand between two members [json.expected-comma]"),
      ("[1}", "1:3: error: a comma must stand between two elements [json.expected-comma]"),
      ("{\"a\" 1}", "1:6: error: a colon must follow the key [json.expected-colon]"),
      ("{1:2}", "1:2: error: a key must stand in double quotes [json.bare-key]"),
      ("{a:2}", "1:2: error: a key must stand in double quotes [json.bare-key]"),
      ("{,}", "1:2: error: a key must stand here [json.expected-key]"),
      ("[,]", "1:2: error: a value must stand here [json.expected-value]"),
      ("['a']", "1:2: error: a string must stand in double quotes [json.single-quotes]"),
      ("[True]", "1:2: error: 'True' is not a JSON value; did you mean 'true'? [json.unknown-word]"),
      ("[nil]", "1:2: error: 'nil' is not a JSON value; did you mean 'null'? [json.unknown-word]"),
      ("[nulls]", "1:2: error: 'nulls' is not a JSON value; did you mean 'null'? [json.unknown-word]"),
      ("[NaN]", "1:2: error: 'NaN' is not a JSON value [json.unknown-word]"),
      ("[01]", "1:2: error: a number must not begin with 0 [json.number]"),
      ("[-01]", "1:2: error: a number must not begin with 0 [json.number]"),
      ("[+1]", "1:2: error: a number must not begin with '+' [json.number]"),
      ("[.5]", "1:2: error: a digit must stand before the decimal point [json.number]"),
      ("[5.]", "1:2: error: a digit must follow the decimal point [json.number]"),
      ("[1e]", "1:2: error: a digit must follow the exponent sign [json.number]"),
      ("[-]", "1:2: error: a digit must follow the minus sign [json.number]"),
      ("[-Infinity]", "1:2: error: a digit must follow the minus sign [json.number]"),
      ("[0x1F]", "1:2: error: a number must be decimal digits only [json.number]"),
      ("1 2", "1:3: error: nothing must follow the end of the value [json.text-after-value]"),
      ("{}}", "1:3: error: nothing must follow the end of the value [json.text-after-value]"),
      (
        "[\n  \"a\n\"]",
        "2:3: error: \(unterminated)"
      ),
      (
        "\"abc",
        "1:1: error: \(unterminated)"
      ),
      (
        "\"\\",
        "1:2: error: \(badEscape)"
      ),
      (
        "\"a\\x\"",
        "1:3: error: \(badEscape)"
      ),
      (
        "\"\\u12G4\"",
        "1:2: error: \(badEscape)"
      ),
    ])
  func broken(text: String, expected: String) {
    let (node, diagnostics) = read(text)
    #expect(node == nil)
    #expect(diagnostics.count == 1)
    #expect(diagnostics.first?.rendered(style: .plain) == "a.json:" + expected)
  }

  @Test(
    "a fault that leaves the meaning clear is reported, and the rest is read",
    arguments: [
      ("[1,]", "[1]", "1:3: error: a comma must not follow the last element [json.comma-after-last]"),
      ("{\"a\":1,\n}", "{\"a\":1}", "1:7: error: a comma must not follow the last member [json.comma-after-last]"),
      ("[1, // one\n2]", "[1,2]", "1:5: error: JSON has no comments [json.comment]"),
      ("/* a */ [1]", "[1]", "1:1: error: JSON has no comments [json.comment]"),
      ("# a\n[1]", "[1]", "1:1: error: JSON has no comments [json.comment]"),
      (
        "\"a\tb\"", "\"a\\tb\"",
        "1:3: error: a control character in a string must be written as \\u0009 [json.control-character]"
      ),
      (
        #"["\ud83dx"]"#, "[\"\u{FFFD}x\"]",
        "1:3: error: \(surrogate)"
      ),
      (
        #"["\ude00"]"#, "[\"\u{FFFD}\"]",
        "1:3: error: \(surrogate)"
      ),
      (
        #"["\ud83d\u0041"]"#, "[\"\u{FFFD}A\"]",
        "1:3: error: \(surrogate)"
      ),
    ])
  func recovered(text: String, value: String, message: String) throws {
    let (node, diagnostics) = read(text)
    #expect(diagnostics.map { $0.rendered(style: .plain) } == ["a.json:" + message])
    #expect(JSONValue(try #require(node)).text(.compact) == value)
  }

  @Test("a repeated key is reported with its pointer and the place of the first")
  func duplicateKey() throws {
    let (node, diagnostics) = read("{\"x\": [0, {\"a\": 1,\n\"b\": 2, \"a\": 3}]}")
    let diagnostic = try #require(diagnostics.first)
    #expect(diagnostics.count == 1)
    #expect(diagnostic.rendered(style: .plain) == "a.json:2:9: error: the key 'a' is given twice [json.duplicate-key]")
    #expect(diagnostic.pointer?.description == "/x/1/a")
    #expect(diagnostic.notes.first?.range?.start.column == 12)
    #expect(node?["x"]?.array?[1]["a"]?.number == "1")
  }

  @Test("a repeated key is found among many")
  func duplicateKeyAmongMany() {
    let members = (0..<40).map { "\"k\($0)\":\($0)" } + ["\"k7\":0"]
    let (node, diagnostics) = read("{\(members.joined(separator: ","))}")
    #expect(diagnostics.map(\.id) == ["json.duplicate-key"])
    #expect(node?.object?.count == 40)
    #expect(node?["k7"]?.number == "7")
    #expect(node?["k39"]?.number == "39")
  }

  @Test("nesting is limited, and a million brackets are no danger")
  func depth() {
    let deepest = String(repeating: "[", count: 256) + String(repeating: "]", count: 256)
    #expect(outcome(deepest) == deepest)
    let message = "a.json:1:257: error: values must not nest more than 256 deep [json.too-deep]"
    #expect(outcome(String(repeating: "[", count: 1_000_000)) == message)
    #expect(read(String(repeating: "{\"a\":", count: 1_000_000)).diagnostics.map(\.id) == ["json.too-deep"])
  }

  @Test("a byte order mark is passed over and not counted")
  func byteOrderMark() {
    #expect(outcome("\u{FEFF}[1]") == "[1]")
    #expect(outcome("\u{FEFF}[x]").hasPrefix("a.json:1:2: "))
  }

  @Test(
    "bytes that are not UTF-8 are refused",
    arguments: [[0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE2, 0x82]] as [[UInt8]])
  func invalidUTF8(bytes: [UInt8]) {
    let file = SourceFile(name: "a.json", text: Array("[\"0123456789".utf8) + bytes + Array("\"]".utf8))
    let (node, diagnostics) = SourceText.read(file)
    #expect(node == nil)
    #expect(
      diagnostics.map { $0.rendered(style: .plain) } == [
        "a.json:1:13: error: a file must be UTF-8, and this byte is not [text.invalid-utf8]"
      ])
  }

  @Test("every node knows its place")
  func places() throws {
    let text = "{\n  \"né\": [true, \"x\"]\n}"
    let file = SourceFile(name: "a.json", text: text)
    let node = try #require(SourceText.read(file).node)
    let list = try #require(SourceCursor(node, in: file)["né"])
    #expect(file.string(of: list.node.span) == "[true, \"x\"]")
    #expect(list.keyRange?.start == SourcePosition(line: 2, column: 3, offset: 4))
    #expect(list.range.start == SourcePosition(line: 2, column: 9, offset: 11))
    #expect(list[1]?.pointer.description == "/né/1")
    #expect(list[1].map { file.string(of: $0.node.span) } == "\"x\"")
    #expect(file.string(of: node.span) == text)
  }

  @Test("faults do not pile up without end")
  func manyFaults() {
    let text = "[" + String(repeating: "[1,],", count: 5000) + "1]"
    #expect(read(text).diagnostics.count == 100)
  }
}

private let unterminated =
  "a string must end with a double quote on the line on which it begins [json.unterminated-string]"
private let badEscape =
  "a backslash must be followed by one of \" \\ / b f n r t, or by u and four hexadecimal digits [json.bad-escape]"
private let control = "a control character in a string must be written as \\u0009 [json.control-character]"
private let surrogate = "half of a surrogate pair must not stand alone [json.lone-surrogate]"
