import APISpec

/// A user in the list that normal users get.
struct UserSummary: Documented {
  var id: Int
  var username: String
  var name: String
  var state: UserState
  var avatarURL: URI
  var webURL: URI

  static let shape = Shape("UserSummary", UserSummary.init, "A user, as normal users see them in lists.") {
    Field("id", \.id, "The ID of the user")
    Field("username", \.username, "Username")
    Field("name", \.name, "Name")
    Field("state", \.state, "Whether the user may sign in")
    Field("avatar_url", \.avatarURL, "Address of the user's picture")
    Field("web_url", \.webURL, "Address of the user's page", .since(.june2016))
  }
}

extension UserSummary {
  /// An account as normal users see it.
  init(_ account: Account) {
    let user = account.user
    self.init(
      id: user.id, username: user.username, name: user.name, state: user.state, avatarURL: account.publicAvatarURL,
      webURL: user.webURL)
  }
}
