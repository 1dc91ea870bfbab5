import APISpec

/// What the sandbox remembers: the accounts.
struct Accounts: Sendable {
  private var accounts: [Account]

  /// A state with some accounts.
  init(_ accounts: [Account]) {
    self.accounts = accounts
  }

  /// The account of a user; nil when there is no such user.
  subscript(username: String) -> Account? {
    accounts.first { $0.profile.username == username }
  }

  /// Replaces the account of the same user.
  mutating func update(_ account: Account) {
    guard let index = accounts.firstIndex(where: { $0.profile.username == account.profile.username }) else { return }
    accounts[index] = account
  }

  /// Whether any user has an address.
  func contains(_ address: EmailAddress) -> Bool {
    accounts.contains { $0.index(of: address) != nil }
  }
}

extension Accounts {
  /// Jane as the original examples show her, and a second user.
  static let documented = Accounts([
    Account(
      profile: .janeDoe, emails: [EmailInfo(email: "jane.doe@example.com", verified: true, primary: true)]),
    Account(
      profile: Profile(
        id: 3,
        username: "johndoe",
        url: "https://www.docker.io/api/v1.1/users/johndoe/",
        dateJoined: "2014-02-13T09:30:00.000000Z",
        type: "User",
        fullName: "John Doe",
        location: "Portland, OR",
        company: "",
        profileURL: "https://example.com/johndoe",
        gravatarURL: Profile.gravatarURL(of: "john.doe@example.com"),
        email: "john.doe@example.com",
        isActive: true),
      emails: [
        EmailInfo(email: "john.doe@example.com", verified: true, primary: true),
        EmailInfo(email: "john.doe+work@example.com", verified: true, primary: false),
      ]),
  ])
}
