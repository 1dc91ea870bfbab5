import HTML
import Testing

@Suite("Building HTML")
struct BuilderTests {
  @Test("conditions, loops, optionals and arrays are taken")
  func builder() {
    let absent: String? = nil
    let items = ["a", "b"]
    let node = ul {
      for item in items { li { item } }
      if items.isEmpty { "none" } else { li { "end" } }
      absent
      items.map { item in li(.class(item)) }
    }
    #expect(
      node.text() == #"<ul><li>a</li><li>b</li><li>end</li><li class="a"></li><li class="b"></li></ul>"#)
  }

  @Test("classes join, and empty ones disappear")
  func classes() {
    #expect(div(.class("a", "", "b"), .id("x"), .class("c")).text() == #"<div class="a b c" id="x"></div>"#)
    #expect(div(.class("")).text() == "<div></div>")
  }

  @Test("flags are names alone, and a condition can leave them out")
  func flags() {
    #expect(input(.type("checkbox"), .checked, .when(false, .disabled)).text() == #"<input type="checkbox" checked>"#)
  }

  @Test("a heading level is held between one and six", arguments: [(0, "h1"), (3, "h3"), (9, "h6")])
  func levels(level: Int, name: String) {
    #expect(heading(level: level) { "x" }.text() == "<\(name)>x</\(name)>")
  }
}
