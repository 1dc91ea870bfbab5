import APISpec

extension Account {
  /// Changes what is given; the sandbox never shows passwords, so it keeps none.
  mutating func apply(_ changes: UserChanges) {
    func set<Value>(_ property: WritableKeyPath<AdminUser, Value>, _ value: Value?) {
      if let value { user[keyPath: property] = value }
    }
    set(\.email, changes.email)
    set(\.username, changes.username)
    set(\.webURL, changes.username.map { .page(of: $0) })
    set(\.name, changes.name)
    set(\.skype, changes.skype)
    set(\.linkedIn, changes.linkedIn)
    set(\.twitter, changes.twitter)
    set(\.websiteURL, changes.websiteURL)
    set(\.projectsLimit, changes.projectsLimit)
    set(\.bio, changes.bio.map { .value($0) })
    set(\.location, changes.location.map { .value($0) })
    set(\.isAdmin, changes.admin)
    set(\.canCreateGroup, changes.canCreateGroup)
    set(\.external, changes.external)
    if let provider = changes.provider, let uid = changes.externUID {
      let identity = Identity(provider: provider, externUID: uid)
      user.identities = user.identities.filter { $0.provider != provider } + [identity]
      ownIdentities = ownIdentities.filter { $0.provider != provider } + [identity]
    }
  }
}
