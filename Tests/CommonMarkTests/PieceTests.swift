import Testing

@testable import CommonMark

@Suite("Pieces of CommonMark that are written again")
struct PieceTests {
  /// Texts whose escapes depend on where they stand.
  private static let texts = ["- no list", "1. no number", "plain", "# no heading", "+", "a = b", "3) 4", "`x`"]

  private func item(_ index: Int, to text: inout CommonMarkWriter) {
    text.paragraph {
      $0.text(Self.texts[index])
      $0.link(to: "../types/\(index)/index.md") { $0.code("T\(index)") }
    }
    text.code("one\ntwo\n", info: "json")
    text.list(2, isTight: true) { text, inner in text.paragraph { $0.text(Self.texts[(index + inner) % 8]) } }
  }

  @Test("a list of pieces is the list that would have been written", arguments: [true, false])
  func list(isTight: Bool) {
    var written = CommonMarkWriter()
    written.list(8, isTight: isTight) { item($1, to: &$0) }
    let expected = written.finished()
    var pieces: [CommonMarkPiece] = []
    var first = CommonMarkWriter()
    first.list(8, isTight: isTight) { text, index in pieces.append(text.piece { item(index, to: &$0) }) }
    #expect(first.finished().text == expected.text)
    var again = CommonMarkWriter()
    var fitted = 0
    again.list(8, isTight: isTight) { text, index in if text.write(pieces[index]) { fitted += 1 } }
    #expect(fitted == 8)
    #expect(again.finished().text == expected.text)
    let changed = again.finished().mapLinks { "/" + $0.dropFirst(3) }
    #expect(changed == expected.mapLinks { "/" + $0.dropFirst(3) })
    #expect(String(decoding: changed, as: UTF8.self).contains("(/types/7/index.md)"))
  }

  @Test("a piece is not written where it would have to read otherwise")
  func otherPlaces() {
    var piece: CommonMarkPiece?
    var source = CommonMarkWriter()
    source.list(1, isTight: true) { text, _ in piece = text.piece { item(0, to: &$0) } }
    guard let piece else {
      Issue.record("no piece")
      return
    }
    var deeper = CommonMarkWriter()
    deeper.quotation { text in
      text.list(1, isTight: true) { text, _ in refuses(piece, in: &text) }
    }
    var looser = CommonMarkWriter()
    looser.list(1, isTight: false) { text, _ in refuses(piece, in: &text) }
    var later = CommonMarkWriter()
    later.list(1, isTight: true) { text, _ in
      text.paragraph { $0.text("before") }
      refuses(piece, in: &text)
    }
    #expect(String(decoding: later.finished().bytes, as: UTF8.self) == "  - before\n")
  }

  private func refuses(_ piece: CommonMarkPiece, in text: inout CommonMarkWriter) {
    let isWritten = text.write(piece)
    #expect(!isWritten)
  }

  @Test("a byte that is taken to be plain is written as it stands")
  func plainBytes() throws {
    for byte in UInt8(0x20)..<0x7F {
      var writer = CommonMarkWriter()
      writer.paragraph {
        $0.text("a")
        $0.text("\(Character(Unicode.Scalar(byte)))b")
      }
      let document = try Markdown(parsing: writer.finished().text)
      #expect(document.plainText == "a\(Character(Unicode.Scalar(byte)))b", "\(byte)")
    }
  }
}
