import APISpec

/// What adding a key takes.
struct NewSSHKey: Documented {
  var title: String
  var key: String

  static let shape = Shape("NewSSHKey", NewSSHKey.init, "An SSH key to add.") {
    Field("title", \.title, "new SSH Key's title")
    Field("key", \.key, "new SSH key")
  }
}
