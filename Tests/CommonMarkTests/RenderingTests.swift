import CommonMark
import Testing

@Suite("Rendering")
struct RenderingTests {
  @Test("headings move down and stop at level six")
  func headingShift() throws {
    let document = try Markdown(parsing: "# a\n\n##### b")
    #expect(document.html(HTMLOptions(headingShift: 2)) == "<h3>a</h3>\n<h6>b</h6>\n")
  }

  @Test("headings get stable identifiers that differ")
  func headingIDs() throws {
    let document = try Markdown(parsing: "# Get *a* user!\n\n> # Get a user\n\n# ¿?\n\n# 用户 Á")
    #expect(
      document.html(HTMLOptions(headingIDPrefix: "op-")) == """
        <h1 id="op-get-a-user">Get <em>a</em> user!</h1>
        <blockquote>
        <h1 id="op-get-a-user-2">Get a user</h1>
        </blockquote>
        <h1 id="op-section">¿?</h1>
        <h1 id="op-用户-á">用户 Á</h1>

        """)
  }

  @Test("links are rewritten or lose their link, in Markdown and in raw HTML, and are checked afterwards")
  func links() throws {
    let options = HTMLOptions(link: { $0 == "drop" ? nil : $0 == "bad" ? "javascript:x" : "../" + $0 })
    let html = try Markdown(parsing: "[a](b) [c](drop) [d](bad) <a href=\"e\">f</a>").html(options)
    #expect(html == "<p><a href=\"../b\">a</a> c d <a href=\"../e\">f</a></p>\n")
  }

  @Test("code of a known language is highlighted, other code is escaped")
  func highlight() throws {
    let options = HTMLOptions(highlight: { language, text in language == "swift" ? "<i>\(text.count)</i>" : nil })
    let html = try Markdown(parsing: "```swift 1\nlet\n```\n\n```c\n<\n```").html(options)
    #expect(
      html == """
        <pre><code class="language-swift"><i>4</i></code></pre>
        <pre><code class="language-c">&lt;
        </code></pre>

        """)
  }

  @Test("a single paragraph can be rendered without its element")
  func inline() throws {
    #expect(try Markdown(parsing: "a *b*").inlineHTML() == "a <em>b</em>")
    #expect(try Markdown(parsing: "a\n\nb").inlineHTML() == "<p>a</p>\n<p>b</p>\n")
    #expect(try Markdown(parsing: "").inlineHTML() == "")
  }

  @Test("values are written as Markdown")
  func values() {
    let document = Markdown([
      .heading(level: 2, [.text("Title")]),
      .paragraph([.text("1. not *a* list "), .strikethrough([.text("gone")]), .text(" ~~kept~~")]),
      .list(start: nil, tight: true, items: [ListItem(isChecked: true, [.paragraph([.text("done")])])]),
      .table(
        header: [[.text("a|b")], [.text("c")]], alignments: [.right, .none],
        rows: [[[.code("d|e")], [.text("f"), .lineBreak, .text("g")]]]),
    ])
    #expect(
      document.commonMark() == #"""
        ## Title

        1\. not \*a\* list ~~gone~~ \~\~kept\~\~

          - [x] done

        | a\|b | c |
        | --: | --- |
        | `d\|e` | f<br>g |

        """#)
  }

  @Test(
    "a document survives being written and read",
    arguments: [
      "# A\n\nb *c* **d** `e` [f](g \"h\") ![i](j)\n\n> k\n> l\n\n1. m\n2. n\n\n***\n\n- o\n  - p\n",
      "| a | b |\n|:-:|--:|\n| `x\\|y` | ~~z~~ |\n| **c** | |\n", "- [ ] a\n- [x] b\n- \\[ ] c\n",
      "\\~~a~~ and ~~b~~ \\~",
      "```http\nGET / HTTP/1.1\n```\n\n    indented\n", "see www.a.b, https://c.d/e?f=g&h, i@j.k and <l@m.n>",
      "> | a |\n> |---|\n> | b |\n>\n> c", "- | a | b |\n  |---|---|\n  | c | d |\n", "a\\\nb\nc", "- a\n\n- b\n",
      "* a\n\n<!-- -->\n\n* b", "<details>\n<summary>a</summary>\n\nb\n\n</details>",
      "x <sub>1</sub> &lt;b&gt; &amp;amp;",
      "text before\n| a | b |\n|---|---|\n| c | d |", "- a\n\n1. b\n\n- c\n\n      code\n",
    ])
  func roundTrip(source: String) throws {
    let document = try Markdown(parsing: source)
    let text = document.commonMark()
    #expect(try Markdown(parsing: text).html() == document.html(), "\(text)")
    #expect(try Markdown(parsing: text).commonMark() == text)
  }

  @Test("as CommonMark, code stands between fences longer than any in it, in lists and quotations too")
  func fences() throws {
    let code = Block.code(info: "", text: "a\n````\n\n  b\n")
    let named = Block.code(info: "x`y", text: "~~~\n")
    let blocks: [Block] = [
      code, .list(start: nil, tight: false, items: [ListItem([code]), ListItem([.paragraph([.text("t")]), named])]),
      .blockQuote([.paragraph([.text("q")]), code]),
    ]
    let text = Markdown(blocks).commonMark()
    #expect(text.hasPrefix("`````\na\n````\n\n  b\n`````\n"))
    #expect(try Markdown(parsing: text).blocks == blocks)
  }

  @Test(
    "as CommonMark, a heading keeps its number without a backslash",
    arguments: ["1. a", "12. *", "1.", "1.2 a", "1) a"])
  func numberedHeading(title: String) throws {
    let document = Markdown([.heading(level: 2, [.text(title)])])
    let text = document.commonMark()
    #expect(try Markdown(parsing: text) == document)
    if title == "1. a" { #expect(text == "## 1. a\n") }
  }
}
