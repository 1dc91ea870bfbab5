/// Scans an HTTP message: the start line, header fields, and a JSON body.
enum HTTPTokens {
  static func tokens(_ text: Substring) -> [Highlighter.Token] {
    var tokens: [Highlighter.Token] = []
    var rest = text
    var isFirst = true
    while !rest.isEmpty {
      let line = rest.prefix { $0 != "\n" && $0 != "\r\n" }
      let end = line.endIndex < rest.endIndex ? rest.index(after: line.endIndex) : line.endIndex
      if line.isEmpty {
        let body = rest[end...]
        let looksLikeJSON = body.first == "{" || body.first == "["
        tokens.append(.init(kind: .plain, text: rest[..<end]))
        return tokens + (looksLikeJSON ? JSONTokens.tokens(body) : [.init(kind: .plain, text: body)])
      }
      let split = line.firstIndex(of: isFirst ? " " : ":") ?? line.startIndex
      tokens.append(.init(kind: isFirst ? .keyword : .key, text: line[..<split]))
      tokens.append(.init(kind: .plain, text: rest[split..<end]))
      rest = rest[end...]
      isFirst = false
    }
    return tokens
  }
}
