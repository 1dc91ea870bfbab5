import APISpec
import CommonMark
import Testing

@Suite("the style of the GitLab manual")
struct GitLabTests {
  let written: Written

  init() throws {
    written = try Written(Shelf.api, "gitlab")
  }

  @Test("a section is a page, an operation a part of it, and views by audience are parts of that")
  func headings() {
    #expect(written.diagnostics.isEmpty)
    #expect(
      written.headings == [
        "# The *Shelf*_API_", "# Books & *shelves*", "### Rules", "## 1. Add `a` book_",
        "## Get a book", "### For readers", "### For librarians", "## List books",
      ])
  }

  @Test("each view has the call, the parameters and its own body")
  func views() {
    let readers = written.blocks(below: "For readers")
    #expect(readers.codes.first == "GET /books/:book_id\n")
    #expect(readers.codes.last == "{\n  \"id\": 1,\n  \"note\": \"r\"\n}\n")
    #expect(readers.codeLanguages == ["", "json"])
    let librarians = written.blocks(below: "For librarians")
    #expect(Array(librarians.codes.prefix(2)) == ["GET /books/:book_id\n", "GET /books/1?verbose=true\n"])
    for view in [readers, librarians] {
      #expect(
        view.list(after: "Parameters:") == [
          "book_id (required) - the number of the book.", "verbose (optional, default: false) - say more.",
          "X-Request (optional) - any text.",
        ])
    }
  }

  @Test("an operation without parameters says so")
  func none() {
    let blocks = written.blocks(below: "List books")
    #expect(blocks.list(after: "Parameters:") == ["none"])
    #expect(
      blocks.contains(.list(start: nil, tight: true, items: [ListItem([.paragraph([.strong([.text("none")])])])])))
    #expect(blocks.codes == ["GET /books\n", "[\n  {\n    \"id\": 1,\n    \"note\": \"n\"\n  }\n]\n"])
  }

  @Test("several examples have titles, calls, bodies and statuses")
  func examples() {
    let blocks = written.blocks(below: "1. Add `a` book_")
    #expect(blocks.contains(.paragraph([.strong([.text("With ``` inside")])])))
    #expect(blocks.paragraphs.contains("Example response: 409 Conflict"))
    #expect(blocks.codes.contains("{\n  \"shelf_mark_*\": \"A_1\",\n  \"note\": \"```\\n# not a heading\\n````\"\n}\n"))
  }

  @Test("a reference link in a description is resolved where it stands")
  func links() {
    let link = Inline.link(destination: "https://example.com/", title: "T", [.text("this")])
    #expect(
      written.blocks(below: "1. Add `a` book_").contains(.paragraph([.text("See "), link, .text(".")])))
  }

  @Test("the statuses close an operation, each with its reason phrase")
  func statuses() {
    #expect(
      written.blocks(below: "Get a book").list(after: "Status Codes:") == [
        "200 OK (For readers) - the book.", "200 OK (For librarians) - the book with its notes.",
        "404 Not Found - there is none.",
      ])
    guard case .list? = written.blocks(below: "Get a book").last else {
      Issue.record("the list must be the last block")
      return
    }
  }

  @Test("an operation that is reserved for an audience has one view, and examples of others say whose they are")
  func reserved() throws {
    var api = Shelf.api
    api.operations[1].audience = "librarians"
    let blocks = try Written(api, "gitlab").blocks(below: "Get a book")
    #expect(blocks.paragraphs.first == "For librarians")
    #expect(blocks.paragraphs.contains("Reader (For readers)"))
    #expect(blocks.paragraphs.contains("Librarian"))
    #expect(!blocks.contains { if case .heading = $0 { true } else { false } })
  }
}
