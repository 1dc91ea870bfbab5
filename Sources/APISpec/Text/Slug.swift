/// An identifier made for URLs: lower-case letters, digits and `-`.
public enum Slug {
  /// Whether a text is a slug already.
  public static func isSlug(_ text: String) -> Bool {
    !text.isEmpty && text == slug(text)
  }

  /// The slug of a text: lower-cased, words joined by `-`, everything else left out.
  ///
  /// `List SSH keys` becomes `list-ssh-keys`, `GET /users/{id}` becomes `get-users-id`, `AdminUser` becomes `admin-user`. A
  /// text without a letter or digit of ASCII gives an empty string.
  public static func slug(_ text: String) -> String {
    var output = ""
    var previous: Character = "-"
    for character in text {
      guard character.isASCII, character.isLetter || character.isNumber else {
        if character != "'", !output.isEmpty, output.last != "-" { output.append("-") }
        previous = character
        continue
      }
      let startsWord = character.isUppercase && (previous.isLowercase || previous.isNumber)
      if startsWord, !output.isEmpty, output.last != "-" { output.append("-") }
      output += character.lowercased()
      previous = character
    }
    while output.last == "-" { output.removeLast() }
    return output
  }
}
