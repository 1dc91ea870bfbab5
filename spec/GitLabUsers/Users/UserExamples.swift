import APISpec

/// The users that examples create, so that the documented ones stay as they are.
extension NewUser {
  /// A user with nothing but the required parameters.
  static let jane = NewUser(
    email: "jane@example.com", password: "4-g00d-pa55word", username: "jane_smith", name: "Jane Smith")

  /// A user with all parameters.
  static let joan = NewUser(
    email: "joan@example.com", password: "4-g00d-pa55word", username: "joan_smith", name: "Joan Smith",
    skype: "joan.smith", linkedIn: "joansmith", twitter: "joan_smith", websiteURL: "https://joan.example.com",
    projectsLimit: 10, externUID: "998877", provider: "github", bio: "Writes compilers.", location: "Utrecht",
    admin: false, canCreateGroup: false, confirm: false, external: true)
}

extension AdminUser {
  /// The user with nothing but the required parameters, once created.
  static let jane = AdminUser.sample(id: 3, "jane_smith", "Jane Smith", email: "jane@example.com")

  /// The same user, modified.
  static let modifiedJane = AdminUser.sample(id: 3, "jane_smith", "Jane Smith", email: "jane@example.com") {
    $0.bio = .value("Keeps the servers running.")
    $0.location = .value("Groningen")
    $0.projectsLimit = 50
  }

  /// The user with all parameters, once created.
  static let joan = AdminUser.sample(id: 4, "joan_smith", "Joan Smith", email: "joan@example.com") {
    $0.bio = .value("Writes compilers.")
    $0.location = .value("Utrecht")
    $0.skype = "joan.smith"
    $0.linkedIn = "joansmith"
    $0.twitter = "joan_smith"
    $0.websiteURL = "https://joan.example.com"
    $0.confirmedAt = .value(.now)
    $0.projectsLimit = 10
    $0.identities = [Identity(provider: "github", externUID: "998877")]
    $0.canCreateGroup = false
    $0.external = true
  }
}
