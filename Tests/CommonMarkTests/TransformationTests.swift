import CommonMark
import Testing

@Suite("Transformations")
struct TransformationTests {
  @Test("links are changed wherever they stand")
  func links() throws {
    let document = try Markdown(parsing: "> - **[a](b)**\n\n| c |\n|---|\n| [d](e) |")
    let text = document.mapLinks { $0 == "e" ? nil : "x/" + $0 }.commonMark()
    #expect(text.contains("[a](x/b)") && text.contains("| d |"))
  }

  @Test("inlines are replaced")
  func inlines() throws {
    let document = try Markdown(parsing: "a `b` *c `d`*").mapInlines { inline in
      if case .code(let text) = inline { [.text(text.uppercased())] } else { [inline] }
    }
    #expect(document.plainText == "a B c D")
  }

  @Test("plain text has no markup")
  func plainText() throws {
    let source = "# A\n\nb *c*\nd <b>e</b>\n\n- f\n- `g`\n\n| h | i |\n|---|---|"
    #expect(try Markdown(parsing: source).plainText == "A\n\nb c d e\n\nf\n\ng\n\nh i")
  }

  @Test(
    "the first sentence ends where the next begins",
    arguments: [
      ("Gets a user. Needs a token.", "Gets a user."), ("Uses e.g. a token. Then", "Uses e.g. a token."),
      ("Version 1.2 only", "Version 1.2 only"), ("取得用户。需要令牌。", "取得用户。"), ("# T\n\nReally? Yes.", "Really?"), ("", ""),
      ("One\nline. Two", "One line."),
    ])
  func firstSentence(source: String, expected: String) throws {
    #expect(try Markdown(parsing: source).firstSentence == expected)
  }
}
