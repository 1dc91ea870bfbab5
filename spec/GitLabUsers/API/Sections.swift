import APISpec

extension Section {
  /// Users themselves.
  static let users = Section(
    "Users", description: "List, look up, create, modify and delete users, and get the user who is asking.")

  /// Keys for Git over SSH.
  static let sshKeys = Section(
    "SSH keys", id: "ssh-keys",
    description: "Public SSH keys, of the currently authenticated user or, for admins, of a specified user.")

  /// Further addresses.
  static let emails = Section(
    "Emails",
    description: "Email addresses, of the currently authenticated user or, for admins, of a specified user.")

  /// Locking users out and letting them in again.
  static let blocking = Section("Blocking", description: "Block users and unblock them. Available only for admin.")
}
