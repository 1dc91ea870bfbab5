/// Scans an HTTP message: the start line, header fields, and a JSON body.
enum HTTPTokens {
  static func scan(_ output: inout ColouredCode) {
    let code = output.code
    let (newline, space, colon) = (UInt8(ascii: "\n"), UInt8(ascii: " "), UInt8(ascii: ":"))
    var index = 0
    while index < code.count {
      let end = code[index...].firstIndex(of: newline).map { $0 + 1 } ?? code.count
      let line = code[index..<end]
      if line.allSatisfy({ $0 == newline || $0 == UInt8(ascii: "\r") }) {
        if end < code.count, "{[".utf8.contains(code[end]) { JSONTokens.scan(from: end, &output) }
        return
      }
      if let split = line.firstIndex(of: index == 0 ? space : colon) {
        output.mark(index, split, as: index == 0 ? .keyword : .key)
      }
      index = end
    }
  }
}
