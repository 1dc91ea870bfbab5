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

  @Test("The first of two bytes is found from an offset on", arguments: [0, 1, 15, 16, 17, 40])
  func places(place: Int) {
    let code = Array(repeating: UInt8(ascii: "a"), count: place) + Array("\"b\\c".utf8) + Array(repeating: 0, count: 30)
    code.withUnsafeBufferPointer { code in
      let (quote, backslash) = (UInt8(ascii: "\""), UInt8(ascii: "\\"))
      #expect(code.place(of: backslash, or: quote, from: 0) == place)
      #expect(code.place(of: backslash, or: quote, from: place + 1) == place + 2)
      #expect(code.place(of: quote, or: quote, from: place + 1) == code.count)
      #expect(code.place(of: quote, or: quote, from: code.count + 3) == code.count + 3)
    }
  }
}
