import APISpec

/// What adding an address takes.
struct NewEmail: Documented {
  var email: EmailAddress

  static let shape = Shape("NewEmail", NewEmail.init, "An email address to add.") {
    Field("email", \.email, "email address")
  }
}
