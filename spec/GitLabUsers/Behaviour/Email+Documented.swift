import APISpec

/// The addresses that the document shows, and those that its gaps need.
extension Email {
  /// John's address number 1.
  static let first = Email(id: 1, email: "email@example.com")

  /// John's address number 3.
  static let second = Email(id: 3, email: "email2@example.com")

  /// Jack's address: number 2, which the document does not show.
  static let jacks = Email(id: 2, email: "jack.smith@example.com")

  /// The address that an administrator adds for Jack, once added.
  static let jacksSecond = Email(id: 5, email: "jack@home.example.com")
}

extension NewEmail {
  /// The address that an administrator adds for Jack.
  static let jacksSecond = NewEmail(email: "jack@home.example.com")
}
