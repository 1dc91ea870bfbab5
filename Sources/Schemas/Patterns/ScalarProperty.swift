/// A property of code points that `\p{…}` names.
///
/// [ECMA-262, section 22.2.1](https://tc39.es/ecma262/#table-binary-unicode-properties), and the general categories.
enum ScalarProperty: Sendable {
  /// A general category, or a group of them.
  case category(Set<Unicode.GeneralCategory>)
  /// A script.
  case script(Script)
  /// A property that a code point has or has not.
  case binary(Binary)

  /// Properties that a code point has or has not, by their long names.
  enum Binary: String, Sendable {
    case any = "Any"
    case ascii = "ASCII"
    case assigned = "Assigned"
    case alphabetic = "Alphabetic"
    case uppercase = "Uppercase"
    case lowercase = "Lowercase"
    case whiteSpace = "White_Space"
    case idStart = "ID_Start"
    case idContinue = "ID_Continue"
    case emoji = "Emoji"
    case emojiPresentation = "Emoji_Presentation"
    case math = "Math"
    case ideographic = "Ideographic"
    case hexDigit = "Hex_Digit"
    case asciiHexDigit = "ASCII_Hex_Digit"
    case dash = "Dash"
    case diacritic = "Diacritic"
    case noncharacter = "Noncharacter_Code_Point"
  }

  /// The property that the text between the braces names, or nil when there is none.
  init?(_ text: String) {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    if parts.count == 2 {
      switch parts[0] {
      case "General_Category", "gc":
        guard let categories = GeneralCategories.named(parts[1]) else { return nil }
        self = .category(categories)
      case "Script", "sc", "Script_Extensions", "scx":
        guard let script = Script(name: parts[1]) else { return nil }
        self = .script(script)
      default: return nil
      }
    } else if let categories = GeneralCategories.named(text) {
      self = .category(categories)
    } else {
      let aliases = [
        "Alpha": "Alphabetic", "Upper": "Uppercase", "Lower": "Lowercase", "space": "White_Space", "IDS": "ID_Start",
        "IDC": "ID_Continue", "Ideo": "Ideographic", "Hex": "Hex_Digit", "AHex": "ASCII_Hex_Digit",
        "EPres": "Emoji_Presentation", "Dia": "Diacritic", "NChar": "Noncharacter_Code_Point",
      ]
      guard let binary = Binary(rawValue: aliases[text] ?? text) else { return nil }
      self = .binary(binary)
    }
  }

  /// Whether a code point has the property.
  func holds(for scalar: Unicode.Scalar) -> Bool {
    let properties = scalar.properties
    switch self {
    case .category(let categories): return categories.contains(properties.generalCategory)
    case .script(let script): return script.contains(scalar.value)
    case .binary(let binary):
      return switch binary {
      case .any: true
      case .ascii: scalar.isASCII
      case .assigned: properties.generalCategory != .unassigned
      case .alphabetic: properties.isAlphabetic
      case .uppercase: properties.isUppercase
      case .lowercase: properties.isLowercase
      case .whiteSpace: properties.isWhitespace
      case .idStart: properties.isIDStart
      case .idContinue: properties.isIDContinue
      case .emoji: properties.isEmoji
      case .emojiPresentation: properties.isEmojiPresentation
      case .math: properties.isMath
      case .ideographic: properties.isIdeographic
      case .hexDigit: properties.isHexDigit
      case .asciiHexDigit: properties.isASCIIHexDigit
      case .dash: properties.isDash
      case .diacritic: properties.isDiacritic
      case .noncharacter: properties.isNoncharacterCodePoint
      }
    }
  }
}
