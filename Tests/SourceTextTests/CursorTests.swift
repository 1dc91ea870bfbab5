import SourceText
import Testing

@Suite("Cursors know their way")
struct CursorTests {
  @Test("every node has the pointer of its way from the root")
  func pointers() throws {
    let root = try cursor(#"{"a/b": [1, {"~": [[], true]}], "": "x"}"#, name: "a.json")
    #expect(root.pointer == .root)
    #expect(root["a/b"]?.pointer.description == "/a~1b")
    #expect(root["a/b"]?[0]?.pointer.description == "/a~1b/0")
    #expect(root["a/b"]?[1]?["~"]?[0]?.pointer.description == "/a~1b/1/~0/0")
    #expect(root["a/b"]?.elements.last?.members.first?.value.elements.last?.pointer.tokens == ["a/b", "1", "~", "1"])
    #expect(root[""]?.pointer.tokens == [""])
    #expect(root["a/b"]?[2] == nil)
    #expect(root["a/b"]?[-1] == nil)
    #expect(root[""]?[""] == nil)
  }

  @Test("a place is the same whichever way a cursor came to it, and no other")
  func samePlace() throws {
    let text = "a: &x {k: [1, 1]}\nb: *x\n"
    let root = try cursor(text, name: "a.yaml")
    let list = try #require(root["a"]?["k"])
    let again = try #require(root.members.first?.value.members.first?.value)
    #expect(list.isSamePlace(as: again))
    #expect(try #require(list[0]).isSamePlace(as: try #require(again.elements.first)))
    #expect(try !#require(list[0]).isSamePlace(as: try #require(list[1])))
    #expect(try !#require(list[0]).isSamePlace(as: list))
    // What an alias repeats stands at one place of the text, but at two of the document.
    let aliased = try #require(root["b"]?["k"])
    #expect(aliased.node.span == list.node.span)
    #expect(!aliased.isSamePlace(as: list))
    #expect(try !#require(aliased[0]).isSamePlace(as: try #require(list[0])))
    #expect(try cursor(text, name: "a.yaml").isSamePlace(as: root))
    #expect(try !cursor(text, name: "b.yaml").isSamePlace(as: root))
  }

  @Test("places after long text are right, in ASCII and beyond", arguments: ["", "é", "漢字", "😀"])
  func longText(beyond: String) throws {
    for length in 0..<20 {
      let text = "k\(beyond)\(String(repeating: "a", count: length)): \(beyond) x\nend: here\n"
      let root = try cursor(text, name: "a.yaml")
      let end = try #require(root["end"])
      #expect(end.file.string(of: end.node.span) == "here")
      #expect(end.keySpan.map(end.file.string(of:)) == "end")
      #expect(end.range.start.line == 2)
    }
  }

  private func cursor(_ text: String, name: String) throws -> SourceCursor {
    let file = SourceFile(name: name, text: text)
    let (node, diagnostics) = SourceText.read(file)
    #expect(diagnostics.isEmpty, "\(diagnostics.map(\.summary))")
    return SourceCursor(try #require(node), in: file)
  }
}
