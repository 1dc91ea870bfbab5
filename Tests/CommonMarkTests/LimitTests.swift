import CommonMark
import Testing

@Suite("Limits")
struct LimitTests {
  @Test("a text longer than the limit is refused")
  func bytes() throws {
    #expect(throws: MarkdownTooLarge.bytes(100_001, limit: 100_000)) {
      try Markdown(parsing: String(repeating: "a", count: 100_001))
    }
    #expect(throws: MarkdownTooLarge.bytes(6, limit: 5)) {
      try Markdown(parsing: "éééé".dropLast().description, limits: MarkdownLimits(bytes: 5))
    }
    #expect(throws: Never.self) { try Markdown(parsing: String(repeating: "a", count: 100_000)) }
  }

  @Test(
    "a text that nests deeper than the limit is refused",
    arguments: [("> ", "a", ""), ("- ", "a", ""), ("*a **b ", "c", "** d*"), ("![", "a", "](b)"), (">", "a", "")])
  func nesting(opening: String, middle: String, closing: String) {
    func text(_ count: Int) -> String {
      String(repeating: opening, count: count) + middle + String(repeating: closing, count: count)
    }
    #expect(throws: MarkdownTooLarge.nesting(limit: 100)) { try Markdown(parsing: text(5_000)) }
    #expect(throws: Never.self) { try Markdown(parsing: text(40)).html() }
  }

  @Test("deep nesting in a table's cell is refused too")
  func nestingInCells() {
    let cell = String(repeating: "*a **b ", count: 200) + "c" + String(repeating: "** d*", count: 200)
    #expect(throws: MarkdownTooLarge.nesting(limit: 100)) { try Markdown(parsing: "| a |\n|---|\n| \(cell) |") }
  }

  @Test("a table that would be filled up with very many cells stays text")
  func amplification() throws {
    let columns = String(repeating: "a|", count: 5_000)
    let marks = String(repeating: "-|", count: 5_000)
    let source = "\(columns)\n\(marks)\n" + String(repeating: "a\n", count: 10_000)
    guard case .paragraph? = try Markdown(parsing: source).blocks.first else {
      Issue.record("not a paragraph")
      return
    }
  }

  @Test(
    "inputs made to be slow take a moment only",
    arguments: [
      "![[]()", "www._www._", "a@", "~~a ", "|", "<a href=", "<!--", "&a;", "http://a.b/)))", "\\~", "<b>", "[a](<",
      "> ",
    ])
  func speed(piece: String) throws {
    let source = "x" + String(repeating: piece, count: 99_000 / piece.utf8.count)
    let elapsed = try ContinuousClock().measure { _ = try Markdown(parsing: source).html() }
    #expect(elapsed < .seconds(5), "\(elapsed)")
  }
}
