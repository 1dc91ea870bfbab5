/// An identifier made for URLs: lower-case letters, digits and `-`.
public enum Slug {
  /// Texts without ASCII are spelled by at most this many code points.
  private static let spelledCodePoints = 24

  /// Whether a text is a slug already.
  public static func isSlug(_ text: String) -> Bool {
    !text.isEmpty && text == slug(text)
  }

  /// The slug of a text: lower-cased, words joined by `-`, everything else left out.
  ///
  /// `List SSH keys` becomes `list-ssh-keys`, `GET /users/{id}` becomes `get-users-id`, `NewSSHKey` becomes `new-ssh-key`. A
  /// text without a letter or digit of ASCII is spelled by its code points (`用户` becomes `u7528-u6237`); only an empty text
  /// or white space gives an empty string.
  public static func slug(_ text: String) -> String {
    let symbols = symbols(of: text)
    var output: [UInt8] = []
    output.reserveCapacity(symbols.count + 8)
    let hyphen = UInt8(ascii: "-")
    for (index, symbol) in symbols.enumerated() {
      guard isPart(symbol) else {
        if symbol != UInt8(ascii: "'"), !output.isEmpty, output.last != hyphen { output.append(hyphen) }
        continue
      }
      if startsWord(at: index, in: symbols), !output.isEmpty, output.last != hyphen { output.append(hyphen) }
      output.append(isCapital(symbol) ? symbol | 0x20 : symbol)
    }
    while output.last == hyphen { output.removeLast() }
    return output.isEmpty ? codePoints(of: text) : String(decoding: output, as: UTF8.self)
  }

  /// A text as ASCII, a character a byte, 0 for each that is not of ASCII.
  private static func symbols(of text: String) -> [UInt8] {
    text.utf8.allSatisfy { $0 < 0x80 } ? Array(text.utf8) : text.map { $0.asciiValue ?? 0 }
  }

  private static func isPart(_ symbol: UInt8) -> Bool {
    isCapital(symbol) || isSmall(symbol) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(symbol)
  }

  private static func isCapital(_ symbol: UInt8) -> Bool { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(symbol) }

  private static func isSmall(_ symbol: UInt8) -> Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(symbol) }

  /// Whether a capital begins a word: after a lower-case letter or a digit, or as the last of several capitals
  /// (`SSHKey`), unless only the `s` of a plural follows (`URLs`).
  private static func startsWord(at index: Int, in symbols: [UInt8]) -> Bool {
    guard isCapital(symbols[index]), index > 0, isPart(symbols[index - 1]) else { return false }
    if !isCapital(symbols[index - 1]) { return true }
    guard index > 1, isCapital(symbols[index - 2]) else { return false }
    let following = symbols[(index + 1)...].prefix(while: isSmall)
    return !following.isEmpty && !following.elementsEqual("s".utf8)
  }

  private static func codePoints(of text: String) -> String {
    let scalars = text.unicodeScalars.filter { !$0.properties.isWhitespace }
    let named = scalars.filter(\.properties.isAlphabetic)
    return (named.isEmpty ? scalars : named).prefix(spelledCodePoints)
      .map { "u" + String($0.value, radix: 16) }.joined(separator: "-")
  }
}
