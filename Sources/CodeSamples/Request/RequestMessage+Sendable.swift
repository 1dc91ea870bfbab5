public import APISpec
import HTTPTypes

extension RequestMessage {
  /// This request in the form in which it can travel.
  ///
  /// A description may hold what no request can: a space or `#` in a path, a line break in a header field. Here
  /// characters that URLs do not have are percent-encoded ([RFC 3986, section
  /// 2](https://www.rfc-editor.org/rfc/rfc3986#section-2)), line breaks in header values are spaces ([RFC 9110, section
  /// 5.5](https://www.rfc-editor.org/rfc/rfc9110#section-5.5)), and fields are left out whose name is no token or that
  /// the client computes itself: `Content-Length` and `Transfer-Encoding`. Braces of path parameters without a value
  /// stay, so that an incomplete request is visible.
  public var sendable: RequestMessage {
    var sendable = self
    sendable.baseURL = URLText.encode(baseURL)
    sendable.path = URLText.encode(path)
    sendable.query = query.map(URLText.encode)
    sendable.headers = headers.compactMap(\.sendable)
    return sendable
  }

  /// Whether there is a header field with a name, in whatever case it is written.
  func hasHeader(_ name: String) -> Bool {
    headers.contains { $0.name.lowercased() == name.lowercased() }
  }

  /// The header fields with those of the same name joined, for clients that take a dictionary.
  ///
  /// [RFC 9110, section 5.2](https://www.rfc-editor.org/rfc/rfc9110#section-5.2); cookies are joined by `; `.
  var joinedHeaders: [Header] {
    headers.reduce(into: []) { joined, header in
      let name = header.name.lowercased()
      guard let index = joined.firstIndex(where: { $0.name.lowercased() == name }) else {
        joined.append(header)
        return
      }
      joined[index].value += (name == "cookie" ? "; " : ", ") + header.value
    }
  }
}

extension RequestMessage.Header {
  /// This field as it can travel; nil when it cannot, or when the client writes it itself.
  public var sendable: RequestMessage.Header? {
    let framing = ["content-length", "transfer-encoding"]
    guard HeaderText.isToken(name), !framing.contains(name.lowercased()) else { return nil }
    return RequestMessage.Header(name, HeaderText.value(value), isSecret: isSecret)
  }
}

/// Characters of URLs.
enum URLText {
  /// A URL, or a part of one, with every character encoded that URLs do not have, a lone `%` too; braces stay.
  static func encode(_ text: String) -> String {
    // Hardly any text has something to encode.
    guard !text.utf8.allSatisfy({ $0 != UInt8(ascii: "%") && isAllowed(Unicode.Scalar($0)) }) else { return text }
    let scalars = Array(text.unicodeScalars)
    var output = ""
    for (index, scalar) in scalars.enumerated() {
      let isStray = scalar == "%" && !scalars[(index + 1)...].prefix(2).allSatisfy(\.properties.isASCIIHexDigit)
      // Two digits must follow; the last two characters of a text are too few.
      if isAllowed(scalar), !isStray, scalar != "%" || index + 2 < scalars.count {
        output.unicodeScalars.append(scalar)
      } else {
        output += PercentEncoding.encode(String(scalar))
      }
    }
    return output
  }

  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\"", "#", "<", ">", "\\", "^", "`", "|": false
    case "!"..."~": true
    default: false
    }
  }
}

/// Names and values of header fields.
enum HeaderText {
  /// Whether a text can name a field: [RFC 9110, section 5.6.2](https://www.rfc-editor.org/rfc/rfc9110#section-5.6.2).
  static func isToken(_ text: String) -> Bool {
    !text.isEmpty
      && text.unicodeScalars.allSatisfy { scalar in
        switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9": true
        default: "!#$%&'*+-.^_`|~".unicodeScalars.contains(scalar)
        }
      }
  }

  /// A value with control characters as spaces, and no white space around it.
  static func value(_ text: String) -> String {
    let isBlank = { (scalar: Unicode.Scalar?) in scalar == " " || scalar == "\t" }
    // Hardly any text has something to change.
    let isClean = text.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F }
    if isClean, !isBlank(text.unicodeScalars.first), !isBlank(text.unicodeScalars.last) { return text }
    var output = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let isControl = (scalar.value < 0x20 && scalar != "\t") || scalar.value == 0x7F
      output.append(isControl ? " " : scalar)
    }
    let start = output.firstIndex { !isBlank($0) } ?? output.endIndex
    let end = output[start...].lastIndex { !isBlank($0) }.map(output.index(after:)) ?? start
    return String(output[start..<end])
  }
}
