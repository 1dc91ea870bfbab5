import APISpec

/// The user who is asking.
struct CurrentUser: Documented {
  var id: Int
  var username: String
  var email: EmailAddress
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
  var lastSignInAt: Nullable<DateTime>
  var confirmedAt: Nullable<DateTime>
  var themeID: Int
  var colorSchemeID: Int
  var projectsLimit: Int
  var currentSignInAt: Nullable<DateTime>
  var identities: [Identity]
  var canCreateGroup: Bool
  var canCreateProject: Bool
  var twoFactorEnabled: Bool
  var external: Bool
  var privateToken: String

  static let shape = Shape("CurrentUser", CurrentUser.init, "A user, as they see themselves.") {
    Field("id", \.id, "The ID of the user")
    Field("username", \.username, "Username")
    Field("email", \.email, "Email")
    Field("name", \.name, "Name")
    Field("state", \.state, "Whether the user may sign in")
    Field("avatar_url", \.avatarURL, "Address of the user's picture", .since(.june2016))
    Field("web_url", \.webURL, "Address of the user's page", .since(.june2016))
    Field("created_at", \.createdAt, "When the user was created")
    Field("is_admin", \.isAdmin, "Whether the user is an administrator")
    Field("bio", \.bio, "User's biography; `null` when there is none")
    Field("location", \.location, "User's location; `null` when unknown", .since(.june2016))
    Field("skype", \.skype, "Skype ID; empty when there is none")
    Field("linkedin", \.linkedIn, "LinkedIn; empty when there is none")
    Field("twitter", \.twitter, "Twitter account; empty when there is none")
    Field("website_url", \.websiteURL, "Website URL; empty when there is none")
    Field(
      "last_sign_in_at", \.lastSignInAt, "When the user signed in before the current time; `null` when never",
      .since(.june2016))
    Field(
      "confirmed_at", \.confirmedAt, "When the user confirmed the email address; `null` until then", .since(.june2016))
    Field("theme_id", \.themeID, "The ID of the user's theme")
    Field("color_scheme_id", \.colorSchemeID, "The ID of the user's color scheme for code")
    Field("projects_limit", \.projectsLimit, "Number of projects user can create", .since(.september2015))
    Field("current_sign_in_at", \.currentSignInAt, "When the user signed in last; `null` when never", .since(.june2016))
    Field(
      "identities", \.identities, "Who the user is at external providers",
      .since(.june2016, note: "Takes the place of `extern_uid` and `provider`, which held a single identity."))
    Field("can_create_group", \.canCreateGroup, "User can create groups")
    Field(
      "can_create_project", \.canCreateProject, "User can create projects",
      .since(
        .april2015, note: "The date of the line in single users; older states of the document show it in some examples."
      ))
    Field("two_factor_enabled", \.twoFactorEnabled, "Whether signing in takes a second factor", .since(.june2016))
    Field("external", \.external, "Whether the user is flagged as external", .since(.june2016))
    Field("private_token", \.privateToken, "The token that authenticates the user; keep it secret")
  }
}

extension CurrentUser {
  /// An account as its owner sees it.
  init(_ account: Account) {
    let user = account.user
    self.init(
      id: user.id, username: user.username, email: user.email, name: user.name, state: user.state,
      avatarURL: user.avatarURL, webURL: user.webURL, createdAt: user.createdAt, isAdmin: user.isAdmin,
      bio: user.bio, location: user.location, skype: user.skype, linkedIn: user.linkedIn, twitter: user.twitter,
      websiteURL: user.websiteURL, lastSignInAt: user.lastSignInAt, confirmedAt: user.confirmedAt,
      themeID: user.themeID, colorSchemeID: user.colorSchemeID, projectsLimit: user.projectsLimit,
      currentSignInAt: user.currentSignInAt, identities: account.ownIdentities, canCreateGroup: user.canCreateGroup,
      canCreateProject: user.canCreateProject, twoFactorEnabled: user.twoFactorEnabled, external: user.external,
      privateToken: account.privateToken ?? "")
  }
}
