/// Host names with letters that run from right to left: [RFC 5893,
/// section 2](https://www.rfc-editor.org/rfc/rfc5893#section-2).
enum BidiRule {
  /// The directions that matter in a name.
  private enum Direction {
    case left, right, europeanNumber, arabicNumber, mark, neutral
  }

  /// Whether all labels keep the rule; without such letters every name does.
  static func allows(_ labels: [[Unicode.Scalar]]) -> Bool {
    let directions = labels.map { $0.map(direction) }
    guard directions.contains(where: { $0.contains(.right) || $0.contains(.arabicNumber) }) else { return true }
    return directions.allSatisfy(allows)
  }

  private static func allows(_ label: [Direction]) -> Bool {
    let last = label.last { $0 != .mark }
    switch label.first {
    case .right?:
      return !label.contains(.left) && !(label.contains(.europeanNumber) && label.contains(.arabicNumber))
        && (last == .right || last == .europeanNumber || last == .arabicNumber)
    case .left?:
      return !label.contains(.right) && !label.contains(.arabicNumber) && (last == .left || last == .europeanNumber)
    default: return false
    }
  }

  private static func direction(_ scalar: Unicode.Scalar) -> Direction {
    switch scalar.value {
    case 0x30...0x39, 0x6F0...0x6F9: return .europeanNumber
    case 0x660...0x669, 0x66B, 0x66C, 0x6DD: return .arabicNumber
    default: break
    }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark: return .mark
    case .uppercaseLetter, .lowercaseLetter, .otherLetter, .modifierLetter, .spacingMark, .decimalNumber: break
    default: return isRightToLeft(scalar.value) ? .right : .neutral
    }
    return isRightToLeft(scalar.value) ? .right : .left
  }

  /// The blocks of scripts that run from right to left.
  private static func isRightToLeft(_ value: UInt32) -> Bool {
    switch value {
    case 0x590...0x8FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFF, 0x10800...0x10FFF, 0x1E800...0x1EFFF: true
    default: false
    }
  }
}
