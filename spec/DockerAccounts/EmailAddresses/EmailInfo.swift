import APISpec

/// An email address of a user, and what is known about it.
struct EmailInfo: Documented, Equatable {
  var email: EmailAddress
  var verified: Bool
  var primary: Bool

  static let shape = Shape("EmailInfo", EmailInfo.init, "An email address of a user, and what is known about it.") {
    Field("email", \.email, "the email address.")
    Field("verified", \.verified, "whether the email address is verified.")
    Field("primary", \.primary, "whether it is the primary email address of the user.")
  }
}
