import APISpec

/// A single user for normal users.
struct User: Documented {
  var id: Int
  var username: String
  var name: String
  var state: UserState
  var avatarURL: URI
  var webURL: URI
  var createdAt: DateTime
  var isAdmin: Bool
  var bio: Nullable<String>
  var location: Nullable<String>
  var skype: String
  var linkedIn: String
  var twitter: String
  var websiteURL: String

  static let shape = Shape("User", User.init, "A single user, as normal users see them.") {
    Field("id", \.id, "The ID of the user")
    Field("username", \.username, "Username")
    Field("name", \.name, "Name")
    Field("state", \.state, "Whether the user may sign in")
    Field("avatar_url", \.avatarURL, "Address of the user's picture")
    Field("web_url", \.webURL, "Address of the user's page", .since(.june2016))
    Field("created_at", \.createdAt, "When the user was created", .since(.january2016))
    Field("is_admin", \.isAdmin, "Whether the user is an administrator", .since(.january2016))
    Field("bio", \.bio, "User's biography; `null` when there is none", .since(.january2016))
    Field("location", \.location, "User's location; `null` when unknown", .since(.june2016))
    Field("skype", \.skype, "Skype ID; empty when there is none", .since(.january2016))
    Field("linkedin", \.linkedIn, "LinkedIn; empty when there is none", .since(.january2016))
    Field("twitter", \.twitter, "Twitter account; empty when there is none", .since(.january2016))
    Field("website_url", \.websiteURL, "Website URL; empty when there is none", .since(.january2016))
  }
}

extension User {
  /// An account as normal users see it.
  init(_ account: Account) {
    let user = account.user
    self.init(
      id: user.id, username: user.username, name: user.name, state: user.state, avatarURL: account.publicAvatarURL,
      webURL: user.webURL, createdAt: user.createdAt, isAdmin: user.isAdmin, bio: user.bio, location: user.location,
      skype: user.skype, linkedIn: user.linkedIn, twitter: user.twitter, websiteURL: user.websiteURL)
  }
}
