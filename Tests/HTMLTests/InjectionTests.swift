import HTML
import Testing

@Suite("Keeping strangers' markup out")
struct InjectionTests {
  @Test("an element name that is not a name leaves only its children", arguments: ["", "a b", "p><script", "1", "é"])
  func elementNames(name: String) {
    #expect(HTMLNode.element(name, [], [.text("x")]).text() == "x")
  }

  @Test(
    "an attribute name that is not a name is dropped", arguments: ["", "a b", "x=\"", "x>", "1a", "onclick", "OnLoad"])
  func attributeNames(name: String) {
    #expect(div(.attribute(name, "v"), .flag(name)).text() == "<div></div>")
  }

  @Test("data and aria names are checked too")
  func prefixedNames() {
    #expect(div(.data("x y", "v"), .aria("label\"", "v"), .data("ok", "v")).text() == #"<div data-ok="v"></div>"#)
  }

  @Test(
    "an address that would run a script is dropped",
    arguments: ["javascript:alert(1)", " JaVaScRiPt:x", "java\tscript:x", "\u{1}vbscript:x", "data:text/html,x"])
  func addresses(address: String) {
    #expect(a(.href(address)).text() == "<a></a>")
    #expect(img(.attribute("SRC", address)).text() == "<img>")
  }

  @Test(
    "ordinary addresses stay", arguments: ["../a", "#b", "https://a.b/?c", "mailto:a@b.c", "data:image/png;base64,AA"])
  func ordinaryAddresses(address: String) {
    #expect(a(.href(address)).text() == "<a href=\"\(address)\"></a>")
  }

  @Test("a script element never has content")
  func script() {
    #expect(HTMLNode.element("script", [], [.text("alert(1)")]).text() == "<script></script>")
    #expect(HTML.script(src: "a.js", type: "module").text() == #"<script src="a.js" type="module"></script>"#)
  }
}
