import HTML
import Testing

@Suite("Writing HTML")
struct SerializationTests {
  @Test("text keeps its characters and loses its markup")
  func text() {
    #expect(p { "a < b && c > \"d\"" }.text() == #"<p>a &lt; b &amp;&amp; c &gt; "d"</p>"#)
  }

  @Test("attribute values are quoted and escaped")
  func attributes() {
    let node = a(.href("/?a=1&b=2"), .title("\"><script>")) { "x" }
    #expect(node.text() == #"<a href="/?a=1&amp;b=2" title="&quot;&gt;&lt;script&gt;">x</a>"#)
  }

  @Test("nothing is added between elements")
  func noIndentation() {
    #expect(pre { code { "a\n  b\n" } }.text() == "<pre><code>a\n  b\n</code></pre>")
  }

  @Test("a leading line feed in preformatted text survives a parser")
  func leadingLineFeed() {
    #expect(pre { "\na" }.text() == "<pre>\n\na</pre>")
    #expect(div { "\na" }.text() == "<div>\na</div>")
  }

  @Test("void elements have no end tag")
  func void() {
    #expect(
      p {
        "a"; br(); img(.src("x.png"), .alt(""))
      }.text() == #"<p>a<br><img src="x.png" alt=""></p>"#)
    #expect(HTMLNode.element("br", [], ["x"].map(HTMLNode.text)).text() == "<br>")
  }

  @Test("bytes are UTF-8")
  func bytes() {
    #expect(span { "é" }.bytes() == Array("<span>é</span>".utf8))
  }

  @Test("a page begins with its document type")
  func document() {
    let page = htmlDocument(.lang("en")) { head { title { "T" } } }
    #expect(page.text() == #"<!DOCTYPE html>"# + "\n" + #"<html lang="en"><head><title>T</title></head></html>"#)
  }

  @Test("plain text leaves out elements and raw markup")
  func plainText() {
    #expect(
      p {
        "a"; em { "b" }; HTMLNode.raw(unsafe: "<svg></svg>")
      }.plainText == "ab")
  }
}
