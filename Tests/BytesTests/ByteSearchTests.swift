import Bytes
import Testing

struct ByteSearchTests {
  @Test("A byte is found wherever it stands, and not where it is not", arguments: [0, 1, 15, 16, 17, 99])
  func search(place: Int) {
    let text = String(repeating: "é", count: place) + "`" + String(repeating: "a", count: 40)
    #expect(text.has(UInt8(ascii: "`")))
    #expect(!text.has(UInt8(ascii: " ")))
    #expect(!"".has(0))
  }

  /// Texts of every length up to three blocks, with a byte at each place.
  private static func texts(with byte: UInt8, around other: UInt8) -> [[UInt8]] {
    (1...48).flatMap { length in
      (0..<length).map { place in
        var text = [UInt8](repeating: other, count: length)
        text[place] = byte
        return text
      }
    }
  }

  @Test("One of two bytes is found wherever it stands", arguments: [UInt8(ascii: "]"), UInt8(ascii: "="), 0x00, 0xFF])
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

  @Test("A search that begins behind the bytes ends there")
  func behind() {
    [UInt8](repeating: 1, count: 20).withUnsafeBufferPointer { #expect($0.offset(of: 1, or: 1, from: 22) == 22) }
    [UInt8]().withUnsafeBufferPointer { #expect($0.offset(of: 0, or: 1, from: 0) == 0) }
  }
}
