import APISpec

extension Audience {
  /// Everybody who has signed in.
  static let users = Audience(
    "users", "For normal users", description: "Users without administrator rights; they see less of other users.")

  /// Those who run the instance.
  static let admins = Audience(
    "admins", "For admins", description: "Administrators of the instance; they see and change all users.")
}
