import JSON
import OrderedCollections
import Testing

@Suite("JSON as text")
struct JSONTextTests {
  @Test("compact text has no white space; pretty text has a member or element a line")
  func layouts() {
    let value: JSONValue = ["b": [1, nil, true], "a": ["x": "y"], "none": [], "empty": [:]]
    #expect(value.text(.compact) == #"{"b":[1,null,true],"a":{"x":"y"},"none":[],"empty":{}}"#)
    #expect(
      value.text() == """
        {
          "b": [
            1,
            null,
            true
          ],
          "a": {
            "x": "y"
          },
          "none": [],
          "empty": {}
        }
        """)
    #expect(JSONValue.array([1]).text(.pretty(indent: 4)) == "[\n    1\n]")
    #expect(JSONValue.array([[1]]).text(.pretty(indent: 0)) == "[\n[\n1\n]\n]")
    let apple: JSONValue = ["a": ["b": [:]], "c": [1, []]]
    #expect(
      apple.text(.apple)
        == "{\n  \"a\" : {\n    \"b\" : {\n\n    }\n  },\n  \"c\" : [\n    1,\n    [\n\n    ]\n  ]\n}")
  }

  @Test(
    "a string has the escapes that JSON demands, and no others",
    arguments: [
      ("", #""""#), ("a\"b", #""a\"b""#), ("a\\b", #""a\\b""#), ("a/b", #""a/b""#), ("\n\r\t", #""\n\r\t""#),
      ("\u{8}\u{C}", #""\b\f""#), ("\u{0}\u{1F}", #""\u0000\u001f""#), ("\u{7F}", "\"\u{7F}\""),
      ("\u{2028}\u{2029}", "\"\u{2028}\u{2029}\""), ("é 取 👩‍🚀", "\"é 取 👩‍🚀\""), ("\r\n", #""\r\n""#),
      ("\"\u{301}", "\"\\\"\u{301}\""),
    ])
  func escapes(string: String, text: String) {
    #expect(JSONValue.string(string).text() == text)
  }

  @Test("names of members are escaped as well")
  func names() {
    #expect(JSONValue.object(["a\"\n": 1]).text(.compact) == #"{"a\"\n":1}"#)
  }

  @Test("scalars are written as they are")
  func scalars() {
    #expect(JSONValue.null.text() == "null")
    #expect(JSONValue.bool(true).text() == "true")
    #expect(JSONValue.bool(false).text() == "false")
    #expect(JSONValue.number(JSONNumber(uncheckedText: "1.10")).text() == "1.10")
  }
}
