import HTML
import Testing

@Suite("Keeping strangers' markup out")
struct InjectionTests {
  @Test(
    "an address that would run a script is dropped",
    arguments: [
      "javascript:alert(1)", " JaVaScRiPt:x", "java\tscript:x", "\u{1}vbscript:x", "data:text/html,x",
      "javascript:/x", "javascript:?#",
    ])
  func addresses(address: String) {
    #expect(written { $0.a(.href(address)) } == "<a></a>")
    #expect(written { $0.form(.action(address)) } == "<form></form>")
  }

  @Test(
    "ordinary addresses stay",
    arguments: ["../a", "#b", "a/b:c", "?d:e", "https://a.b/?c", "mailto:a@b.c", "data:image/png;base64,AA"])
  func ordinaryAddresses(address: String) {
    #expect(written { $0.a(.href(address)) } == "<a href=\"\(address)\"></a>")
  }

  @Test("a value cannot leave its attribute, nor text its element")
  func values() {
    let hostile = "\"><script>alert('&')</script>"
    #expect(
      written { $0.code(.data("copy", hostile), .aria("label", hostile), text: hostile) }
        == "<code data-copy=\"&quot;&gt;&lt;script&gt;alert('&amp;')&lt;/script&gt;\""
        + " aria-label=\"&quot;&gt;&lt;script&gt;alert('&amp;')&lt;/script&gt;\">"
        + "\"&gt;&lt;script&gt;alert('&amp;')&lt;/script&gt;</code>")
  }

  @Test("a zero character, which no page may hold, is replaced")
  func zero() {
    #expect(written { $0.p(.title("a\0"), text: "\0b") } == "<p title=\"a\u{FFFD}\">\u{FFFD}b</p>")
  }
}
