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
}
