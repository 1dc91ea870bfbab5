import APISpec

/// The state of a sandbox session: the accounts, and the identifiers to give next.
struct Directory: Sendable {
  /// Accounts in the order of their creation.
  var accounts: [Account]
  private var nextUserID = 3
  private var nextKeyID = 4
  private var nextEmailID = 4

  /// A directory of some accounts.
  ///
  /// New users get identifiers from 3, new keys and addresses from 4.
  init(_ accounts: [Account]) {
    self.accounts = accounts
  }

  /// The position of a user by identifier; nil when there is none.
  func index(of id: Int?) -> Int? {
    accounts.firstIndex { $0.user.id == id }
  }

  /// The position of the user whom the first known credential belongs to; blocked users' credentials are refused.
  func index(presenting credentials: [Credential]) -> Int? {
    accounts.firstIndex { account in
      guard let token = account.privateToken, account.user.state == .active else { return false }
      return credentials.contains { $0.value == .token(token) }
    }
  }

  /// Whether a user other than the given one has a value.
  func isTaken<Value: Equatable>(_ property: KeyPath<AdminUser, Value>, _ value: Value, except id: Int? = nil) -> Bool {
    accounts.contains { $0.user.id != id && $0.user[keyPath: property] == value }
  }

  /// Adds a user and gives them an identifier.
  mutating func add(_ makeAccount: (_ id: Int) -> Account) -> Account {
    let account = makeAccount(nextUserID)
    nextUserID += 1
    accounts.append(account)
    return account
  }

  /// Adds a key to an account and gives it an identifier; nil when a user has the key already.
  mutating func add(_ new: NewSSHKey, to index: Int) -> SSHKey? {
    guard !accounts.contains(where: { $0.keys.contains { $0.key == new.key } }) else { return nil }
    let key = SSHKey(id: nextKeyID, title: new.title, key: new.key, createdAt: .now)
    nextKeyID += 1
    accounts[index].keys.append(key)
    return key
  }

  /// Adds an address to an account and gives it an identifier; nil when this user has the address already.
  ///
  /// Only this user: the document adds `email@example.com` with the identifier 4 although a user has it as number 1.
  /// Both examples hold when another user adds it.
  mutating func add(_ new: NewEmail, to index: Int) -> Email? {
    guard !accounts[index].emails.contains(where: { $0.email == new.email }) else { return nil }
    let email = Email(id: nextEmailID, email: new.email)
    nextEmailID += 1
    accounts[index].emails.append(email)
    return email
  }
}

extension DateTime {
  /// The time of everything that happens in the sandbox, which has no clock: that of the documented new SSH key.
  static let now: DateTime = "2015-01-21T17:44:33.512Z"
}
