/// Labels of host names in any script: [RFC 5891, section 5.4](https://www.rfc-editor.org/rfc/rfc5891#section-5.4).
enum InternationalLabel {
  /// Letters that do not join the letter after them, of scripts that otherwise do.
  private static let joiningOnlyBefore: Set<UInt32> = [
    0x622, 0x623, 0x624, 0x625, 0x627, 0x629, 0x62F, 0x630, 0x631, 0x632, 0x648, 0x671, 0x672, 0x673, 0x675, 0x6D5,
  ]

  /// Whether code points make up a label.
  static func isValid(_ label: [Unicode.Scalar]) -> Bool {
    guard let first = label.first, first != "-", label.last != "-",
      !(label.count >= 4 && label[2] == "-" && label[3] == "-"), !isMark(first)
    else { return false }
    return label.indices.allSatisfy { isAllowed(at: $0, in: label) }
  }

  /// Categories and exceptions of [RFC 5892](https://www.rfc-editor.org/rfc/rfc5892).
  private static func isAllowed(at place: Int, in label: [Unicode.Scalar]) -> Bool {
    let scalar = label[place]
    switch scalar.value {
    case 0xDF, 0x3C2, 0x6FD, 0x6FE, 0xF0B, 0x3007: return true
    case 0x640, 0x7FA, 0x302E, 0x302F, 0x3031...0x3035, 0x303B: return false
    case 0xB7, 0x375, 0x5F3, 0x5F4, 0x30FB, 0x660...0x669, 0x6F0...0x6F9, 0x200C, 0x200D:
      return isAllowedInContext(at: place, in: label)
    case 0..<0x80:
      return scalar == "-" || ASCII.isDigit(UInt8(scalar.value)) || (scalar >= "a" && scalar <= "z")
    default: break
    }
    if scalar.properties.changesWhenNFKCCaseFolded || scalar.properties.isDefaultIgnorableCodePoint { return false }
    switch scalar.properties.generalCategory {
    case .lowercaseLetter, .otherLetter, .modifierLetter, .nonspacingMark, .spacingMark, .decimalNumber: return true
    default: return false
    }
  }

  /// The contextual rules of RFC 5892, appendix A.
  private static func isAllowedInContext(at place: Int, in label: [Unicode.Scalar]) -> Bool {
    let before = place > 0 ? label[place - 1] : nil
    let after = place + 1 < label.count ? label[place + 1] : nil
    func isWritten(_ scalar: Unicode.Scalar?, in script: Script) -> Bool {
      scalar.map { script.contains($0.value) } ?? false
    }
    switch label[place].value {
    case 0xB7: return before == "l" && after == "l"
    case 0x375: return isWritten(after, in: .greek)
    case 0x5F3, 0x5F4: return isWritten(before, in: .hebrew)
    case 0x30FB:
      return label.contains { scalar in
        [Script.hiragana, .katakana, .han].contains { $0.contains(scalar.value) } && scalar.value != 0x30FB
      }
    case 0x660...0x669: return !label.contains { (0x6F0...0x6F9).contains($0.value) }
    case 0x6F0...0x6F9: return !label.contains { (0x660...0x669).contains($0.value) }
    case 0x200C, 0x200D:
      if before?.properties.canonicalCombiningClass == .virama { return true }
      return label[place].value == 0x200C && joins(label[..<place].reversed(), isBefore: true)
        && joins(Array(label[(place + 1)...]), isBefore: false)
    default: return false
    }
  }

  /// Whether the next letter, marks passed over, joins across the place it is seen from.
  private static func joins(_ scalars: [Unicode.Scalar], isBefore: Bool) -> Bool {
    guard let letter = scalars.first(where: { !isMark($0) }), letter.properties.generalCategory == .otherLetter,
      Script.arabic.contains(letter.value) || Script.syriac.contains(letter.value)
        || Script.mongolian.contains(letter.value)
    else { return false }
    return !isBefore || !joiningOnlyBefore.contains(letter.value)
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: true
    default: false
    }
  }
}
