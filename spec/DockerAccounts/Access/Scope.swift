import APISpec

/// What an OAuth access token can be allowed to do.
enum Scope: String, ScopeSet {
  /// `profile_read`.
  case profileRead = "profile_read"
  /// `profile_write`.
  case profileWrite = "profile_write"
  /// `email_read`.
  case emailRead = "email_read"
  /// `email_write`.
  case emailWrite = "email_write"

  /// What the scope allows, by its name: the original says no more.
  var description: LocalizedText {
    switch self {
    case .profileRead: "Read the profile info of the user."
    case .profileWrite: "Update the profile info of the user."
    case .emailRead: "List the email addresses of the user."
    case .emailWrite: "Add, update and delete email addresses of the user."
    }
  }
}
