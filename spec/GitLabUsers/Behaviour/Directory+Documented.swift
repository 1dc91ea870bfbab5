import APISpec

extension Directory {
  /// What the documented examples show, and two accounts for the sandbox only, which lists leave out.
  static let documented = Directory([.john, .jack, .administrator, .ldapUser])
}

extension Account {
  /// The first user of the document, with two addresses of his picture and two spellings of an identity.
  static let john = Account(
    user: .john,
    publicAvatarURL: "http://localhost:3000/uploads/user/avatar/1/cd8.jpeg",
    ownIdentities: [
      Identity(provider: "github", externUID: "2435223452345"),
      Identity(provider: "bitbucket", externUID: "john_smith"),
      Identity(provider: "google_oauth2", externUID: "8776128412476123468721346"),
    ],
    privateToken: Access.johnsToken,
    keys: [.first, .second],
    emails: [.first, .second])

  /// The second user of the document; owns the key and the address number 2, which it does not show.
  static let jack = Account(
    user: .jack, publicAvatarURL: "http://gravatar.com/../e32131cd8.jpeg", ownIdentities: [],
    keys: [.jacks], emails: [.jacks])

  /// Whom the administrator's token belongs to.
  static let administrator = Account(
    user: .sample(id: 100, "root", "Administrator", email: "admin@example.com") { $0.isAdmin = true },
    publicAvatarURL: "http://localhost:3000/uploads/user/avatar/100/cd8.jpeg", ownIdentities: [],
    privateToken: Access.administratorsToken, isListed: false)

  /// A user whom LDAP synchronization has blocked.
  static let ldapUser = Account(
    user: .sample(id: 101, "lena_smith", "Lena Smith", email: "lena@example.com") {
      $0.state = .blocked
      $0.identities = [Identity(provider: "ldapmain", externUID: "uid=lena,ou=people,dc=example,dc=com")]
    },
    publicAvatarURL: "http://localhost:3000/uploads/user/avatar/101/cd8.jpeg", ownIdentities: [], isListed: false)
}

extension AdminUser {
  /// John Smith as admins see him.
  static let john = AdminUser(
    id: 1, username: "john_smith", email: "john@example.com", name: "John Smith", state: .active,
    avatarURL: "http://localhost:3000/uploads/user/avatar/1/index.jpg", webURL: "http://localhost:3000/u/john_smith",
    createdAt: "2012-05-23T08:00:58Z", isAdmin: false, bio: .null, location: .null, skype: "", linkedIn: "",
    twitter: "", websiteURL: "", lastSignInAt: .value("2012-06-01T11:41:01Z"),
    confirmedAt: .value("2012-05-23T09:05:22Z"), themeID: 1, colorSchemeID: 2, projectsLimit: 100,
    currentSignInAt: .value("2012-06-02T06:36:55Z"),
    identities: [
      Identity(provider: "github", externUID: "2435223452345"),
      Identity(provider: "bitbucket", externUID: "john.smith"),
      Identity(provider: "google_oauth2", externUID: "8776128412476123468721346"),
    ],
    canCreateGroup: true, canCreateProject: true, twoFactorEnabled: true, external: false)

  /// Jack Smith as admins see him.
  static let jack = AdminUser(
    id: 2, username: "jack_smith", email: "jack@example.com", name: "Jack Smith", state: .blocked,
    avatarURL: "http://localhost:3000/uploads/user/avatar/2/index.jpg", webURL: "http://localhost:3000/u/jack_smith",
    createdAt: "2012-05-23T08:01:01Z", isAdmin: false, bio: .null, location: .null, skype: "", linkedIn: "",
    twitter: "", websiteURL: "", lastSignInAt: .null, confirmedAt: .value("2012-05-30T16:53:06.148Z"), themeID: 1,
    colorSchemeID: 3, projectsLimit: 100, currentSignInAt: .value("2014-03-19T17:54:13Z"), identities: [],
    canCreateGroup: true, canCreateProject: true, twoFactorEnabled: true, external: false)

  /// A user who exists in the sandbox only.
  ///
  /// - Parameters:
  ///   - id: The identifier, which the address of the picture contains.
  ///   - username: The username, which the address of the page contains.
  ///   - name: The name.
  ///   - email: The address.
  ///   - change: What differs from a user who has never signed in.
  static func sample(
    id: Int, _ username: String, _ name: String, email: EmailAddress, _ change: (inout AdminUser) -> Void = { _ in }
  ) -> AdminUser {
    var user = AdminUser(
      id: id, username: username, email: email, name: name, state: .active,
      avatarURL: URI("http://localhost:3000/uploads/user/avatar/\(id)/index.jpg"), webURL: .page(of: username),
      createdAt: .now, isAdmin: false, bio: .null, location: .null, skype: "", linkedIn: "", twitter: "",
      websiteURL: "", lastSignInAt: .null, confirmedAt: .null, themeID: 1, colorSchemeID: 1, projectsLimit: 100,
      currentSignInAt: .null, identities: [], canCreateGroup: true, canCreateProject: true, twoFactorEnabled: false,
      external: false)
    change(&user)
    return user
  }
}

extension URI {
  /// The page of a user.
  static func page(of username: String) -> URI { URI("http://localhost:3000/u/\(username)") }
}
