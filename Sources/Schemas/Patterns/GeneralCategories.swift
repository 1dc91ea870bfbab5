/// General categories by the names that the Unicode standard gives them.
enum GeneralCategories {
  /// Each category with its short and its long name.
  private static let table: [(category: Unicode.GeneralCategory, short: String, long: String)] = [
    (.uppercaseLetter, "Lu", "Uppercase_Letter"),
    (.lowercaseLetter, "Ll", "Lowercase_Letter"),
    (.titlecaseLetter, "Lt", "Titlecase_Letter"),
    (.modifierLetter, "Lm", "Modifier_Letter"),
    (.otherLetter, "Lo", "Other_Letter"),
    (.nonspacingMark, "Mn", "Nonspacing_Mark"),
    (.spacingMark, "Mc", "Spacing_Mark"),
    (.enclosingMark, "Me", "Enclosing_Mark"),
    (.decimalNumber, "Nd", "Decimal_Number"),
    (.letterNumber, "Nl", "Letter_Number"),
    (.otherNumber, "No", "Other_Number"),
    (.connectorPunctuation, "Pc", "Connector_Punctuation"),
    (.dashPunctuation, "Pd", "Dash_Punctuation"),
    (.openPunctuation, "Ps", "Open_Punctuation"),
    (.closePunctuation, "Pe", "Close_Punctuation"),
    (.initialPunctuation, "Pi", "Initial_Punctuation"),
    (.finalPunctuation, "Pf", "Final_Punctuation"),
    (.otherPunctuation, "Po", "Other_Punctuation"),
    (.mathSymbol, "Sm", "Math_Symbol"),
    (.currencySymbol, "Sc", "Currency_Symbol"),
    (.modifierSymbol, "Sk", "Modifier_Symbol"),
    (.otherSymbol, "So", "Other_Symbol"),
    (.spaceSeparator, "Zs", "Space_Separator"),
    (.lineSeparator, "Zl", "Line_Separator"),
    (.paragraphSeparator, "Zp", "Paragraph_Separator"),
    (.control, "Cc", "Control"),
    (.format, "Cf", "Format"),
    (.surrogate, "Cs", "Surrogate"),
    (.privateUse, "Co", "Private_Use"),
    (.unassigned, "Cn", "Unassigned"),
  ]

  /// Groups by the letter that the short names of their members begin with.
  private static let groups = [
    "Letter": "L", "Mark": "M", "Combining_Mark": "M", "Number": "N", "Punctuation": "P", "punct": "P", "Symbol": "S",
    "Separator": "Z", "Other": "C", "L": "L", "M": "M", "N": "N", "P": "P", "S": "S", "Z": "Z", "C": "C",
  ]

  /// The categories that a name means, or nil when it is none.
  static func named(_ name: String) -> Set<Unicode.GeneralCategory>? {
    if let group = groups[name] { return Set(table.filter { $0.short.hasPrefix(group) }.map(\.category)) }
    switch name {
    case "LC", "Cased_Letter": return [.uppercaseLetter, .lowercaseLetter, .titlecaseLetter]
    case "digit": return [.decimalNumber]
    case "cntrl": return [.control]
    default: return table.first { $0.short == name || $0.long == name }.map { [$0.category] }
    }
  }
}
