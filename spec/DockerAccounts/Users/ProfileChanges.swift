import APISpec

/// What is new in a profile; members that are absent stay as they are.
struct ProfileChanges: Documented {
  var fullName: String?
  var location: String?
  var company: String?
  var profileURL: URI?
  var gravatarEmail: EmailAddress?

  static let shape = Shape(
    "ProfileChanges", ProfileChanges.init, "Changes of a profile. What is absent stays as it is."
  ) {
    Field("full_name", \.fullName, "the new name of the user.")
    Field("location", \.location, "the new location.")
    Field("company", \.company, "the new company of the user.")
    Field("profile_url", \.profileURL, "the new profile url.")
    Field("gravatar_email", \.gravatarEmail, "the new Gravatar email address.")
  }
}
