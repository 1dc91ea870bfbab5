import JSON
import SourceText
import Testing

@Suite("Diagnostics say where, what, and what was meant")
struct DiagnosticTests {
  let file = SourceFile(name: "a.json", text: "{\n  \"漢\": tru,\n}")

  @Test("a line for machines: place, severity, summary, id")
  func plain() {
    let diagnostic = Diagnostic(
      id: "x.y", severity: .warning, summary: "something", at: SourceSpan(4, 9), in: file, suggestion: "else")
    #expect(diagnostic.rendered(style: .plain) == "a.json:2:3: warning: something; did you mean 'else'? [x.y]")
    #expect(Diagnostic(id: "x", summary: "no place").rendered(style: .plain) == "error: no place [x]")
    #expect(Diagnostic(id: "x", summary: "s", file: "f").rendered(style: .plain) == "f: error: s [x]")
  }

  @Test("a terminal shows the line with a mark, the pointer and the notes")
  func terminal() {
    let diagnostic = Diagnostic(
      id: "x.y", summary: "something", at: SourceSpan(11, 14), in: file, pointer: JSONPointer(tokens: ["a/b", "c"]),
      notes: [DiagnosticNote("see here", at: SourceSpan(0, 1), in: file), DiagnosticNote("and think")])
    let expected = """
      a.json:2:8: error: something [x.y]
       2 |   "漢": tru,
         |         ^~~
         at /a~1b/c
         a.json:1:1: note: see here
         note: and think
      """
    #expect(diagnostic.rendered(style: .terminal(color: false), source: file) == expected)
    let coloured = diagnostic.rendered(style: .terminal(color: true), source: file)
    #expect(coloured.contains("\u{1B}[1;31merror:\u{1B}[0m"))
  }

  @Test("what comes from a file cannot steer the terminal")
  func escapes() {
    let source = SourceFile(name: "a\u{1B}[2J.json", text: "\u{1B}[31m\u{202E}x")
    let diagnostic = Diagnostic(id: "x", summary: "bad \u{7}", at: SourceSpan(0, 1), in: source)
    let text = diagnostic.rendered(style: .terminal(color: false), source: source)
    #expect(text.hasPrefix("a\\u{1B}[2J.json:1:1: error: bad \\u{7} [x]\n 1 | \\u{1B}[31m\\u{202E}x\n"))
  }

  @Test("a long line is shown in part")
  func longLine() {
    let source = SourceFile(
      name: "a", text: String(repeating: "é", count: 5000) + "X" + String(repeating: "b", count: 5000))
    let range = source.range(of: SourceSpan(10_000, 10_001))
    #expect(range.start.column == 5001)
    let excerpt = source.excerpt(at: range)
    #expect(excerpt.text == "…" + String(repeating: "é", count: 60) + "X" + String(repeating: "b", count: 79) + "…")
    #expect(excerpt.indent == 61)
    #expect(excerpt.width == 1)
  }

  @Test("lines end with LF, CR LF or CR, and columns count scalars")
  func positions() {
    let source = SourceFile(name: "a", text: "a\r\nbé\rc\n")
    let places = [0, 1, 3, 4, 6, 7, 8, 9, 99].map { source.position(ofOffset: $0) }
    #expect(places.map(\.line) == [1, 1, 2, 2, 2, 3, 3, 4, 4])
    #expect(places.map(\.column) == [1, 2, 1, 2, 3, 1, 2, 1, 1])
    #expect(SourceFile(name: "a", text: "").position(ofOffset: 0) == SourcePosition(line: 1, column: 1, offset: 0))
  }

  @Test("a diagnostic as JSON")
  func json() {
    let diagnostic = Diagnostic(id: "x", summary: "s", at: SourceSpan(4, 9), in: file, pointer: .root, suggestion: "t")
    let expected =
      #"{"id":"x","severity":"error","summary":"s","file":"a.json","line":2,"column":3,"endLine":2,"endColumn":6,"#
      + #""pointer":"","suggestion":"t"}"#
    #expect(JSONValue(diagnostic.json).text(.compact) == expected)
  }

  @Test(
    "the nearest name is suggested, and none when all are far",
    arguments: [
      ("tilte", ["name", "title"], "title"), ("Title", ["titles", "title"], "title"),
      ("pahts", ["paths", "path"], "paths"),
      ("description", ["summary"], nil), ("ab", ["cd"], nil), ("x", ["y"], nil), ("x", ["X"], "X"), ("", ["a"], nil),
      ("colour", ["color"], "color"), ("Returns the user", ["Returns a user", "Deletes the user"], "Returns a user"),
      ("name", ["name"], nil), ("kitten", ["sitting", "mitten"], "mitten"),
    ] as [(String, [String], String?)])
  func suggestions(word: String, candidates: [String], expected: String?) {
    #expect(didYouMean(word, among: candidates) == expected)
  }

  @Test("a pointer is written and read with its escapes")
  func pointers() {
    let pointer = JSONPointer.root.appending("paths").appending("/a~b").appending(0)
    #expect(pointer.description == "/paths/~1a~0b/0")
    #expect(JSONPointer("/paths/~1a~0b/0") == pointer)
    #expect(JSONPointer("/~01")?.tokens == ["~1"])
    #expect(JSONPointer("")?.tokens == [])
    #expect(JSONPointer("/")?.tokens == [""])
    #expect(JSONPointer("a") == nil)
    #expect(JSONPointer("/~2") == nil)
    #expect(JSONPointer("/~") == nil)
  }
}
