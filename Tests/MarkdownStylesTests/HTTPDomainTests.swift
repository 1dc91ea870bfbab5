import APISpec
import CommonMark
import OrderedCollections
import Testing

@Suite("the style of the docker manual")
struct HTTPDomainTests {
  let written: Written

  init() throws {
    written = try Written(Shelf.api, "httpdomain")
  }

  @Test("sections and operations are numbered, and titles are text whatever they hold")
  func headings() {
    #expect(written.diagnostics.isEmpty)
    #expect(
      written.headings == [
        "# The *Shelf*_API_", "## 1. Books & *shelves*", "### Rules",
        "### 1.1 1. Add `a` book_", "#### With ``` inside", "#### Taken",
        "### 1.2 Get a book", "#### Reader", "#### Librarian", "#### None",
        "### 1.3 List books",
      ])
  }

  @Test("a heading that begins with a number is printed without a backslash")
  func numbers() {
    #expect(written.text.split(separator: "\n").contains("## 1. Books & \\*shelves\\*"))
  }

  @Test("the call is code, the description its own blocks, and an unclosed fence in it ends with it")
  func description() {
    let blocks = written.blocks(below: "1.1 1. Add `a` book_")
    #expect(
      Array(blocks.prefix(3)) == [
        .paragraph([.code("POST /books")]), .paragraph([.text("Adds a book.")]), .code(info: "", text: "unclosed\n"),
      ])
    #expect(written.blocks(below: "1.2 Get a book").first == .paragraph([.code("GET /books/:book_id")]))
  }

  @Test("parameters stand by their place, with type, default and whether they are optional")
  func parameters() {
    let add = written.blocks(below: "1.1 1. Add `a` book_")
    #expect(
      add.list(after: "Json Parameters:") == [
        "shelf_mark_* (string) – where it stands:\n\nrow\n\ncolumn",
        "note (string) – (optional) (default: a `b`) what to know.",
      ])
    #expect(add.list(after: "Parameters:") == nil)
    #expect(add.list(after: "Request Headers:") == ["Authorization – (scopes: lend) A library card."])
    let get = written.blocks(below: "1.2 Get a book")
    #expect(get.list(after: "Parameters:") == ["book_id – the number of the book."])
    #expect(get.list(after: "Query Parameters:") == ["verbose (boolean) – (optional) (default: false) say more."])
    #expect(get.list(after: "Request Headers:") == ["X-Request – any text."])
    #expect(get.list(after: "Json Parameters:") == nil)
  }

  @Test("names are strong, types are emphasized, and a list in a description is a list inside the item")
  func shape() throws {
    let blocks = written.blocks(below: "1.1 1. Add `a` book_")
    let lists = blocks.compactMap { if case .list(_, _, let items) = $0 { items } else { nil } }
    let item = try #require(lists.first?.first)
    guard case .paragraph(let inlines)? = item.blocks.first else {
      Issue.record("no paragraph")
      return
    }
    #expect(inlines.first == .strong([.text("shelf_mark_*")]))
    #expect(inlines.contains(.emphasis([.text("string")])))
    guard case .list(nil, _, let inner)? = item.blocks.last else {
      Issue.record("no list")
      return
    }
    #expect(inner.count == 2)
  }

  @Test("every status has its text, and its audience where one alone gets it")
  func statuses() {
    #expect(
      written.blocks(below: "1.1 1. Add `a` book_").list(after: "Status Codes:")
        == ["201 – the new book.", "409 – the place is taken."])
    #expect(
      written.blocks(below: "1.2 Get a book").list(after: "Status Codes:") == [
        "200 (For readers) – the book.", "200 (For librarians) – the book with its notes.", "404 – there is none.",
      ])
  }

  @Test("every example's messages come back as they were, backticks and all")
  func messages() throws {
    for operation in Shelf.api.operations {
      let expected = operation.examples.flatMap { example -> [String] in
        let request = RequestMessage(example, of: operation, in: Shelf.api)
        let fields = ["Host: shelf.example.com"] + request.headers.map { "\($0.name): \($0.value)" }
        let head = ["\(request.method) \(request.target) HTTP/1.1"] + fields
        let body = request.body.map { ["", $0] } ?? []
        return [(head + body).joined(separator: "\n") + "\n", ResponseMessage(example.response).text]
      }
      let title = written.headings.first { $0.hasSuffix(operation.title.source) }.map { String($0.dropFirst(4)) }
      let codes = written.blocks(below: try #require(title)).codes.filter { $0.contains("HTTP/1.1") }
      #expect(codes == expected)
      #expect(codes.count == operation.examples.count * 2)
    }
  }

  @Test("the status line names the status")
  func statusLine() {
    let codes = written.blocks(below: "1.2 Get a book").codes
    #expect(codes.last == "HTTP/1.1 404 Not Found\n")
  }

  @Test("the description of an only example follows the words that announce it")
  func onlyExample() {
    let paragraphs = written.blocks(below: "1.3 List books").paragraphs
    #expect(paragraphs.suffix(3) == ["Example request:", "Every book there is.", "Example response:"])
  }

  @Test("operations without a section stand in one named endpoints")
  func noSections() throws {
    var api = Shelf.api
    api.sections = []
    let written = try Written(api, "httpdomain")
    #expect(written.headings.prefix(3) == ["# The *Shelf*_API_", "## 1. Endpoints", "### 1.1 1. Add `a` book_"])
  }

  @Test("in Chinese the words are Chinese, and what is translated is, too")
  func chinese() throws {
    var api = Shelf.api
    api.operations[1].title.translations["zh-Hans"] = "获取 *书*"
    let written = try Written(api, "httpdomain", language: "zh-Hans")
    let blocks = written.blocks(below: "1.2 获取 *书*")
    #expect(blocks.list(after: "参数:") == ["book_id – the number of the book."])
    #expect(blocks.list(after: "状态码:")?.count == 3)
    #expect(written.blocks(below: "1.1 1. Add `a` book_").list(after: "Json参数:")?.count == 2)
    #expect(blocks.paragraphs.contains("请求示例:"))
  }
}
