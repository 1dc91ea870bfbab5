/// Names of hosts, in ASCII and beyond.
enum Hostname {
  /// A name of [RFC 1123, section 2.1](https://www.rfc-editor.org/rfc/rfc1123#section-2.1).
  ///
  /// Labels that begin with `xn--` must stand for a valid label of RFC 5891.
  static func isHostname(_ text: TextBytes) -> Bool {
    guard text.count <= 253 else { return false }
    var labels: [[Unicode.Scalar]] = []
    for label in text.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false) {
      guard let scalars = decoded(asciiLabel: Array(label)) else { return false }
      labels.append(scalars)
    }
    return BidiRule.allows(labels)
  }

  /// A name of [RFC 5890, section 2.3.2.3](https://www.rfc-editor.org/rfc/rfc5890#section-2.3.2.3).
  static func isInternationalHostname(_ text: String) -> Bool {
    let dots: Set<Unicode.Scalar> = [".", "\u{3002}", "\u{FF0E}", "\u{FF61}"]
    var labels: [[Unicode.Scalar]] = []
    var length = -1
    for label in Array(text.unicodeScalars).split(omittingEmptySubsequences: false, whereSeparator: dots.contains) {
      if label.allSatisfy(\.isASCII) {
        guard let scalars = decoded(asciiLabel: label.map { UInt8($0.value) }) else { return false }
        labels.append(scalars)
        length += label.count + 1
      } else {
        let scalars = Array(label)
        guard InternationalLabel.isValid(scalars), let encoded = Punycode.encode(scalars), encoded.count <= 59 else {
          return false
        }
        labels.append(scalars)
        length += encoded.count + 5
      }
    }
    return length <= 253 && BidiRule.allows(labels)
  }

  /// What a label of letters, digits and hyphens stands for, or nil when it is none.
  private static func decoded(asciiLabel label: [UInt8]) -> [Unicode.Scalar]? {
    guard !label.isEmpty, label.count <= 63, label.first != UInt8(ascii: "-"), label.last != UInt8(ascii: "-"),
      label.allSatisfy({ ASCII.isAlphanumeric($0) || $0 == UInt8(ascii: "-") })
    else { return nil }
    guard label.count >= 4, label[0] | 0x20 == UInt8(ascii: "x"), label[1] | 0x20 == UInt8(ascii: "n"),
      label[2] == UInt8(ascii: "-"), label[3] == UInt8(ascii: "-")
    else { return label.map { Unicode.Scalar($0) } }
    let lower = label.dropFirst(4).map { ASCII.isLetter($0) ? $0 | 0x20 : $0 }
    guard let scalars = Punycode.decode(lower), Punycode.encode(scalars) == lower,
      scalars.contains(where: { !$0.isASCII }), InternationalLabel.isValid(scalars)
    else { return nil }
    return scalars
  }
}
