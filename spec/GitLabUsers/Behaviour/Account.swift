import APISpec

/// All that the sandbox keeps of one user.
struct Account: Sendable {
  /// The user as admins see them.
  var user: AdminUser
  /// The picture that other users are shown; the document has another address for admins.
  var publicAvatarURL: URI
  /// The identities as the user sees them; the document spells one of John's differently for admins.
  var ownIdentities: [Identity]
  /// The token that authenticates the user; users created in the sandbox have none.
  var privateToken: String?
  /// Whether lists show the user; some accounts exist for the sandbox only.
  var isListed = true
  /// Public SSH keys, oldest first.
  var keys: [SSHKey] = []
  /// Email addresses, oldest first.
  var emails: [Email] = []

  /// Whether an LDAP directory keeps the user; once blocked, such a user is blocked by LDAP synchronization.
  var isSynchronizedByLDAP: Bool {
    user.identities.contains { $0.provider.hasPrefix("ldap") }
  }

  /// Whether LDAP synchronization has blocked the user, so that this API can neither block nor unblock them.
  var isBlockedByLDAP: Bool { user.state == .blocked && isSynchronizedByLDAP }
}
