import JSON
import SourceText
import Testing

@Suite("YAML is read by the core schema")
struct YAMLReaderTests {
  @Test(
    "a plain scalar means what the core schema says",
    arguments: [
      ("yes", "\"yes\""), ("no", "\"no\""), ("on", "\"on\""), ("18:00", "\"18:00\""), ("2020-01-01", "\"2020-01-01\""),
      ("3.10", "3.10"), ("0123", "123"), ("0o14", "12"), ("0x1F", "31"), ("=", "\"=\""), ("~", "null"),
      ("null", "null"),
      ("Null", "null"), ("NULL", "null"), ("nUll", "\"nUll\""), ("", "null"), ("true", "true"), ("TRUE", "true"),
      ("tRue", "\"tRue\""), ("False", "false"), ("+5", "5"), ("-5", "-5"), (".5", "0.5"), ("5.", "5"),
      ("-.5e3", "-0.5e3"),
      ("1e5", "1e5"), ("1_000", "\"1_000\""), ("1.2.3", "\"1.2.3\""), ("-", "[null]"), (".", "\".\""), ("1e", "\"1e\""),
      ("0o8", "\"0o8\""), ("0x", "\"0x\""), ("0x+1", "\"0x+1\""), ("00", "0"), ("007.50", "7.50"),
      ("123456789012345678901234567890", "123456789012345678901234567890"), ("'12'", "\"12\""),
      ("\"null\"", "\"null\""),
      ("!!str 12", "\"12\""), ("!!int 12", "12"), ("!!float 12", "12"), ("!!null ''", "null"), ("!!bool true", "true"),
      ("! 12", "\"12\""), ("!!timestamp 2020-01-01", "\"2020-01-01\""), ("+", "\"+\""), ("N", "\"N\""),
    ])
  func scalars(text: String, expected: String) {
    #expect(yaml(text) == expected)
    if text != "-" { #expect(yaml("a: \(text)") == "{\"a\":\(expected)}") }
  }

  @Test(
    "infinities and not-a-number stay strings, with a warning", arguments: [".inf", "-.Inf", "+.INF", ".nan", ".NaN"])
  func notFinite(text: String) {
    let (node, diagnostics) = read(text, name: "a.yaml")
    #expect(node?.string == text)
    #expect(diagnostics.map(\.id) == ["yaml.not-finite"])
    #expect(!diagnostics.hasErrors)
  }

  @Test("block and flow collections keep their order")
  func collections() {
    #expect(yaml("b: 1\na:\n  - x\n  - y: {c: [1, 2], d: }\n") == #"{"b":1,"a":["x",{"y":{"c":[1,2],"d":null}}]}"#)
  }

  @Test(
    "keys are strings, as written",
    arguments: [("200: ok", "200"), ("yes: 1", "yes"), ("0x10: 1", "0x10"), ("~: 1", "~"), ("1.0: 1", "1.0")])
  func keys(text: String, key: String) {
    #expect(read(text, name: "a.yaml").node?.object?.keys == [key])
  }

  @Test("literal and folded blocks keep and join lines")
  func blocks() {
    #expect(yaml("a: |\n  x\n  y\nb: >-\n  x\n  y\n") == #"{"a":"x\ny\n","b":"x y"}"#)
  }

  @Test("an alias stands for the value of its anchor")
  func aliases() {
    #expect(yaml("a: &x {k: 1}\nb: *x\nc: [*x, &n 5, *n]") == #"{"a":{"k":1},"b":{"k":1},"c":[{"k":1},5,5]}"#)
    #expect(yaml("&k key: 1\nother: *k") == #"{"key":1,"other":"key"}"#)
  }

  @Test("a merge key adds the members that are not there")
  func merge() {
    let text = "a: &a {x: 1, y: 2}\nb: &b {y: 3, z: 4}\nc:\n  <<: [*a, *b]\n  x: 0\nd: {<<: *b}\ne: {'<<': 1}"
    #expect(
      yaml(text)
        == #"{"a":{"x":1,"y":2},"b":{"y":3,"z":4},"c":{"x":0,"y":2,"z":4},"d":{"y":3,"z":4},"e":{"<<":1}}"#)
  }

  @Test(
    "a fault is reported with its place",
    arguments: [
      ("a: 1\nb: 2\na: 3", "a.yaml:3:1: error: the key 'a' is given twice [yaml.duplicate-key]"),
      ("a: *b", "a.yaml:1:4: error: the alias '*b' must come after its anchor '&b' [yaml.unknown-alias]"),
      (
        "p: &name 1\na: *nane",
        "a.yaml:2:4: error: the alias '*nane' must come after its anchor '&nane'; did you mean 'name'? "
          + "[yaml.unknown-alias]"
      ),
      (
        "a: &a [*a]",
        "a.yaml:1:8: error: the alias '*a' must not stand inside the value it names [yaml.alias-inside-itself]"
      ),
      ("a: !x 1", "a.yaml:1:4: warning: the tag '!x' is not known and is ignored [yaml.unknown-tag]"),
      ("a: !!int x", "a.yaml:1:4: error: the tag '!!int' does not fit the value 'x' [yaml.tag-mismatch]"),
      (
        "{[a]: 1, b: 2}",
        "a.yaml:1:2: error: a key must be a single word or string, not a list or a mapping [yaml.key-not-scalar]"
      ),
      (
        "<<: 5", "a.yaml:1:5: error: the value of '<<' must be a mapping or a list of mappings [yaml.merge-not-mapping]"
      ),
      (
        "a: 1\n---\nb: 2",
        "a.yaml:2:1: error: a file must hold one document; this second one is not read [yaml.several-documents]"
      ),
      ("a:\n\t- b", "a.yaml:2:1: error: a line must be indented with spaces, not with a tab [yaml.tab]"),
      ("é: x\nb: y: z", "a.yaml:2:5: error: mapping values are not allowed in this context [yaml.syntax]"),
    ])
  func faults(text: String, message: String) {
    #expect(yaml(text) == message)
  }

  @Test("a key that cannot be one is left out with its value, and nothing else")
  func unusableKey() throws {
    let node = try #require(read("? [a, {b: c}]\n: [1]\nd: 2", name: "a.yaml").node)
    #expect(JSONValue(node).text(.compact) == #"{"d":2}"#)
  }

  @Test("aliases that multiply are stopped")
  func billionLaughs() {
    var text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
    for level in 1...9 {
      text += "a\(level): &a\(level) [" + Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ") + "]\n"
    }
    #expect(yaml(text).hasSuffix("error: aliases must not expand to more than 1000000 values [yaml.too-many-aliases]"))
  }

  @Test("nesting is limited, through aliases too")
  func depth() {
    #expect(yaml(String(repeating: "[", count: 2000)).hasSuffix("[yaml.too-deep]"))
    var text = "a0: &a0 [x]\n"
    for level in 1...300 { text += "a\(level): &a\(level) [*a\(level - 1)]\n" }
    #expect(yaml(text).hasSuffix("values must not nest more than 256 deep [yaml.too-deep]"))
  }

  @Test("an empty file is null", arguments: ["", "\n", "# only this\n", "---\n"])
  func empty(text: String) {
    #expect(yaml(text) == "null")
  }

  @Test("JSON under a YAML name is read as JSON")
  func jsonInYAML() {
    #expect(yaml(#" {"a": "\ud83d\ude00\/"}"#) == #"{"a":"😀/"}"#)
    #expect(yaml("{a: 1, }") == #"{"a":1}"#)
    #expect(yaml("[1, 2\n") == "a.yaml:2:1: error: did not find expected ',' or ']' [yaml.syntax]")
    #expect(yaml("{\"a\": }}") == "a.yaml:1:8: error: did not find expected <document start> [yaml.syntax]")
  }

  @Test("places count bytes and columns rightly after text beyond ASCII")
  func places() throws {
    let text = "\u{FEFF}# 漢字 😀\r\nключ:\r\n  - «a»\r\n  - b: |\r\n      text\r\n\r\nlast: x\r\n"
    let file = SourceFile(name: "a.yaml", text: text)
    let (node, diagnostics) = SourceText.read(file)
    #expect(diagnostics.isEmpty)
    let root = SourceCursor(try #require(node), in: file)
    let list = try #require(root["ключ"])
    #expect(list.keySpan.map(file.string(of:)) == "ключ")
    #expect(list[0].map { file.string(of: $0.node.span) } == "«a»")
    #expect(list[0]?.range.start.line == 3)
    #expect(list[0]?.range.start.column == 5)
    #expect(file.string(of: list.node.span) == "- «a»\r\n  - b: |\r\n      text")
    #expect(root["last"]?.range.start.line == 7)
    #expect(root["last"].map { file.string(of: $0.node.span) } == "x")
  }
}
