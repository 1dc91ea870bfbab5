import APISpec
import CommonMark
import JSON
import Testing

@testable import MarkdownStyles

@Suite("texts that would break out of their place")
struct HostileTextTests {
  static let texts = [
    "* a", "- a", "1. a", "1) a", "# a", "> a", "a *b* _c_ **d**", "[a](b)", "<b>a</b>", "&amp;", "a | b", "~~a~~",
    "`a`", "a `` b ```", "\\*", "![]()", "---", "===", "[ ] a", "a\\",
    "+ a", "``` a", "~~~ a", "    a", "名称_一_二*三*", "!a", "{{title}}", "\tq",
  ]

  @Test("plain text reads as itself in a heading, a paragraph and an item", arguments: texts)
  func plain(text: String) throws {
    let escaped = MarkdownText.plain(text)
    let shown = text.trimmingCharacters
    let source = "# \(escaped)\n\n\(escaped)\n\n- \(escaped)\n"
    for document in [try Markdown(parsing: source), try Markdown(parsing: Markdown(parsing: source).commonMark())] {
      #expect(document.blocks.count == 3)
      #expect(document.blocks.first == .heading(level: 1, [.text(shown)]))
      #expect(document.blocks.dropFirst().first == .paragraph([.text(shown)]))
      #expect(document.plainText == [shown, shown, shown].joined(separator: "\n\n"))
    }
  }

  @Test(
    "a bare address keeps its text, though it may have become a link", arguments: ["https://example.com/", "www.x.y"])
  func addresses(text: String) throws {
    let printed = try Markdown(parsing: "# \(MarkdownText.plain(text))").commonMark()
    #expect(try Markdown(parsing: printed).plainText == text)
  }

  @Test("code in a line reads as itself", arguments: ["a", "`", "``a`", "a`b", " ` ", "*a*", "<b>", "\\", "a  b"])
  func code(text: String) throws {
    let document = try Markdown(parsing: MarkdownText.code(text))
    #expect(document.blocks == [.paragraph([.code(text.trimmingCharacters)])])
  }

  @Test(
    "a block of code reads as itself, also after it was printed",
    arguments: [
      "a", "```", "````\na\n```", "~~~", "", "a\n\n\nb", "\n\n", "  a\n  ", "<script>", "- a\n# b", "a ``` b",
    ])
  func block(text: String) throws {
    let source = "x\n\n\(MarkdownText.fence(text, language: "json"))\n\n\(MarkdownText.fence(text))\n\ny\n"
    let expected = text.isEmpty || text.hasSuffix("\n") ? text : text + "\n"
    for document in [try Markdown(parsing: source), try Markdown(parsing: Markdown(parsing: source).commonMark())] {
      #expect(
        document.blocks == [
          .paragraph([.text("x")]), .code(info: "json", text: expected), .code(info: "", text: expected),
          .paragraph([.text("y")]),
        ])
    }
  }

  @Test("line breaks of other systems in an example become plain ones")
  func carriageReturns() throws {
    let document = try Markdown(parsing: MarkdownText.fence("a\r\nb\rc"))
    #expect(document.blocks == [.code(info: "", text: "a\nb\nc\n")])
  }

  @Test(
    "a description cannot end the list it stands in", arguments: ["# a", "- a\n\n\n# b", "```\na", "<div>", "> a\n\nb"])
  func items(text: String) throws {
    let item = try #require(try Description.item(text))
    let document = try Markdown(parsing: "- **n** – \(item)\n- **m**\n")
    #expect(document.blocks.count == 1)
    guard case .list(nil, _, let items)? = document.blocks.first else {
      Issue.record("no list")
      return
    }
    #expect(items.count == 2)
  }

  @Test("hostile names everywhere leave the outline as it is", arguments: ["httpdomain", "gitlab"])
  func everywhere(style: String) throws {
    let outline = try Written(Shelf.api, style).headings.map { $0.prefix { $0 == "#" } }
    for text in Self.texts + ["https://example.com/", "www.example.com"] {
      var api = Shelf.api
      api.forEachText { if !$0.source.contains("Rules") { $0.source = MarkdownText.plain(text) } }
      for index in api.operations.indices {
        api.operations[index].title = LocalizedText(text)
        for place in api.operations[index].parameters.indices { api.operations[index].parameters[place].name = text }
      }
      api.title = LocalizedText(text)
      let written = try Written(api, style)
      #expect(written.diagnostics.isEmpty)
      #expect(written.headings.map { $0.prefix { $0 == "#" } } == outline, "\(text)")
    }
  }
}

extension String {
  /// The text without blanks at its ends.
  fileprivate var trimmingCharacters: String {
    let start = drop { $0 == " " || $0 == "\t" }
    return String(start.reversed().drop { $0 == " " || $0 == "\t" }.reversed())
  }
}
