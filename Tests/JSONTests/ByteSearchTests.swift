import JSON
import Testing

@Suite("Bytes looked for eight at a time")
struct ByteSearchTests {
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

  @Test("one of two bytes is found wherever it stands", arguments: [UInt8(ascii: "]"), UInt8(ascii: "="), 0x00, 0xFF])
  func oneOfTwo(byte: UInt8) {
    for other in [byte &- 1, byte &+ 1, byte ^ 0x80] {
      for text in Self.texts(with: byte, around: other) {
        let place = text.withUnsafeBufferPointer { $0.offset(of: byte, or: byte, from: 0) }
        #expect(place == text.firstIndex(of: byte))
        let next = text.withUnsafeBufferPointer { $0.offset(of: byte, or: byte, from: place + 1) }
        #expect(next == text.count)
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
    [UInt8]().withUnsafeBufferPointer { bytes in
      #expect(bytes.offset(of: 0, or: 1, from: 0) == 0)
      #expect(bytes.endOfPlainText(from: 0) == 0)
    }
  }
}
