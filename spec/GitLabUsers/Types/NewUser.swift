import APISpec

/// What creating a user takes.
struct NewUser: Documented {
  var email: EmailAddress
  var password: Password
  var username: String
  var name: String
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
  var confirm: Bool?
  var external: Bool?

  static let shape = Shape("NewUser", NewUser.init, "A user to create.") {
    Field("email", \.email, "Email")
    Field("password", \.password, "Password", .writeOnly)
    Field("username", \.username, "Username")
    Field("name", \.name, "Name")
    Field("skype", \.skype, "Skype ID")
    Field("linkedin", \.linkedIn, "LinkedIn")
    Field("twitter", \.twitter, "Twitter account")
    Field("website_url", \.websiteURL, "Website URL")
    Field("projects_limit", \.projectsLimit, "Number of projects user can create")
    Field("extern_uid", \.externUID, "External UID")
    Field("provider", \.provider, "External provider name")
    Field("bio", \.bio, "User's biography")
    Field("location", \.location, "User's location", .since(.june2016))
    Field("admin", \.admin, "User is admin", default: false)
    Field("can_create_group", \.canCreateGroup, "User can create groups")
    Field("confirm", \.confirm, "Require confirmation", default: true, .since(.april2015))
    Field("external", \.external, "Flags the user as external", default: false, .since(.june2016))
  }
}
