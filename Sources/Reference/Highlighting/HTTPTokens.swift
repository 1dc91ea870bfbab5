/// Scans an HTTP message: the start line, header fields, and a JSON body.
enum HTTPTokens {
  static func tokens(_ bytes: [UInt8]) -> [Highlighter.Token] {
    let (newline, space, colon) = (UInt8(ascii: "\n"), UInt8(ascii: " "), UInt8(ascii: ":"))
    var tokens: [Highlighter.Token] = []
    var index = 0
    while index < bytes.count {
      let end = bytes[index...].firstIndex(of: newline).map { $0 + 1 } ?? bytes.count
      let line = bytes[index..<end]
      if line.allSatisfy({ $0 == newline || $0 == UInt8(ascii: "\r") }) {
        tokens.append(.init(kind: .plain, range: index..<end))
        let looksLikeJSON = end < bytes.count && "{[".utf8.contains(bytes[end])
        return tokens
          + (looksLikeJSON ? JSONTokens.tokens(bytes, from: end) : [.init(kind: .plain, range: end..<bytes.count)])
      }
      let split = line.firstIndex(of: index == 0 ? space : colon) ?? index
      tokens.append(.init(kind: index == 0 ? .keyword : .key, range: index..<split))
      tokens.append(.init(kind: .plain, range: split..<end))
      index = end
    }
    return tokens
  }
}
