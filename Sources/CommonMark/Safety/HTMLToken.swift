/// A piece of raw HTML.
enum HTMLToken {
  /// Text, with its references.
  case text(String)

  /// A comment, which is not shown.
  case comment(source: String)

  /// A start tag with its lower-case name and its attributes as written.
  case start(name: String, attributes: [(name: String, value: String)], source: String)

  /// An end tag with its lower-case name.
  case end(name: String, source: String)
}

/// Cuts raw HTML into tokens by the grammar of CommonMark
/// ([raw HTML](https://spec.commonmark.org/0.30/#raw-html)); what is no tag by it is text.
struct HTMLTokenizer {
  private let bytes: [UInt8]
  private var index = 0

  /// Takes raw HTML.
  init(_ html: String) {
    bytes = Array(html.utf8)
  }

  /// Returns the next token; nil at the end.
  mutating func next() -> HTMLToken? {
    guard index < bytes.count else { return nil }
    if bytes[index] == UInt8(ascii: "<"), let token = comment() ?? tag() { return token }
    let start = index
    index += 1
    while index < bytes.count, bytes[index] != UInt8(ascii: "<") { index += 1 }
    return .text(string(start..<index))
  }

  private mutating func comment() -> HTMLToken? {
    guard bytes[index...].starts(with: "<!--".utf8) else { return nil }
    var end = index + 4
    while end + 2 < bytes.count {
      if bytes[end] == UInt8(ascii: "-"), bytes[end...].starts(with: "-->".utf8) {
        defer { index = end + 3 }
        return .comment(source: string(index..<(end + 3)))
      }
      end += 1
    }
    return nil
  }

  private mutating func tag() -> HTMLToken? {
    let start = index
    var cursor = index + 1
    let isEnd = cursor < bytes.count && bytes[cursor] == UInt8(ascii: "/")
    if isEnd { cursor += 1 }
    let nameStart = cursor
    while cursor < bytes.count, Self.isName(bytes[cursor]) { cursor += 1 }
    guard cursor > nameStart, Self.isLetter(bytes[nameStart]) else { return nil }
    let name = string(nameStart..<cursor).lowercased()
    var attributes: [(name: String, value: String)] = []
    while true {
      let spaceStart = cursor
      skipSpace(&cursor)
      guard cursor < bytes.count else { return nil }
      if bytes[cursor] == UInt8(ascii: ">") { break }
      if bytes[cursor] == UInt8(ascii: "/"), !isEnd {
        guard cursor + 1 < bytes.count, bytes[cursor + 1] == UInt8(ascii: ">") else { return nil }
        cursor += 1
        break
      }
      guard !isEnd, cursor > spaceStart, let attribute = attribute(&cursor) else { return nil }
      attributes.append(attribute)
    }
    index = cursor + 1
    let source = string(start..<index)
    return isEnd ? .end(name: name, source: source) : .start(name: name, attributes: attributes, source: source)
  }

  private func attribute(_ cursor: inout Int) -> (name: String, value: String)? {
    let start = cursor
    while cursor < bytes.count, Self.isName(bytes[cursor]) || "_:.".utf8.contains(bytes[cursor]) { cursor += 1 }
    guard cursor > start else { return nil }
    let name = string(start..<cursor).lowercased()
    var ahead = cursor
    skipSpace(&ahead)
    guard ahead < bytes.count, bytes[ahead] == UInt8(ascii: "=") else { return (name, "") }
    cursor = ahead + 1
    skipSpace(&cursor)
    guard cursor < bytes.count else { return nil }
    let quote = bytes[cursor]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      guard let end = bytes[(cursor + 1)...].firstIndex(of: quote) else { return nil }
      defer { cursor = end + 1 }
      return (name, string((cursor + 1)..<end))
    }
    let valueStart = cursor
    while cursor < bytes.count, bytes[cursor] > 0x20, !"\"'=<>`".utf8.contains(bytes[cursor]) { cursor += 1 }
    return cursor > valueStart ? (name, string(valueStart..<cursor)) : nil
  }

  private func skipSpace(_ cursor: inout Int) {
    while cursor < bytes.count, " \t\n\r".utf8.contains(bytes[cursor]) { cursor += 1 }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  private static func isName(_ byte: UInt8) -> Bool {
    isLetter(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: "-")
  }

  private func string(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }
}
