import APISpec

/// What an OAuth access token can be allowed to do.
enum Scope: String, ScopeSet {
  case profileRead = "profile_read"
  case profileWrite = "profile_write"
  case emailRead = "email_read"
  case emailWrite = "email_write"

  var description: LocalizedText {
    switch self {
    case .profileRead: "Read the profile info of the user."
    case .profileWrite: "Update the profile info of the user."
    case .emailRead: "List the email addresses of the user."
    case .emailWrite: "Add, update and delete email addresses of the user."
    }
  }
}
