import APISpec

/// Whether a user may sign in.
enum UserState: String, DocumentedEnum {
  case active, blocked

  var meaning: LocalizedText? {
    switch self {
    case .active: "The user can sign in."
    case .blocked: "The user cannot sign in, and their tokens are refused."
    }
  }
}
