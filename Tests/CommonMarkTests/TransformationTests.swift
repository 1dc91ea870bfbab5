import CommonMark
import Testing

@Suite("Transformations")
struct TransformationTests {
  @Test("links are changed wherever they stand")
  func links() throws {
    let document = try Markdown(parsing: "> - **[a](b)**\n\n| c |\n|---|\n| [d](e) |")
    let text = document.mapLinks { $0 == "e" ? nil : "x/" + $0 }.commonMark()
    #expect(text.contains("[a](x/b)") && text.contains("| d |"))
  }

  @Test("links of raw HTML are changed too; one without an address keeps its words, and its other attributes")
  func rawLinks() throws {
    let source = "a <A title='t' HREF=\"b?c=1&amp;d=2\">e</A>\n\n<p><a href='f'>g</a><!-- h --></p>"
    var seen: [String] = []
    let changed = try Markdown(parsing: source).mapLinks { link in
      seen.append(link)
      return link == "f" ? nil : "x\"" + link
    }
    #expect(seen == ["b?c=1&d=2", "f"])
    #expect(
      changed.html() == "<p>a <a title=\"t\" href=\"x&quot;b?c=1&amp;d=2\">e</a></p>\n<p><a>g</a></p>\n",
      "\(changed.html())")
  }

  @Test(
    "images give way to links and words, in Markdown and in raw HTML",
    arguments: [
      ("![a *b*](link)", "<p><a href=\"to-link\">a <em>b</em></a></p>\n"),
      ("![](link)", "<p><a href=\"to-link\">link</a></p>\n"),
      ("![a *b*](words)", "<p>a <em>b</em></p>\n"), ("[![a](link)](b)", "<p><a href=\"b\">a</a></p>\n"),
      ("![a](stays)", "<p><img src=\"stays\" alt=\"a\" /></p>\n"),
      ("x <img alt=\"a&quot;\" src=link>", "<p>x <a href=\"to-link\">a&quot;</a></p>\n"),
      ("x <img src=link>", "<p>x <a href=\"to-link\">link</a></p>\n"), ("x <img src=words alt=a>", "<p>x a</p>\n"),
      ("<a href=b><img src=link alt=a></a> c", "<p><a href=\"b\">a</a> c</p>\n"),
    ])
  func images(source: String, html: String) throws {
    let changed = try Markdown(parsing: source).mapImages { address in
      address == "stays" ? .image : address == "words" ? .words : .link("to-" + address)
    }
    #expect(changed.html() == html)
  }

  @Test(
    "headings become an outline without gaps, wherever they begin",
    arguments: [
      ("# a\n### b\n## c\n# d", "<h3>a</h3>\n<h4>b</h4>\n<h4>c</h4>\n<h3>d</h3>\n"),
      ("### a\n# b", "<h3>a</h3>\n<h3>b</h3>\n"),
      ("# a\n\n<H4 class=x>b</H4>\n\n<h5>c</h5>", "<h3>a</h3>\n<h4>b</h4>\n<h5>c</h5>\n"),
      ("# a\n## b\n### c\n#### d\n##### e", "<h3>a</h3>\n<h4>b</h4>\n<h5>c</h5>\n<h6>d</h6>\n<h6>e</h6>\n"),
    ])
  func outline(source: String, html: String) throws {
    #expect(try Markdown(parsing: source).outlined(at: 3).html() == html)
  }

  @Test("the identifiers of headings are those of their HTML, also of headings inside of other blocks")
  func headingIdentifiers() throws {
    let document = try Markdown(parsing: "# a\n\n> # a\n\n- # a <x>\n\n# a")
    let html = document.html(HTMLOptions(headingIDPrefix: "p-"))
    #expect(document.headings(idPrefix: "p-").map(\.id) == html.matches(of: /id="([^"]+)"/).map { String($0.1) })
  }

  @Test("inlines are replaced")
  func inlines() throws {
    let document = try Markdown(parsing: "a `b` *c `d`*").mapInlines { inline in
      if case .code(let text) = inline { [.text(text.uppercased())] } else { [inline] }
    }
    #expect(document.plainText == "a B c D")
  }

  @Test("plain text has no markup")
  func plainText() throws {
    let source = "# A\n\nb *c*\nd <b>e</b>\n\n- f\n- `g`\n\n| h | i |\n|---|---|"
    #expect(try Markdown(parsing: source).plainText == "A\n\nb c d e\n\nf\n\ng\n\nh i")
  }

  @Test(
    "the first sentence ends where the next begins",
    arguments: [
      ("Gets a user. Needs a token.", "Gets a user."), ("Uses e.g. a token. Then", "Uses e.g. a token."),
      ("Version 1.2 only", "Version 1.2 only"), ("取得用户。需要令牌。", "取得用户。"), ("# T\n\nReally? Yes.", "Really?"), ("", ""),
      ("One\nline. Two", "One line."),
    ])
  func firstSentence(source: String, expected: String) throws {
    #expect(try Markdown(parsing: source).firstSentence == expected)
  }
}
