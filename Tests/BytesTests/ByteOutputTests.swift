import Bytes
import Testing

struct ByteOutputTests {
  @Test("What is written stands in its order, however much it is")
  func order() {
    var output = ByteOutput(capacity: 1)
    var expected: [UInt8] = []
    for number in 0..<1000 {
      output.append(UInt8(truncatingIfNeeded: number))
      output.append("é\(number)")
      output.append("<p>" as StaticString)
      output.append(Array(repeating: 7, count: number % 50))
      output.append([1, 2, 3, 4][1...2])
      output.append(repeating: 9, count: number % 3)
      expected.append(UInt8(truncatingIfNeeded: number))
      expected += Array("é\(number)<p>".utf8)
      expected += Array(repeating: 7, count: number % 50)
      expected += [2, 3]
      expected += Array(repeating: 9, count: number % 3)
    }
    #expect(output.bytes() == expected)
    #expect(output.count == expected.count)
    #expect(output.bytes(from: 100) == Array(expected[100...]))
  }

  @Test("Nothing is nothing")
  func nothing() {
    var output = ByteOutput()
    output.append("" as String)
    output.append([UInt8]())
    output.append("" as StaticString)
    #expect(output.bytes() == [])
    #expect(output.last == nil)
  }

  @Test("A byte is put before others, at the end, and where there is no room left")
  func insertion() {
    var output = ByteOutput(capacity: 16)
    output.append("abcdefghijklmnop" as StaticString)
    output.insert(UInt8(ascii: "-"), at: 0)
    output.insert(UInt8(ascii: "!"), at: output.count)
    #expect(output.bytes() == Array("-abcdefghijklmnop!".utf8))
    #expect(output[1] == UInt8(ascii: "a"))
    #expect(output.last == UInt8(ascii: "!"))
  }

  @Test("What was written is forgotten, what is given away stays")
  func clearing() {
    var output = ByteOutput()
    output.append("one" as String)
    let first = output.bytes()
    output.clear()
    output.append("2" as String)
    #expect(first == Array("one".utf8))
    #expect(output.bytes() == Array("2".utf8))
  }
}
