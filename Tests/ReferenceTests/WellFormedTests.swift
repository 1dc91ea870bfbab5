import OrderedCollections
import Testing

@Suite("Pages as HTML")
struct WellFormedTests {
  @Test("every page of the site is read without a repair")
  func reading() throws {
    let pages = try PublishedSite.shared().pages
    #expect(pages.count > 100)
    for page in pages.values { #expect(page.problems == [], "\(page.path)") }
  }

  @Test("every page follows the rules of the HTML Standard")
  func rules() throws {
    for page in try PublishedSite.shared().pages.values {
      #expect(HTMLRules.problems(of: page.root) == [], "\(page.path)")
    }
  }

  @Test(
    "the reader and the rules find what is wrong",
    arguments: [
      ("<p>a<div>b</div></p>", "inside <p>"), ("<p>a", "is not closed"), ("<b><i></b></i>", "</b> where <i>"),
      ("<a href=\"x\"><b><a href=\"y\">z</a></b></a>", "inside <a>"), ("<li>a</li>", "outside of a list"),
      ("<ul><div></div></ul>", "as a child"), ("<dl><div><dd>a</dd></div></dl>", "not <dt> and <dd>"),
      ("<p id=\"a\">x</p><p id=\"a\">y</p>", "there twice"), ("<p class=a>x</p>", "without quotes"),
      ("<p class=\"a\" class=\"b\">x</p>", "the attribute class twice"), ("a < b", "an unescaped <"),
      ("a & b", "an unescaped &"), ("<label for=\"x\">a</label>", "leads nowhere"),
      ("<script>alert(1)</script>", "a script in the page"), ("<p onclick=\"x\">a</p>", "unexpected attribute onclick"),
      ("<p style=\"x\">a</p>", "unexpected attribute style"), ("<details>a</details>", "no <summary> first"),
      ("<details><summary><div>a</div></summary></details>", "inside <summary>"), ("<ul></ul>", "nothing inside"),
      ("<h3>a</h3>", "below <h1>"), ("<h2>a</h2><h3>b</h3><h2>c</h2><h4>d</h4>", "below <h2>"),
      ("<table><tr><td>a</td></tr><tr><td>b</td><td>c</td></tr></table>", "rows of [1, 2] cells"),
    ])
  func finding(body: String, problem: String) {
    let text = """
      <!doctype html><html lang="en" dir="ltr"><head><title>t</title></head><body><main><h1>h</h1>\(body)</main></body></html>
      """
    let (root, problems) = HTMLReader.page(text)
    let found = problems + HTMLRules.problems(of: root)
    #expect(found.contains { $0.contains(problem) }, "\(found)")
  }

  @Test("a harmless page has no problem")
  func harmless() {
    let text = """
      <!doctype html>
      <html lang="en" dir="ltr"><head><title>t &amp; u</title></head>
      <body><main><h1>h</h1><p>a<br>b &lt;</p><dl><div><dt>a</dt><dd><p>b</p></dd></div></dl></main></body></html>
      """
    let (root, problems) = HTMLReader.page(text)
    #expect(problems + HTMLRules.problems(of: root) == [])
    #expect(root.all("main").first?.visibleText == "h ab < a b")
  }
}
