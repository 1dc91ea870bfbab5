extension PatternParser {
  /// Reads what follows a backslash outside a class.
  mutating func escape() throws(Invalid) -> (node: PatternNode, canRepeat: Bool) {
    if take("b") { return (.wordBoundary(isNegated: false), false) }
    if take("B") { return (.wordBoundary(isNegated: true), false) }
    if take("k") {
      guard take("<") else {
        guard !isStrict else { throw Invalid() }
        return (.scalar(UInt32(ascii: "k")), true)
      }
      let name = try groupName()
      want(name)
      return (.namedReference(name), true)
    }
    if let character = next, character >= 0x31, character <= 0x39, let number = number() {
      hasReferences = true
      highestReference = max(highestReference, number)
      return (.reference(number), true)
    }
    switch try classEscape() {
    case .scalar(let value): return (.scalar(value), true)
    case .set(let set): return (node(of: set), true)
    }
  }

  /// One member of a class, or one escape.
  enum Member {
    /// A code point.
    case scalar(UInt32)
    /// A class of its own.
    case set(ScalarSet)
  }

  /// Reads what follows a backslash and means a code point or a class.
  mutating func classEscape() throws(Invalid) -> Member {
    guard let character = next, let scalar = Unicode.Scalar(character) else { throw Invalid() }
    index += 1
    switch scalar {
    case "d": return .set(.digits)
    case "D": return .set(.digits.negated)
    case "w": return .set(.wordCharacters)
    case "W": return .set(.wordCharacters.negated)
    case "s": return .set(.blanks)
    case "S": return .set(.blanks.negated)
    case "p": return try property(isNegated: false)
    case "P": return try property(isNegated: true)
    case "t": return .scalar(9)
    case "n": return .scalar(10)
    case "v": return .scalar(11)
    case "f": return .scalar(12)
    case "r": return .scalar(13)
    case "0":
      if let digit = next, digit >= 0x30, digit <= 0x39 { throw Invalid() }
      return .scalar(0)
    case "c":
      guard let letter = next, letter < 0x80, ASCII.isLetter(UInt8(letter)) else { throw Invalid() }
      index += 1
      return .scalar(letter & 31)
    case "x":
      guard let value = hexadecimal(digits: 2) else {
        if isStrict { throw Invalid() }
        return .scalar(character)
      }
      return .scalar(value)
    case "u":
      guard let value = unicodeEscape() else {
        if isStrict { throw Invalid() }
        return .scalar(character)
      }
      return .scalar(value)
    case "^", "$", "\\", ".", "*", "+", "?", "(", ")", "[", "]", "{", "}", "|", "/": return .scalar(character)
    default:
      // Letters and digits stay reserved, so that a construct of another dialect is not taken for a letter.
      if isStrict || (character < 0x80 && ASCII.isAlphanumeric(UInt8(character))) { throw Invalid() }
      return .scalar(character)
    }
  }

  private mutating func hexadecimal(digits count: Int) -> UInt32? {
    guard index + count <= text.count else { return nil }
    var value: UInt32 = 0
    for character in text[index..<index + count] {
      guard let scalar = Unicode.Scalar(character),
        let digit = scalar.properties.isASCIIHexDigit
          ? UInt32(String(scalar), radix: 16) : nil
      else { return nil }
      value = value << 4 | digit
    }
    index += count
    return value
  }

  private mutating func unicodeEscape() -> UInt32? {
    let start = index
    if take("{") {
      var value: UInt32 = 0
      while let digit = hexadecimal(digits: 1) {
        value = value << 4 | digit
        guard value <= 0x10FFFF else { break }
      }
      if index > start + 1, value <= 0x10FFFF, take("}") { return value }
      index = start
      return nil
    }
    guard let first = hexadecimal(digits: 4) else { return nil }
    let afterFirst = index
    if first & 0xFC00 == 0xD800, take(text: "\\u") {
      if let second = hexadecimal(digits: 4), second & 0xFC00 == 0xDC00 {
        return 0x10000 + (first & 0x3FF) << 10 + (second & 0x3FF)
      }
      index = afterFirst
    }
    return first
  }

  private mutating func property(isNegated: Bool) throws(Invalid) -> Member {
    guard take("{") else { throw Invalid() }
    var name = ""
    while let character = next, character != UInt32(ascii: "}"), let scalar = Unicode.Scalar(character) {
      name.unicodeScalars.append(scalar)
      index += 1
    }
    guard take("}"), let property = ScalarProperty(name) else { throw Invalid() }
    let set = ScalarSet(properties: [property])
    return .set(isNegated ? set.negated : set)
  }

  /// Reads a class after its bracket.
  mutating func characterClass() throws(Invalid) -> ScalarSet {
    let isNegated = take("^")
    var set = ScalarSet()
    while !take("]") {
      let first = try classMember()
      guard next == UInt32(ascii: "-"), index + 1 < text.count, text[index + 1] != UInt32(ascii: "]") else {
        set.insert(first)
        continue
      }
      index += 1
      let last = try classMember()
      switch (first, last) {
      case (.scalar(let first), .scalar(let last)):
        guard first <= last else { throw Invalid() }
        set.insert(first...last)
      default:
        if isStrict { throw Invalid() }
        set.insert(first)
        set.insert(.scalar(UInt32(ascii: "-")))
        set.insert(last)
      }
    }
    return isNegated ? set.negated : set
  }

  private mutating func classMember() throws(Invalid) -> Member {
    guard let character = next else { throw Invalid() }
    index += 1
    guard character == UInt32(ascii: "\\") else { return .scalar(character) }
    if take("b") { return .scalar(8) }
    if take("-") { return .scalar(UInt32(ascii: "-")) }
    return try classEscape()
  }
}
