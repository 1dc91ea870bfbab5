import APISpec

/// A public key of a user.
struct SSHKey: Documented {
  var id: Int
  var title: String
  var key: String
  var createdAt: DateTime

  static let shape = Shape("SSHKey", SSHKey.init, "A public SSH key of a user.") {
    Field("id", \.id, "The ID of the SSH key")
    Field("title", \.title, "SSH key's title")
    Field("key", \.key, "The key: its type, its Base64 text and a comment")
    Field("created_at", \.createdAt, "When the key was added", .since(.april2015))
  }
}
