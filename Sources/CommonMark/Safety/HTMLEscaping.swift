/// Writes and reads the references of HTML text.
enum HTMLEscaping {
  /// Escapes text for HTML, also within a quoted attribute.
  static func escaped(_ text: String) -> String {
    var bytes: [UInt8] = []
    append(text, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends text to HTML, escaped also for a quoted attribute; a zero character, which no page may hold, is replaced.
  static func append(_ text: String, to bytes: inout [UInt8]) {
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): bytes += "&amp;".utf8
      case UInt8(ascii: "<"): bytes += "&lt;".utf8
      case UInt8(ascii: ">"): bytes += "&gt;".utf8
      case UInt8(ascii: "\""): bytes += "&quot;".utf8
      case 0: bytes += "\u{FFFD}".utf8
      default: bytes.append(byte)
      }
    }
  }

  /// Escapes what could begin or end markup and keeps references, for text that was HTML before.
  static func escapedMarkup(_ text: String) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "<"): bytes += "&lt;".utf8
      case UInt8(ascii: ">"): bytes += "&gt;".utf8
      case UInt8(ascii: "\""): bytes += "&quot;".utf8
      default: bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Resolves the references in an attribute's value; nil when one is not known here, since it could hide anything.
  static func resolved(_ value: String) -> String? {
    let names = ["amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}"]
    var result = ""
    var rest = value[...]
    while let start = rest.firstIndex(of: "&") {
      result += rest[..<start]
      rest = rest[start...].dropFirst()
      let name = rest.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "#") }
      let after = rest[name.endIndex...]
      guard !name.isEmpty, name != "#" else {
        result += "&"
        continue
      }
      if name.first == "#" {
        guard let scalar = scalar(name.dropFirst()) else { return nil }
        result.unicodeScalars.append(scalar)
      } else if after.first == ";" {
        guard let text = names[String(name)] else { return nil }
        result += text
      } else {
        // Without a semicolon this is the separator of a query, as in `?a=1&b=2`.
        result += "&" + name
      }
      rest = after.first == ";" ? after.dropFirst() : after
    }
    return result + rest
  }

  private static func scalar(_ digits: Substring) -> Unicode.Scalar? {
    let isHex = digits.first == "x" || digits.first == "X"
    let number = isHex ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    return number.flatMap { $0 == 0 ? nil : Unicode.Scalar($0) }
  }
}
