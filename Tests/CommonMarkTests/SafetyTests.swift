import CommonMark
import Testing

@Suite("Safety")
struct SafetyTests {
  @Test(
    "elements end and begin where readers of HTML would let them",
    arguments: [
      ("<p><br><p>\n\n> a\n\n</p></p>\n\nb", "<p><br></p><p>\n</p>\n<blockquote>\n<p>a</p>\n</blockquote>\n<p>b</p>\n"),
      ("<p>a<ul><li>b<li>c</ul></p>", "<p>a</p><ul><li>b</li><li>c</li></ul>\n"),
      ("a <ul><li>b</li></ul> c", "<div>a <ul><li>b</li></ul> c</div>\n"),
      ("<ul>a<br><li>b</li><br><li>c</li></ul>", "<ul><li>a<br></li><li>b</li><li>c</li></ul>\n"),
      (
        "<table>a<tr>b<td>c<tr><td>d</table>",
        "<table><tr><td>a</td></tr><tr><td>b</td><td>c</td></tr><tr><td>d</td></tr></table>\n"
      ),
      ("<table>\n\na\n\n</table>", "<table>\n<tr><td>\n<p>a</p>\n</td></tr></table>\n"),
      (
        "<table><thead><th>a</th></thead><tbody><td>b</td></tbody></table>",
        "<table><thead><tr><th>a</th></tr></thead><tbody><tr><td>b</td></tr></tbody></table>\n"
      ),
      ("<dl><dt>a<dd>b<dt>c</dl>", "<dl><dt>a</dt><dd>b</dd><dt>c</dt></dl>\n"),
      ("<b>a<div>b</div>c</b>", "<div><b>a</b><div>b</div>c</div>\n"),
      ("<li>a</li>", "<p>&lt;li&gt;a&lt;/li&gt;</p>\n"),
    ])
  func nesting(source: String, html: String) throws {
    #expect(try Markdown(parsing: source).html() == html)
  }

  @Test(
    "there is no link in a link, whichever of them are raw HTML",
    arguments: [
      (
        "<a href=b>[c](d) https://e.example *[f](g)*</a> [h](i)",
        "<p><a href=\"b\">c https://e.example <em>f</em></a> <a href=\"i\">h</a></p>\n"
      ),
      ("[a <a href=b>c</a> d](e)", "<p><a href=\"e\">a c d</a></p>\n"),
      ("<a href=b>c <a href=d>e</a> f</a> g", "<p><a href=\"b\">c e f</a> g</p>\n"),
      ("<a href=b>\n\n[c](d)\n\n</a>\n\n[e](f)", "<a href=\"b\">\n<p>c</p>\n</a>\n<p><a href=\"f\">e</a></p>\n"),
    ])
  func nestedLinks(source: String, html: String) throws {
    #expect(try Markdown(parsing: source).html() == html)
  }

  @Test(
    "an address that is not relative, http, https or mailto is dropped",
    arguments: [
      "[x](javascript:alert(1))", "[x](JaVaScRiPt:alert(1))", "[x](&#106;avascript:alert(1))",
      "[x](java&Tab;script:alert(1))", "[x](java&NewLine;script:alert(1))", "[x](&#1;javascript:alert(1))",
      "[x](vbscript:x)", "[x](data:text/html,x)", "[x](file:///etc/passwd)", "<javascript:alert(1)>",
      "[x]\n\n[x]: javascript:alert(1)", "![x](javascript:alert(1))", "![x](data:image/svg+xml,x)",
      "<a href=\"javascript:alert(1)\">x</a>", "<a href=javascript&colon;alert(1)>x</a>",
      "<a href='&#x6A;avascript:alert(1)'>x</a>", "<a href=\"java\tscript:alert(1)\">x</a>",
      "<a href=\"&#106avascript:alert(1)\">x</a>", "<img src=\"javascript:alert(1)\">", "[x](<java\\\nscript:y>)",
    ])
  func addresses(source: String) throws {
    for html in [try Markdown(parsing: source).html(), try again(source)] {
      #expect(!html.contains("href") && !html.contains("src="), "\(html)")
    }
  }

  @Test(
    "an address that is safe stays",
    arguments: ["/a", "#b", "?c", "d/e:f", "https://g.h", "HTTP://i.j", "mailto:k@l.m"])
  func safeAddresses(address: String) throws {
    #expect(try Markdown(parsing: "[x](\(address))").html() == "<p><a href=\"\(address)\">x</a></p>\n")
    #expect(try Markdown(parsing: "<a href='\(address)'>x</a>").html() == "<p><a href=\"\(address)\">x</a></p>\n")
  }

  @Test(
    "an element that is not allowed is shown as text",
    arguments: [
      "<script>alert(1)</script>", "<SCRIPT\n>alert(1)</SCRIPT>", "x <script src=//a.b></script>", "<iframe src=x>",
      "<svg onload=alert(1)>", "<math><mtext></mtext></math>", "<style>*{}</style>", "<form><input></form>",
      "<object data=x>", "<base href=x>", "<meta http-equiv=refresh>", "<!DOCTYPE html>", "<?php ?>", "<![CDATA[x]]>",
      "<div><script>alert(1)</script></div>", "<!-- --><script>alert(1)</script>", "<template><b></template>",
      "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\"></noscript>", "<textarea></textarea>",
      "<div\n<script>alert(1)</script>", "<scr<script>ipt>alert(1)</script>",
    ])
  func elements(source: String) throws {
    for html in [try Markdown(parsing: source).html(), try again(source)] { try expectOnlyAllowedTags(html) }
  }

  @Test("attributes that are not allowed are dropped")
  func attributes() throws {
    let source = #"<p class="a" style="b" onclick="c" id="d" title="e&quot;f">x</p>"#
    #expect(try Markdown(parsing: source).html() == "<p title=\"e&quot;f\">x</p>\n")
    let image = #"<img src="a.png" alt="<b>" onerror="alert(1)" width=1>"#
    #expect(try Markdown(parsing: image).html() == "<img src=\"a.png\" alt=\"&lt;b&gt;\">\n")
    let cell = "<table><tr><td colspan=2 rowspan=\"x\" href=\"a\">x</td></tr></table>"
    #expect(try Markdown(parsing: cell).html() == "<table><tr><td colspan=\"2\">x</td></tr></table>\n")
  }

  @Test("elements end where their container ends, and cannot end what they did not begin")
  func balance() throws {
    #expect(try Markdown(parsing: "a <b>c").html() == "<p>a <b>c</b></p>\n")
    #expect(try Markdown(parsing: "a </div>").html() == "<p>a &lt;/div&gt;</p>\n")
    #expect(try Markdown(parsing: "</div></main>").html() == "<p>&lt;/div&gt;&lt;/main&gt;</p>\n")
    #expect(try Markdown(parsing: "> <div>\n\nx").html() == "<blockquote>\n<div>\n</div>\n</blockquote>\n<p>x</p>\n")
    #expect(
      try Markdown(parsing: "<details>\n\n*x*\n\n</details>").html() == "<details>\n<p><em>x</em></p>\n</details>\n")
  }

  @Test("a part of a list or table needs the list or table around it", arguments: ["<li>", "<td>", "<tr>", "<dd>"])
  func parts(tag: String) throws {
    #expect(try !Markdown(parsing: tag).html().contains(tag))
  }

  @Test("a title keeps its references and cannot leave its quotes")
  func titles() throws {
    #expect(
      try Markdown(parsing: "a <b title='caf&eacute; \"><i>'>c</b>").html()
        == "<p>a <b title=\"caf&eacute; &quot;&gt;&lt;i&gt;\">c</b></p>\n")
  }

  @Test("comments are left out")
  func comments() throws {
    #expect(try Markdown(parsing: "a<!-- b --> c\n\n<!-- d -->").html() == "<p>a c</p>\n")
  }

  @Test("HTML that is only let through in part cannot become Markdown")
  func partialHTML() throws {
    let source = "<div>\n<!-- c -->\n[x](javascript:alert(1)) <script>\n</div>"
    let html = try again(source)
    #expect(!html.contains("<script") && !html.contains("href"))
  }

  @Test("text in values is text, whatever it holds")
  func values() {
    let text = "<script>alert(1)</script> \"&\" \0"
    let document = Markdown([.paragraph([.text(text), .link(destination: "a\"><b>", title: "\"><i>", [.code(text)])])])
    let html = document.html()
    #expect(!html.contains("<script") && !html.contains("<b>") && !html.contains("<i>"))
    #expect(html.contains("&lt;script&gt;"))
  }

  @Test("the language of code cannot leave its attribute")
  func language() throws {
    let options = HTMLOptions(highlight: { _, _ in "ok" })
    let html = try Markdown(parsing: "``` a\"><script>\nx\n```").html(options)
    #expect(html == "<pre><code class=\"language-a&quot;&gt;&lt;script&gt;\">ok</code></pre>\n")
  }

  private func again(_ source: String) throws -> String {
    let document = try Markdown(parsing: source)
    return try Markdown(commonMark: document.commonMark()).specificationHTML()
  }

  private func expectOnlyAllowedTags(_ html: String) throws {
    let allowed = ["p", "div", "b", "i", "em", "img", "br", "pre", "code", "a", "!--"]
    for part in html.split(separator: "<", omittingEmptySubsequences: false).dropFirst() {
      let name = part.drop { $0 == "/" }.prefix { $0.isLetter || $0 == "!" || $0 == "-" }
      #expect(allowed.contains(String(name)), "\(html)")
      let unquoted = part.prefix { $0 != ">" }.split(separator: "\"", omittingEmptySubsequences: false)
      #expect(!unquoted.enumerated().contains { $0.offset % 2 == 0 && $0.element.contains("on") }, "\(html)")
    }
  }
}
