extension HTTPMessageText {
  /// Why bytes are no message in the form written here.
  public enum Problem: Error, Sendable, Hashable, CustomStringConvertible {
    /// The head does not end in a blank line.
    case unfinishedHead
    /// The first line is neither a request line nor a status line of HTTP/1.1.
    case startLine(String)
    /// A line of the head, counted from 1, is no header field, or has a line break or white space where none belongs.
    case field(line: Int)

    /// One line for people.
    public var description: String {
      switch self {
      case .unfinishedHead: "the head of the message does not end in a blank line"
      case .startLine(let line): "'\(line)' is neither a request line nor a status line of HTTP/1.1"
      case .field(let line): "line \(line) is not a header field of the form 'Name: value'"
      }
    }
  }

  /// Reads a message in the one form in which ``bytes`` writes it, so that what is accepted comes out unchanged.
  ///
  /// - Throws: ``Problem`` for lines that end otherwise than in CR LF, folded fields, or other liberties.
  public init(parsing bytes: [UInt8]) throws(Problem) {
    let lineEnd = Array("\r\n".utf8)
    guard let end = bytes.firstRange(of: lineEnd + lineEnd),
      let head = String(validating: bytes[..<end.lowerBound], as: UTF8.self)
    else { throw .unfinishedHead }
    let lines = head.unicodeScalars.split(
      separator: "\r\n".unicodeScalars, omittingEmptySubsequences: false)
    guard let first = lines.first else { throw .startLine("") }

    startLine = try Self.startLine(String(first))
    body = Array(bytes[end.upperBound...])
    fields = []
    for (index, line) in lines.enumerated().dropFirst() {
      guard let field = Field(line: line) else { throw .field(line: index + 1) }
      fields.append(field)
    }
  }

  private static func startLine(_ line: String) throws(Problem) -> StartLine {
    let parts = line.unicodeScalars.split(separator: " ", maxSplits: 2, omittingEmptySubsequences: false).map(
      String.init)
    guard parts.count == 3, !line.unicodeScalars.contains(where: { $0.value < 0x20 }) else { throw .startLine(line) }
    if parts[2] == "HTTP/1.1", !parts[0].isEmpty, !parts[0].contains("/"), !parts[1].isEmpty {
      return .request(method: parts[0], target: parts[1])
    }
    guard parts[0] == "HTTP/1.1", let status = Int(parts[1]), (100...999).contains(status), String(status) == parts[1]
    else { throw .startLine(line) }
    return .response(status: status, reason: parts[2])
  }
}

extension HTTPMessageText.Field {
  /// A field from a line `Name: value`, or `Name:` for an empty value; nil when it is anything else.
  fileprivate init?(line: Substring.UnicodeScalarView) {
    guard let colon = line.firstIndex(of: ":"), colon > line.startIndex else { return nil }
    let name = line[..<colon]
    var value = line[line.index(after: colon)...]
    if !value.isEmpty {
      guard value.removeFirst() == " ", let first = value.first, let last = value.last else { return nil }
      guard ![first, last].contains(where: { $0 == " " || $0 == "\t" }) else { return nil }
    }
    guard !name.contains(where: { $0.value <= 0x20 }) else { return nil }
    guard !value.contains(where: { $0.value < 0x20 && $0 != "\t" }) else { return nil }
    self.init(String(name), String(value))
  }
}
