import JSON
import SourceText
import Testing

@Suite("What is written reads back as it was")
struct WriterTests {
  @Test("JSON is laid out in three ways")
  func jsonStyles() {
    let node: SourceNode = ["a": [1, []], "b": [:], "c": "x\"\\\n\u{1}"]
    #expect(JSONValue(node).text(.compact) == #"{"a":[1,[]],"b":{},"c":"x\"\\\n\u0001"}"#)
    #expect(
      JSONValue(node).text()
        == "{\n  \"a\": [\n    1,\n    []\n  ],\n  \"b\": {},\n  \"c\": \"x\\\"\\\\\\n\\u0001\"\n}")
    let apple: SourceNode = ["a": ["b": [:]]]
    #expect(
      JSONValue(apple).text(.apple) == "{\n  \"a\" : {\n    \"b\" : {\n\n    }\n  }\n}")
  }

  @Test("YAML is written in block style")
  func yamlBlocks() {
    let node: SourceNode = [
      "a": 1, "list": ["x", ["k": "v", "m": [true, nil]], [1, [2]]], "empty": [[], [:]], "text": "one\ntwo",
      "end": "one\n", "more": "\n one\n\n",
    ]
    let expected = """
      a: 1
      list:
        - x
        - k: v
          m:
            - true
            - null
        - - 1
          - - 2
      empty:
        - []
        - {}
      text: |-
        one
        two
      end: |
        one
      more: |2+

         one


      """
    #expect(String(decoding: node.yaml(), as: UTF8.self) == expected)
  }

  @Test(
    "a string that some reader would take for something else is quoted",
    arguments: [
      "yes", "No", "ON", "off", "y", "N", "true", "False", "null", "~", "", "1", "1.5", "-1", "+1", ".5", "1e5", "0x1F",
      "0o14", "0b11", "1_000", "18:00", "190:20:30", "2020-01-01", "2001-12-14t21:59:43.10-05:00", ".inf", "-.INF",
      ".NaN", "=", "<<", " a", "a ", "a: b", "a:", "a #b", "#a", "- a", "-", "?", ": a", "[a", "{a", "*a", "&a", "!a",
      "|", ">", "%a", "@a", "`a", "'a'", "\"a\"", "---", "...", "a\tb", "a\u{85}b", "a\u{2028}b", "\u{FEFF}a", "a\rb",
      "\u{7F}", ", a",
    ])
  func quoted(string: String) {
    let line = String(decoding: SourceNode.string(string).yaml(), as: UTF8.self)
    #expect(line.hasPrefix("\"") || line.hasPrefix("'"))
    #expect(read(line, name: "a.yaml").node?.string == string)
  }

  @Test(
    "ordinary text is not quoted",
    arguments: ["a", "a b", "it's", "a:b", "a#b", "né 漢字", "3 apples", "a, b [c] {d}", "/path", "v1.0", "a \"b"])
  func plain(string: String) {
    let expected = string + "\n"
    #expect(String(decoding: SourceNode.string(string).yaml(), as: UTF8.self) == expected)
  }

  @Test("text with backslashes stays readable")
  func pattern() {
    #expect(String(decoding: SourceNode.string(#"^\d+: "x" 's$"#).yaml(), as: UTF8.self) == #"'^\d+: "x" ''s$'"# + "\n")
    #expect(String(decoding: SourceNode.string(#"^\d+$"#).yaml(), as: UTF8.self) == #"^\d+$"# + "\n")
  }

  @Test("random trees survive both formats", arguments: 0..<300)
  func roundTrip(seed: Int) throws {
    var random = Generator(state: UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1)
    let tree = random.tree(depth: 5)
    for layout in [JSONValue.Layout.compact, .pretty(), .apple] {
      let json = SourceText.read(SourceFile(name: "a.json", text: JSONValue(tree).text(layout)))
      #expect(json.diagnostics.isEmpty)
      #expect(try #require(json.node).hasSameValue(as: tree))
    }
    let written = tree.yaml()
    let yaml = SourceText.read(SourceFile(name: "a.yaml", text: written))
    #expect(yaml.diagnostics.isEmpty)
    #expect(yaml.node?.hasSameValue(as: tree) == true, "\(String(decoding: written, as: UTF8.self))")
  }
}

/// Random trees from a seed (SplitMix64).
private struct Generator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func tree(depth: Int) -> SourceNode {
    switch Int.random(in: 0..<(depth > 0 ? 9 : 6), using: &self) {
    case 0: return nil
    case 1: return .bool(Bool.random(using: &self))
    case 2:
      return .number(
        ["0", "-0", "1.50", "1e400", "-12.5E-3", "98765432109876543210"].randomElement(using: &self) ?? "0")
    case 3...5: return .string(string())
    case 6...7:
      var object = SourceObject()
      for _ in 0..<Int.random(in: 0...5, using: &self) { object.append(string(), tree(depth: depth - 1)) }
      return .object(object)
    default:
      return .array((0..<Int.random(in: 0...4, using: &self)).map { _ in tree(depth: depth - 1) })
    }
  }

  mutating func string() -> String {
    let parts = [
      "a", "b", " ", "\n", "\n\n", "\t", "\r", ":", ": ", " #", "-", "'", "\"", "\\", "1", "2", ".", "e", "é", "漢",
      "😀",
      "\u{85}", "\u{2028}", "\u{FEFF}", "\u{1}", "<", "&", "*", "!", "|", ">", "{", "[", "]", "}", ",", "%", "@", "~",
      "null", "true", "yes", "---", "...", "0x", String(repeating: "long ", count: 250),
    ]
    return (0..<Int.random(in: 0...6, using: &self)).map { _ in
      parts.randomElement(using: &self) ?? ""
    }.joined()
  }
}
