import JSON
import Testing

@testable import SourceText

@Suite("Changing a text where it stands")
struct SourceEditorTests {
  /// A text after a member was added to the object at a pointer.
  static func appended(
    _ text: String, _ name: String, to pointer: String, key: String = "new", _ value: JSONValue = 1
  ) throws -> String {
    try edited(text, name, pointer) { editor, object throws(SourceEditProblem) in
      try editor.append(key, value, to: object)
    }
  }

  /// A text after its example at a pointer has become a named one.
  static func moved(_ text: String, _ name: String, at pointer: String, _ value: JSONValue = 1) throws -> String {
    try edited(text, name, pointer) { editor, object throws(SourceEditProblem) in
      try editor.move(
        "example", of: object, to: ("examples", "default", "value"), adding: "new", ["value": value])
    }
  }

  private static func edited(
    _ text: String, _ name: String, _ pointer: String,
    _ change: (SourceEditor, SourceCursor) throws(SourceEditProblem) -> SourceEdit
  ) throws -> String {
    let file = SourceFile(name: name, text: text)
    let (node, diagnostics) = SourceText.read(file)
    #expect(diagnostics.isEmpty)
    let root = SourceCursor(try #require(node), in: file)
    let editor = SourceEditor(root)
    let edit = try change(editor, root.nearest(to: try #require(JSONPointer(pointer))))
    return String(decoding: try editor.apply([edit]).text, as: UTF8.self)
  }

  /// Why a member cannot be added.
  static func problem(_ text: String, _ name: String, to pointer: String) -> String? {
    do {
      _ = try appended(text, name, to: pointer)
      return nil
    } catch {
      return "\(error)"
    }
  }

  @Test(
    "JSON keeps its layout: on one line with and without spaces, and indented by anything",
    arguments: [
      (#"{"a":{"b":1}}"#, #"{"a":{"b":1,"new":{"x":[1,2]}}}"#),
      (#"{"a": {"b": 1, "c": 2}}"#, #"{"a": {"b": 1, "c": 2, "new": {"x": [1, 2]}}}"#),
      (#"{ "a": { "b": 1 } }"#, #"{ "a": { "b": 1, "new": {"x": [1, 2]} } }"#),
      (
        "{\n  \"a\": {\n    \"b\": 1\n  }\n}\n",
        "{\n  \"a\": {\n    \"b\": 1,\n    \"new\": {\n      \"x\": [\n        1,\n        2\n      ]\n    }\n  }\n}\n"
      ),
      (
        "{\n    \"a\" : {\n        \"b\" : 1\n    }\n}",
        "{\n    \"a\" : {\n        \"b\" : 1,\n        \"new\" : {\n            \"x\": [\n                1,\n"
          + "                2\n            ]\n        }\n    }\n}"
      ),
      (
        "{\r\n\t\"a\": {\r\n\t\t\"b\": 1\r\n\t}\r\n}",
        "{\r\n\t\"a\": {\r\n\t\t\"b\": 1,\r\n\t\t\"new\": {\r\n\t\t\t\"x\": [\r\n\t\t\t\t1,\r\n\t\t\t\t2\r\n\t\t\t]\r\n"
          + "\t\t}\r\n\t}\r\n}"
      ),
      (
        "{\n  \"a\": {}\n}",
        "{\n  \"a\": {\n    \"new\": {\n      \"x\": [\n        1,\n        2\n      ]\n    }\n  }\n}"
      ),
      (#"{"a":{}}"#, #"{"a":{"new":{"x":[1,2]}}}"#),
      ("\u{FEFF}{\"a\":{\"b\":1}}", "\u{FEFF}{\"a\":{\"b\":1,\"new\":{\"x\":[1,2]}}}"),
    ])
  func json(_ text: String, _ expected: String) throws {
    #expect(try Self.appended(text, "a.json", to: "/a", ["x": [1, 2]]) == expected)
  }

  @Test("a JSON example becomes a named one with its text as it is")
  func jsonMoved() throws {
    let text =
      "{\n  \"a\": {\n    \"example\": {\n      \"x\" : 1.50,\n\n      \"y\": []\n    },\n    \"schema\": {}\n  }\n}\n"
    let expected = """
      {
        "a": {
          "examples": {
            "default": {
              "value": {
                "x" : 1.50,

                "y": []
              }
            },
            "new": {
              "value": true
            }
          },
          "schema": {}
        }
      }

      """
    #expect(try Self.moved(text, "a.json", at: "/a", true) == expected)
    let compact = #"{"a":{"schema":{},"example":{"x" :1}}}"#
    #expect(
      try Self.moved(compact, "a.json", at: "/a")
        == #"{"a":{"schema":{},"examples":{"default":{"value":{"x" :1}},"new":{"value":1}}}}"#)
  }

  @Test(
    "YAML keeps its layout: indentation, dashes, comments, line breaks",
    arguments: [
      ("a:\n  b: 1\n", "a:\n  b: 1\n  new:\n    x:\n      - 1\n      - z: 2\n"),
      ("a:\n    b: 1", "a:\n    b: 1\n    new:\n        x:\n            - 1\n            - z: 2"),
      ("t:\n- 1\na:\n  b: 1\nc: 2\n", "t:\n- 1\na:\n  b: 1\n  new:\n    x:\n    - 1\n    - z: 2\nc: 2\n"),
      (
        "a:\r\n  b: 1 # one\r\n# two\r\n",
        "a:\r\n  b: 1 # one\r\n  new:\r\n    x:\r\n      - 1\r\n      - z: 2\r\n# two\r\n"
      ),
      ("\u{FEFF}a:\n  b:\n", "\u{FEFF}a:\n  b:\n  new:\n    x:\n      - 1\n      - z: 2\n"),
      ("a:\n  b: |\n    x\n\n\nc: 1\n", "a:\n  b: |\n    x\n  new:\n    x:\n      - 1\n      - z: 2\n\n\nc: 1\n"),
      ("a: {} # none\n", "a: # none\n  new:\n    x:\n      - 1\n      - z: 2\n"),
      ("a:\n  b: {c: [1, 2]}\n", "a:\n  b: {c: [1, 2]}\n  new:\n    x:\n      - 1\n      - z: 2\n"),
      (
        "a:\n  b:\n    - c: >\n        x\n",
        "a:\n  b:\n    - c: >\n        x\n  new:\n    x:\n      - 1\n      - z: 2\n"
      ),
    ])
  func yaml(_ text: String, _ expected: String) throws {
    let edited = try Self.appended(text, "a.yaml", to: "/a", ["x": [1, ["z": 2]]])
    #expect(edited == expected)
  }

  @Test("strings that YAML would take for something else, and texts of several lines, are read again as they were")
  func awkwardStrings() throws {
    let value: JSONValue = [
      "no": "no", "1.5": "1.5", "lines": " one\ntwo\n\n", "hash": "a #b", "colon": "a: b", "empty": "",
      "ü": "\u{7F}\u{2028}",
      "more": ["- x", "\n", "\ttab", "'\"\\", [:], []],
    ]
    for text in ["a:\n  b: 1\n", "a:\n   b: 1\n", "t:\n- 1\na:\n     b: 1\n"] {
      let edited = try Self.appended(text, "a.yaml", to: "/a", value)
      let (node, _) = SourceText.read(SourceFile(name: "a.yaml", text: edited))
      #expect(node?["a"]?["new"].map(JSONValue.init) == value)
    }
  }

  @Test(
    "a YAML example becomes a named one with its text as it is",
    arguments: [
      (
        "a:\n  example: 1.50 # one\n  schema: {}\n",
        "a:\n  examples:\n    default:\n      value: 1.50 # one\n    new:\n      value: 1\n  schema: {}\n"
      ),
      (
        "a:\n  example:\n    # first\n    x: |\n      one\n\n       two\n    y: {}\n",
        "a:\n  examples:\n    default:\n      value:\n        # first\n        x: |\n          one\n\n           two\n"
          + "        y: {}\n    new:\n      value: 1\n"
      ),
      (
        "a:\r\n  example:\r\n  - 1\r\n  - 2\r\n",
        "a:\r\n  examples:\r\n    default:\r\n      value:\r\n      - 1\r\n      - 2\r\n    new:\r\n      value: 1\r\n"
      ),
      (
        "a:\n  'example': &x {b: [1,\n    2]}\nc: *x\n",
        "a:\n  examples:\n    default:\n      value: &x {b: [1,\n        2]}\n    new:\n      value: 1\nc: *x\n"
      ),
      ("a:\n  example:\nc: 1\n", "a:\n  examples:\n    default:\n      value:\n    new:\n      value: 1\nc: 1\n"),
    ])
  func yamlMoved(_ text: String, _ expected: String) throws {
    #expect(try Self.moved(text, "a.yaml", at: "/a") == expected)
  }

  @Test(
    "what cannot be changed for certain is refused, with its place",
    arguments: [
      ("a: {b: 1}\n", "a.yaml:1:4: this is in flow style"),
      ("a: {\n}\n", "a.yaml:1:4: this is in flow style"),
      ("a: &x\n  b: 1\n", "a.yaml:1:4: this has an anchor, and may stand elsewhere too"),
      ("x: &x\n  b: 1\na: *x\n", "a.yaml:3:4: this is an alias of something else"),
      ("a: !!map\n  b: 1\n", "a.yaml:1:4: this has a tag"),
      ("x: &x\n  c: 1\na:\n  <<: *x\n  b: 1\n", "a.yaml:4:3: this has members that are merged from elsewhere"),
      (
        "x: &x\n  a:\n    b: 1\ny: *x\n",
        "a.yaml:3:9: the change would change something else too; an anchor or a block of text may be in the way"
      ),
      (
        "a:\n  b: |+\n    x\n\nc: 1\n",
        "a.yaml:3:6: the change would change something else too; an anchor or a block of text may be in the way"
      ),
    ])
  func refused(_ text: String, _ problem: String) {
    #expect(Self.problem(text, "a.yaml", to: text.hasPrefix("x: &x\n  a:") ? "/x/a" : "/a") == problem)
  }
}
