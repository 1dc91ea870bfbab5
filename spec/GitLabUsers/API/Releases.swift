import APISpec

/// The states of the document, named after their months; the identifiers are their dates.
extension Release {
  /// The oldest lines of the document.
  static let september2014 = Release(
    "2014-09-02",
    description: "Users and SSH keys: listing, creation, modification and deletion, for normal users and for admins.")

  /// Confirmation of new users, times of SSH keys, errors of adding a key.
  static let april2015 = Release(
    "2015-04-26",
    description: """
      `confirm` in user creation, `can_create_project` in the examples of single users, `created_at` of SSH keys, \
      and the example response and the errors of adding an SSH key.
      """)

  /// E-mail addresses, blocking and unblocking.
  static let september2015 = Release(
    "2015-09-11",
    description: """
      Email addresses, blocking and unblocking; `projects_limit`, `current_sign_in_at` and `two_factor_enabled` of \
      users.
      """)

  /// Look-up by username, more of a single user.
  static let january2016 = Release(
    "2016-01-14",
    description: "Look-up by `username`, and more properties of a single user for normal users.")

  /// Users blocked by LDAP synchronization.
  static let lateJanuary2016 = Release(
    "2016-01-19",
    description: "`403 Forbidden` for users that LDAP synchronization has blocked.")

  /// Locations, external users, identities, web addresses.
  static let june2016 = Release(
    "2016-06-02",
    description: """
      `location` and `external` in creation and modification; `web_url`, `location`, `last_sign_in_at`, \
      `confirmed_at`, `identities` and `external` of users.
      """)
}
