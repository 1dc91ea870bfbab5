import Testing

@testable import CommonMark

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

  /// Pieces of which many cost some Markdown parser the square of their number.
  private static let slowPieces = [
    "![[]()", "www._www._", "a@", "~~a ", "|", "<a href=", "<!--", "&a;", "http://a.b/)))", "\\~", "<b>", "[a](<",
    "> ", "www.a&b;", "a.b@c.d+", "~~a~~", "http://", "a_",
  ]

  private func text(_ piece: String, bytes: Int) -> String {
    "x" + String(repeating: piece, count: bytes / piece.utf8.count)
  }

  @Test("what is made of inputs that are made to be slow grows no faster than they do", arguments: slowPieces)
  func growth(piece: String) throws {
    let sizes = try [24_000, 48_000, 96_000].map { bytes in
      let document = try Markdown(parsing: text(piece, bytes: bytes))
      return (inlines: inlines(in: document.blocks), html: document.html().utf8.count)
    }
    for (one, two) in zip(sizes, sizes.dropFirst()) {
      #expect(two.inlines <= 2 * one.inlines + 10)
      #expect(two.html <= 2 * one.html + 200)
    }
  }

  @Test("addresses are looked for in steps that grow no faster than the text", arguments: slowPieces)
  func steps(piece: String) {
    let steps = [24_000, 48_000, 96_000].map { bytes in
      var scanner = BareLinkScanner(bytes: Array(text(piece, bytes: bytes).utf8), startsFresh: true)
      _ = scanner.scan()
      return scanner.steps
    }
    #expect(steps[0] >= 20_000)
    for (one, two) in zip(steps, steps.dropFirst()) { #expect(20 * two <= 41 * one) }
  }

  /// How many inlines are in the paragraphs of blocks, those within others not counted.
  private func inlines(in blocks: [Block]) -> Int {
    blocks.reduce(0) { count, block in
      switch block {
      case .paragraph(let inlines), .heading(_, let inlines): count + inlines.count
      case .blockQuote(let blocks): count + inlines(in: blocks)
      default: count + 1
      }
    }
  }
}
