import APISpec

/// The profile and the addresses of one user.
///
/// Exactly one address is primary, and the profile shows it.
struct Account: Sendable {
  /// The profile info.
  var profile: Profile
  /// The addresses, oldest first.
  var emails: [EmailInfo]

  /// Where an address is in the list; letter case does not tell addresses apart.
  func index(of address: EmailAddress) -> Int? {
    emails.firstIndex { $0.email.text.lowercased() == address.text.lowercased() }
  }

  /// Makes an address the primary one in place of the one that was.
  mutating func makePrimary(at position: Int) {
    for index in emails.indices { emails[index].primary = index == position }
    profile.email = emails[position].email
  }
}
