import CommonMark
import Testing

@Suite("Extensions")
struct ExtensionTests {
  private func table(_ source: String) throws -> [[String]] {
    for case .table(let header, _, let rows) in try Markdown(parsing: source).blocks {
      return ([header] + rows).map { $0.map(\.plainText) }
    }
    return []
  }

  @Test("a table's cells know the link definitions of the document")
  func definitions() throws {
    let html = try Markdown(parsing: "| a |\n|---|\n| [x] |\n\n[x]: /y").html()
    #expect(html.contains("<td><a href=\"/y\">x</a></td>"))
  }

  @Test(
    "a cell is never a heading, a list or a definition", arguments: ["# a", "- a", "1. a", "> a", "    a", "[a]: /b"])
  func cellsAreInline(cell: String) throws {
    let cells = try table("| h |\n|---|\n| \(cell) |")
    #expect(cells == [["h"], [cell.trimmingPrefix("    ").description]])
  }

  @Test("emphasis at the start of a cell is emphasis", arguments: ["_a_", "*(a)*", "**a**b", "__a__"])
  func emphasis(cell: String) throws {
    let html = try Markdown(parsing: "| h |\n|---|\n| \(cell) |").html()
    let plain = try Markdown(parsing: cell).inlineHTML()
    #expect(html.contains("<td>\(plain)</td>"))
  }

  @Test("tables stand in quotations and lists")
  func containers() throws {
    for source in ["> | a |\n> |---|\n> | b |", "- | a |\n  |---|\n  | b |", "> 1. | a |\n>    |---|\n>    | b |"] {
      let html = try Markdown(parsing: source).html()
      #expect(html.contains("<th>a</th>") && html.contains("<td>b</td>"), "\(html)")
    }
  }

  @Test("lines before a table stay a paragraph")
  func lead() throws {
    let document = try Markdown(parsing: "one  \n*two*\n| a | b |\n|---|---|")
    #expect(document.blocks.first == .paragraph([.text("one"), .lineBreak, .emphasis([.text("two")])]))
    #expect(document.blocks.count == 2)
  }

  @Test("line endings do not matter", arguments: ["\n", "\r\n", "\r"])
  func lineEndings(ending: String) throws {
    let source = ["| a | b |", "|---|---|", "| c | d |"].joined(separator: ending)
    #expect(try table(source) == [["a", "b"], ["c", "d"]])
    #expect(try table(source + ending) == [["a", "b"], ["c", "d"]])
  }

  @Test("escapes keep strikethrough and check boxes away")
  func escapes() throws {
    #expect(try Markdown(parsing: "\\~~a~~").html() == "<p>~~a~~</p>\n")
    #expect(try Markdown(parsing: "- \\[ ] a").html() == "<ul>\n<li>[ ] a</li>\n</ul>\n")
    #expect(
      try Markdown(parsing: "`\\~` \\\\~~a~~ [b](/\\~)").html()
        == "<p><code>\\~</code> \\<del>a</del> <a href=\"/~\">b</a></p>\n")
  }

  @Test("strikethrough reaches over other inlines, and needs exactly two tildes that touch the text")
  func strikethrough() throws {
    #expect(try Markdown(parsing: "~~a *b* c~~").html() == "<p><del>a <em>b</em> c</del></p>\n")
    #expect(try Markdown(parsing: "~~ a ~~ ~b~ ~~~c~~~").html() == "<p>~~ a ~~ ~b~ ~~~c~~~</p>\n")
  }

  @Test("no address is linked inside a link or code")
  func nestedLinks() throws {
    #expect(
      try Markdown(parsing: "[www.a.b](c) `www.d.e`").html()
        == "<p><a href=\"c\">www.a.b</a> <code>www.d.e</code></p>\n")
  }
}
