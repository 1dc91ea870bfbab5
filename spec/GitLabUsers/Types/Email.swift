import APISpec

/// A further e-mail address of a user.
struct Email: Documented {
  var id: Int
  var email: EmailAddress

  static let shape = Shape("Email", Email.init, "An email address of a user.") {
    Field("id", \.id, "email ID")
    Field("email", \.email, "email address")
  }
}
