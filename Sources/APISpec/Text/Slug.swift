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
    let characters = Array(text)
    var output = ""
    for (index, character) in characters.enumerated() {
      guard isPart(character) else {
        if character != "'", !output.isEmpty, output.last != "-" { output.append("-") }
        continue
      }
      if startsWord(at: index, in: characters), !output.isEmpty, output.last != "-" { output.append("-") }
      output += character.lowercased()
    }
    while output.last == "-" { output.removeLast() }
    return output.isEmpty ? codePoints(of: text) : output
  }

  private static func isPart(_ character: Character) -> Bool {
    character.isASCII && (character.isLetter || character.isNumber)
  }

  /// Whether a capital begins a word: after a lower-case letter or a digit, or as the last of several capitals
  /// (`SSHKey`), unless only the `s` of a plural follows (`URLs`).
  private static func startsWord(at index: Int, in characters: [Character]) -> Bool {
    guard characters[index].isUppercase, index > 0, isPart(characters[index - 1]) else { return false }
    if !characters[index - 1].isUppercase { return true }
    guard index > 1, isPart(characters[index - 2]), characters[index - 2].isUppercase else { return false }
    let following = characters[(index + 1)...].prefix { isPart($0) && $0.isLowercase }
    return !following.isEmpty && following != ["s"]
  }

  private static func codePoints(of text: String) -> String {
    let scalars = text.unicodeScalars.filter { !$0.properties.isWhitespace }
    let named = scalars.filter(\.properties.isAlphabetic)
    return (named.isEmpty ? scalars : named).prefix(spelledCodePoints)
      .map { "u" + String($0.value, radix: 16) }.joined(separator: "-")
  }
}
