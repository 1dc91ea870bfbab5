import HTML
import Testing

@testable import Reference

@Suite("Colours of code")
struct HighlighterTests {
  @Test(
    "keys, strings, numbers, keywords and comments are told apart",
    arguments: [
      ("json", #"{"a": [1.5, "b", null]}"#, #"{[k:"a"]: [[n:1.5], [s:"b"], [w:null]]}"#),
      (
        "http", "GET /a HTTP/1.1\nHost: b\n\n{\"c\": true}", "[w:GET] /a HTTP/1.1\n[k:Host]: b\n\n{[k:\"c\"]: [w:true]}"
      ),
      ("swift", ##"let a = #"b"c"# // d"##, ##"[w:let] a = [s:#"b"c"#] [c:// d]"##),
      ("swift", "lets let9 (let)", "lets let9 ([w:let])"),
      ("python", "True true # é", "[w:True] true [c:# é]"),
      ("python", #"b = """c"d\""" e""" + 1_000"#, #"b = [s:"""c"d\""" e"""] + [n:1_000]"#),
      ("go", "package interface interfaces `a\\`", "[w:package] [w:interface] interfaces [s:`a\\`]"),
      ("rust", ##"r#"a"b"# r"##, ##"[s:r#"a"b"#] r"##),
      ("r", #"r"-(a)"b)-" r"#, #"[s:r"-(a)"b)-"] r"#),
      ("sh", #"curl 'a\' b"c\"" a#b"#, #"[w:curl] [s:'a\'] b[s:"c\""] a#b"#),
      ("yaml", "a-b: c\n# d", "[k:a-b]: c\n[c:# d]"),
      ("dart", "'open", "[s:'open]"),
      ("JSON", "1", "[n:1]"),
      ("perl", "if 1", "if 1"),
    ])
  func kinds(_ language: String, _ code: String, _ marked: String) {
    let markup = Highlighter.markup(code, language: language).text
      .replacing("<span class=\"", with: "[").replacing("\">", with: ":").replacing("</span>", with: "]")
    #expect(markup == marked)
  }

  @Test("code is escaped, inside of what has a colour and outside")
  func escaping() {
    #expect(Highlighter.markup(#"<"&">"#, language: "go").text == #"&lt;<span class="s">"&amp;"</span>&gt;"#)
  }

  @Test("a carriage return before a line feed goes, and no other")
  func lineEnds() {
    #expect(Highlighter.markup("a\r\nb\r\r\nc\rd", language: "").text == "a\nb\r\nc\rd")
    #expect(
      Highlighter.markup("# a\r\n1", language: "sh").text == "<span class=\"c\"># a</span>\n<span class=\"n\">1</span>")
  }
}
