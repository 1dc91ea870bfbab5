import APISpec

extension Profile {
  /// Takes over what is given; what is absent stays.
  mutating func apply(_ changes: ProfileChanges) {
    fullName = changes.fullName ?? fullName
    location = changes.location ?? location
    company = changes.company ?? company
    profileURL = changes.profileURL ?? profileURL
    gravatarURL = changes.gravatarEmail.map(Self.gravatarURL) ?? gravatarURL
  }

  /// The address of a picture in the form of the original examples.
  ///
  /// Gravatar names a picture by a digest of the address. The sandbox takes a hash of its own, so that a change can be
  /// seen and yet leads to nobody's picture.
  static func gravatarURL(of address: EmailAddress) -> URI {
    // FNV-1a with 64 bits.
    let hash = address.text.lowercased().utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { hash, byte in
      (hash ^ UInt64(byte)) &* 0x100_0000_01b3
    }
    return URI("https://secure.gravatar.com/avatar/\(String(hash, radix: 16)).jpg?s=80&r=g&d=mm")
  }
}
