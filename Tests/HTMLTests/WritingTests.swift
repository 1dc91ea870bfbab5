import HTML
import Testing

/// What a closure writes.
func written(_ write: (HTMLWriter) -> Void) -> String {
  HTMLMarkup(write).text
}

@Suite("Writing HTML")
struct WritingTests {
  @Test("text keeps its characters and loses its markup")
  func text() {
    #expect(written { $0.p(text: "a < b && c > \"d\"") } == #"<p>a &lt; b &amp;&amp; c &gt; "d"</p>"#)
  }

  @Test("markup is found in texts of any length, wherever it stands", arguments: ["<", ">", "&", "\"", "\0"])
  func anywhere(_ special: String) {
    let reference = ["<": "&lt;", ">": "&gt;", "&": "&amp;", "\0": "\u{FFFD}"]
    for length in [0, 1, 15, 16, 17, 33] {
      for place in 0...length {
        let (start, end) = (String(repeating: "a", count: place), String(repeating: "é", count: length - place))
        let text = start + special + end
        #expect(written { $0.text(text) } == start + reference[special, default: special] + end)
        #expect(
          written { $0.p(.title(text), text: "") }
            == "<p title=\"\(start)\(special == "\"" ? "&quot;" : reference[special] ?? "")\(end)\"></p>")
      }
    }
  }

  @Test("attribute values are quoted and escaped")
  func attributes() {
    #expect(
      written { $0.a(.href("/?a=1&b=2"), .title("\"><script>"), text: "x") }
        == #"<a href="/?a=1&amp;b=2" title="&quot;&gt;&lt;script&gt;">x</a>"#)
  }

  @Test("elements stand inside each other in the order of the closures, with nothing between them")
  func nesting() {
    let text = written { html in
      html.ul {
        for item in ["a", "b"] { html.li(.class(item)) { html.text(item) } }
      }
      html.pre { html.code(text: "a\n  b\n") }
    }
    #expect(text == #"<ul><li class="a">a</li><li class="b">b</li></ul><pre><code>a"# + "\n  b\n</code></pre>")
  }

  @Test("a leading line feed in preformatted text survives a parser")
  func leadingLineFeed() {
    #expect(written { html in html.pre { html.text("\na") } } == "<pre>\n\na</pre>")
    #expect(written { html in html.div { html.text("\na") } } == "<div>\na</div>")
  }

  @Test("void elements have no end tag")
  func void() {
    let text = written { html in
      html.p {
        html.text("a")
        html.wbr()
        html.input(.type("search"), .spellcheck(false))
      }
    }
    #expect(text == #"<p>a<wbr><input type="search" spellcheck="false"></p>"#)
  }

  @Test("flags are names alone, and a condition can leave them out")
  func flags() {
    #expect(written { $0.details(.open, .when(false, .hidden)) } == "<details open></details>")
  }

  @Test("a heading level is held between one and six", arguments: [(0, "h1"), (3, "h3"), (9, "h6")])
  func levels(level: Int, name: String) {
    #expect(written { html in html.heading(level: level) { html.text("x") } } == "<\(name)>x</\(name)>")
  }

  @Test("bytes are UTF-8, and a writer begins anew when they are taken")
  func bytes() {
    let html = HTMLWriter()
    html.span(text: "é")
    #expect(html.take() == Array("<span>é</span>".utf8))
    html.span(text: "a")
    #expect(html.take() == Array("<span>a</span>".utf8))
  }

  @Test("finished markup is written as it stands")
  func markup() {
    let markup = HTMLMarkup { $0.code(text: "<") }
    #expect(written { html in html.p { html.markup(markup) } } == "<p><code>&lt;</code></p>")
    #expect(written { $0.markup(.raw(unsafe: "<svg></svg>")) } == "<svg></svg>")
  }

  @Test("of finished pieces any that follow each other are written at once")
  func pieces() {
    let strip = HTMLStrip(["a", "<b>", ""].map { text in HTMLMarkup { $0.p(text: text) } })
    #expect(written { $0.markup(strip[0..<3]) } == "<p>a</p><p>&lt;b&gt;</p><p></p>")
    #expect(written { $0.markup(strip[1..<2]) } == "<p>&lt;b&gt;</p>")
    #expect(written { $0.markup(strip[3..<3]) } == "")
  }
}
