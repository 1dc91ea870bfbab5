/// Percent-encoding, [RFC 3986, section 2](https://www.rfc-editor.org/rfc/rfc3986#section-2).
public enum PercentEncoding {
  /// A text with everything but unreserved characters encoded.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - keepingReserved: Whether `:/?#[]@!$&'()*+,;=` stay as they are.
  public static func encode(_ text: String, keepingReserved: Bool = false) -> String {
    var output = ""
    for byte in text.utf8 {
      let scalar = Unicode.Scalar(byte)
      if isUnreserved(scalar) || (keepingReserved && ":/?#[]@!$&'()*+,;=".unicodeScalars.contains(scalar)) {
        output.unicodeScalars.append(scalar)
      } else {
        let hex = String(byte, radix: 16, uppercase: true)
        output += "%" + (hex.count == 1 ? "0" : "") + hex
      }
    }
    return output
  }

  /// A text decoded; a `%` that is not followed by two hexadecimal digits stands for itself.
  ///
  /// - Parameters:
  ///   - text: The encoded text.
  ///   - plusIsSpace: Whether `+` stands for a space, as in forms.
  public static func decode(_ text: some StringProtocol, plusIsSpace: Bool = false) -> String {
    guard plusIsSpace || text.utf8.contains(UInt8(ascii: "%")) else { return String(text) }
    let bytes = Array(text.utf8)
    var output: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.count,
        let high = Character(Unicode.Scalar(bytes[index + 1])).hexDigitValue,
        let low = Character(Unicode.Scalar(bytes[index + 2])).hexDigitValue
      {
        output.append(UInt8(high * 16 + low))
        index += 3
      } else {
        output.append(plusIsSpace && bytes[index] == UInt8(ascii: "+") ? UInt8(ascii: " ") : bytes[index])
        index += 1
      }
    }
    return String(decoding: output, as: UTF8.self)
  }

  private static func isUnreserved(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", "-", ".", "_", "~": true
    default: false
    }
  }
}
