import APISpec

/// What modifying a user takes.
struct UserChanges: Documented {
  var email: EmailAddress?
  var username: String?
  var name: String?
  var password: Password?
  var skype: String?
  var linkedIn: String?
  var twitter: String?
  var websiteURL: String?
  var projectsLimit: Int?
  var externUID: String?
  var provider: String?
  var bio: String?
  var location: String?
  var admin: Bool?
  var canCreateGroup: Bool?
  var external: Bool?

  static let shape = Shape("UserChanges", UserChanges.init, "What to change of a user; absent properties stay.") {
    Field("email", \.email, "Email")
    Field("username", \.username, "Username")
    Field("name", \.name, "Name")
    Field("password", \.password, "Password", .writeOnly)
    Field("skype", \.skype, "Skype ID")
    Field("linkedin", \.linkedIn, "LinkedIn")
    Field("twitter", \.twitter, "Twitter account")
    Field("website_url", \.websiteURL, "Website URL")
    Field("projects_limit", \.projectsLimit, "Limit projects each user can create")
    Field("extern_uid", \.externUID, "External UID")
    Field("provider", \.provider, "External provider name")
    Field("bio", \.bio, "User's biography")
    Field("location", \.location, "User's location", .since(.june2016))
    Field("admin", \.admin, "User is admin", default: false)
    Field("can_create_group", \.canCreateGroup, "User can create groups")
    Field("external", \.external, "Flags the user as external", default: false, .since(.june2016))
  }
}
