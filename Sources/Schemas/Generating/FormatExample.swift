/// Texts of formats, those that are checked and others that are common.
enum FormatExample {
  /// A text of a format, or nil when the format is not known; the shape says which of several, 0 being the usual one.
  static func text(_ format: String, _ plausible: PlausibleText, shape: Int = 0) -> String? {
    let moment = Moment(plausible.dice)
    switch format {
    case "date-time", "datetime": return moment.dateTime
    case "date", "full-date": return moment.date
    case "time": return moment.time
    case "duration": return ["P1DT12H", "PT1H", "P3D"][shape % 3]
    case "email": return [plausible.email, "jane@example.com", "a@b.co", "a@b"][shape % 4]
    case "idn-email": return plausible.email
    case "hostname", "idn-hostname": return [plausible.host, "example.com", "a.co", "a"][shape % 4]
    case "ipv4", "ip", "ip-address": return plausible.ipv4
    case "ipv6": return plausible.ipv6
    case "uri", "iri", "url": return [plausible.url, "https://example.com/", "a:b"][shape % 3]
    case "uri-reference", "iri-reference": return [plausible.url, "/example", "a", ""][shape % 4]
    case "uuid", "guid": return plausible.uuid
    case "uri-template": return ["https://example.com/{id}", "/{id}", "a"][shape % 3]
    case "json-pointer": return ["/items/0", "/a", ""][shape % 3]
    case "relative-json-pointer": return ["1/name", "0"][shape % 2]
    case "regex": return ["^[a-z]+$", "a"][shape % 2]
    case "byte", "base64": return base64("An example")
    case "base64url": return "QW4gZXhhbXBsZQ"
    case "password": return "Example-passw0rd-\(plausible.hex(4))"
    case "color", "hex-color": return "#\(plausible.hex(6))"
    case "decimal", "decimal128", "money": return "19.99"
    case "int32", "int64", "uint32", "uint64", "integer", "bigint": return "42"
    case "phone", "telephone", "phone-number": return plausible.phone
    case "unix-time", "timestamp": return String(moment.seconds)
    case "semver", "version": return "1.4.2"
    case "mac": return "00:00:5e:00:53:01"
    default: return nil
    }
  }

  /// A text in an encoding of `contentEncoding`, or nil when the encoding is not known.
  static func encoded(_ text: String, _ encoding: String) -> String? {
    switch encoding.lowercased() {
    case "base64": base64(text)
    case "base64url": String(base64(text).map { $0 == "+" ? "-" : $0 == "/" ? "_" : $0 }.filter { $0 != "=" })
    case "base16", "hex": text.utf8.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    case "7bit", "8bit", "binary", "identity", "quoted-printable": text
    default: nil
    }
  }

  /// A document of a media type, in short.
  static func document(_ mediaType: String) -> String {
    let type = mediaType.lowercased()
    if type.hasPrefix("application/json") || type.contains("+json") { return #"{"name":"example"}"# }
    if type.contains("xml") { return "<example/>" }
    return type.hasPrefix("text/html") ? "<p>An example.</p>" : "An example"
  }

  /// [RFC 4648, section 4](https://www.rfc-editor.org/rfc/rfc4648#section-4).
  private static func base64(_ text: String) -> String {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
    let bytes = Array(text.utf8)
    var result = ""
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      var bits = 0
      for byte in group { bits = bits << 8 | Int(byte) }
      bits <<= 8 * (3 - group.count)
      for place in 0..<4 {
        result.append(place <= group.count ? alphabet[bits >> (18 - 6 * place) & 63] : "=")
      }
    }
    return result
  }
}
