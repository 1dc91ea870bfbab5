import APISpec
import JSON

/// An email address to be added.
struct NewEmail: Documented {
  var email: EmailAddress

  static let shape = Shape("NewEmail", NewEmail.init, "An email address to be added.") {
    Field("email", \.email, "email address to be added.")
  }
}

/// An email address to be updated, and how.
struct EmailChanges: Documented {
  var email: EmailAddress
  var verified: Bool?
  var primary: Bool?

  static let shape = Shape("EmailChanges", EmailChanges.init, "An email address to be updated, and how.") {
    Field("email", \.email, "the email address to be updated.")
    Field(
      "verified", \.verified, "whether the email address is verified, must be `true` or absent.", .constant(true))
    Field(
      "primary", \.primary, "whether to set the email address as the primary email, must be `true` or absent.",
      .constant(true))
  }
}

/// An email address to be deleted.
struct DeletedEmail: Documented {
  var email: EmailAddress

  static let shape = Shape("DeletedEmail", DeletedEmail.init, "An email address to be deleted.") {
    Field("email", \.email, "email address to be deleted.")
  }
}
