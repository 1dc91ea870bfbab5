/// What can be wrong with the syntax of a JSON text, each with its id and sentence.
enum JSONProblem {
  /// A comma before a closing bracket.
  case commaAfterLast(isObject: Bool)
  /// A comment of any style.
  case comment
  /// A raw byte below U+0020 in a string.
  case controlCharacter(UInt8)
  /// An escaped surrogate without its other half.
  case loneSurrogate
  /// A backslash before something else than an escape.
  case badEscape
  /// A string that does not end on its line.
  case unterminatedString
  /// An apostrophe where a string is due.
  case singleQuotes
  /// A key without quotes.
  case bareKey
  /// No key where one is due.
  case expectedKey
  /// No colon after a key.
  case expectedColon
  /// Two members or elements without a comma.
  case expectedComma(isObject: Bool)
  /// The text ends inside an object or array.
  case unclosed(isObject: Bool)
  /// No value where one is due.
  case expectedValue
  /// A word that is not a literal.
  case unknownWord(String)
  /// A number against the grammar, with the rule it breaks.
  case number(String)
  /// Nesting beyond the limit.
  case tooDeep(Int)
  /// More text after the value.
  case textAfterValue

  /// The id, without the format before it.
  var id: String {
    switch self {
    case .commaAfterLast: "comma-after-last"
    case .comment: "comment"
    case .controlCharacter: "control-character"
    case .loneSurrogate: "lone-surrogate"
    case .badEscape: "bad-escape"
    case .unterminatedString: "unterminated-string"
    case .singleQuotes: "single-quotes"
    case .bareKey: "bare-key"
    case .expectedKey: "expected-key"
    case .expectedColon: "expected-colon"
    case .expectedComma: "expected-comma"
    case .unclosed: "unclosed"
    case .expectedValue: "expected-value"
    case .unknownWord: "unknown-word"
    case .number: "number"
    case .tooDeep: "too-deep"
    case .textAfterValue: "text-after-value"
    }
  }

  /// The rule that was broken.
  var sentence: String {
    switch self {
    case .commaAfterLast(let isObject): "a comma must not follow the last \(isObject ? "member" : "element")"
    case .comment: "JSON has no comments"
    case .controlCharacter(let byte):
      "a control character in a string must be written as \\u00\(byte < 16 ? "0" : "")\(String(byte, radix: 16))"
    case .loneSurrogate: "half of a surrogate pair must not stand alone"
    case .badEscape: "a backslash must be followed by one of \" \\ / b f n r t, or by u and four hexadecimal digits"
    case .unterminatedString: "a string must end with a double quote on the line on which it begins"
    case .singleQuotes: "a string must stand in double quotes"
    case .bareKey: "a key must stand in double quotes"
    case .expectedKey: "a key must stand here"
    case .expectedColon: "a colon must follow the key"
    case .expectedComma(let isObject): "a comma must stand between two \(isObject ? "members" : "elements")"
    case .unclosed(let isObject): "\(isObject ? "an object" : "an array") must be closed with '\(isObject ? "}" : "]")'"
    case .expectedValue: "a value must stand here"
    case .unknownWord(let word): "'\(word)' is not a JSON value"
    case .number(let rule): rule
    case .tooDeep(let limit): "values must not nest more than \(limit) deep"
    case .textAfterValue: "nothing must follow the end of the value"
    }
  }

  /// The word that was probably meant.
  var suggestion: String? {
    guard case .unknownWord(let word) = self else { return nil }
    if ["None", "nil", "undefined"].contains(word) { return "null" }
    return didYouMean(word, among: ["true", "false", "null"])
  }
}
