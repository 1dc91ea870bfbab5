import APISpec

extension Account {
  /// A user who was just created.
  ///
  /// What the document leaves open: they may have 100 projects and create groups.
  init(_ new: NewUser, id: Int) {
    let user = AdminUser.sample(id: id, new.username, new.name, email: new.email) { user in
      user.isAdmin = new.admin ?? false
      user.bio = new.bio.map { .value($0) } ?? .null
      user.location = new.location.map { .value($0) } ?? .null
      user.skype = new.skype ?? ""
      user.linkedIn = new.linkedIn ?? ""
      user.twitter = new.twitter ?? ""
      user.websiteURL = new.websiteURL ?? ""
      user.projectsLimit = new.projectsLimit ?? 100
      user.canCreateGroup = new.canCreateGroup ?? true
      user.confirmedAt = new.confirm ?? true ? .null : .value(.now)
      user.external = new.external ?? false
      if let provider = new.provider, let uid = new.externUID {
        user.identities = [Identity(provider: provider, externUID: uid)]
      }
    }
    self.init(
      user: user, publicAvatarURL: URI("http://localhost:3000/uploads/user/avatar/\(id)/cd8.jpeg"),
      ownIdentities: user.identities)
  }
}
