import JSON
import Testing

@Suite("Text of JSON strings, looked at eight bytes at a time")
struct PlainTextTests {
  /// Texts of every length up to three words, with a byte at each place.
  private static func texts(with byte: UInt8, around other: UInt8) -> [[UInt8]] {
    (1...24).flatMap { length in
      (0..<length).map { place in
        var text = [UInt8](repeating: other, count: length)
        text[place] = byte
        return text
      }
    }
  }

  @Test("plain text ends at controls, quotes and backslashes, and at nothing else", arguments: 0...0xFF)
  func plainText(byte: Int) {
    let isPlain = byte >= 0x20 && byte != 0x22 && byte != 0x5C
    for other: UInt8 in [0x20, 0x21, 0x23, 0x5B, 0x5D, 0x7F, 0x80, 0xFF] {
      for text in Self.texts(with: UInt8(byte), around: other) {
        let end = text.withUnsafeBufferPointer { $0.endOfPlainText(from: 0) }
        #expect(end == (isPlain ? text.count : text.firstIndex(of: UInt8(byte))))
      }
    }
  }

  @Test("nothing is found in no bytes")
  func empty() {
    #expect([UInt8]().withUnsafeBufferPointer { $0.endOfPlainText(from: 0) } == 0)
  }
}
