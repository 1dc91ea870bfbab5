extension Documents {
  /// A URI reference divided at its fragment, both parts with percent-encoding undone.
  static func split(_ reference: String) -> (address: String, fragment: String) {
    guard let hash = reference.firstIndex(of: "#") else { return (percentDecoded(reference), "") }
    return (
      percentDecoded(String(reference[..<hash])), percentDecoded(String(reference[reference.index(after: hash)...]))
    )
  }

  /// Whether an address names its scheme (`https:`).
  static func hasScheme(_ address: String) -> Bool {
    guard let colon = address.firstIndex(of: ":"), let first = address.first, first.isASCII, first.isLetter else {
      return false
    }
    return address[..<colon].allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "+-.".contains($0)) }
  }

  /// A relative path as seen from the folder of another, with `.` and `..` resolved.
  ///
  /// A path that leaves the first folder keeps its leading `..`, so that whoever reads files can refuse it.
  static func join(_ base: String, _ path: String) -> String {
    var parts: [Substring] = path.hasPrefix("/") ? [] : base.split(separator: "/").dropLast()
    for part in path.split(separator: "/") where part != "." {
      if part == "..", let last = parts.last, last != ".." { parts.removeLast() } else { parts.append(part) }
    }
    return (path.hasPrefix("/") ? "/" : "") + parts.joined(separator: "/")
  }

  /// A text with percent-encoded bytes decoded; the text itself when they are not UTF-8.
  static func percentDecoded(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "%")) else { return text }
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), rest.count >= 2,
        let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(validating: bytes, as: UTF8.self) ?? text
  }

  /// A fragment in which `%` stands for itself.
  static func percentEncoded(_ text: String) -> String {
    text.reduce(into: "") { $0 += $1 == "%" ? "%25" : String($1) }
  }
}
