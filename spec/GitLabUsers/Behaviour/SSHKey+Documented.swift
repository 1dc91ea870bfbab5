import APISpec

/// The keys that the document shows, and those that its gaps need.
extension SSHKey {
  /// John's key number 1.
  static let first = SSHKey(id: 1, title: "Public key", key: johnsText, createdAt: "2014-08-01T14:47:39.080Z")

  /// John's key number 3: the document repeats the text of number 1, which adding a key would refuse.
  static let second = SSHKey(id: 3, title: "Another Public key", key: johnsText, createdAt: "2014-08-01T14:47:39.080Z")

  /// Jack's key: number 2, which the document does not show.
  static let jacks = SSHKey(
    id: 2, title: "Jack's key",
    key: "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIpU3KGCUwux1tEyze1iN7LtkeP3IfyxlxF0SU1kk8nVw jack@example.com",
    createdAt: "2014-08-01T14:47:39.080Z")

  /// The key that the document adds, once added.
  static let abc = SSHKey(id: 4, title: NewSSHKey.abc.title, key: NewSSHKey.abc.key, createdAt: .now)

  /// The key that an administrator adds for Jack, once added.
  static let laptop = SSHKey(id: 5, title: NewSSHKey.laptop.title, key: NewSSHKey.laptop.key, createdAt: .now)

  private static let johnsText = """
    ssh-rsa AAAAB3NzaC1yc2EAAAABJQAAAIEAiPWx6WM4lhHNedGfBpPJNPpZ7yKu+dnn1SJejgt4596k6YjzGGphH2TUxwKzxcKDKKezwkpfnx\
    PkSMkuEspGRt/aZZ9wa++Oi7Qkr8prgHc4soW6NUlfDzpvZK2H5E7eQaSeP3SAwGmQKUFHCddNaP0L+hM7zhFNzjFvpaMgJw0=
    """
}

extension NewSSHKey {
  /// The key that the document adds.
  static let abc = NewSSHKey(
    title: "ABC",
    key: """
      ssh-dss AAAAB3NzaC1kc3MAAACBAMLrhYgI3atfrSD6KDas1b/3n6R/HP+bLaHHX6oh+L1vg31mdUqK0Ac/NjZoQunavoyzqdPYhFz9zzOezC\
      rZKjuJDS3NRK9rspvjgM0xYR4d47oNZbdZbwkI4cTv/gcMlquRy0OvpfIvJtjtaJWMwTLtM5VhRusRuUlpH99UUVeXAAAAFQCVyX+92hBEjInE\
      KL0v13c/egDCTQAAAIEAvFdWGq0ccOPbw4f/F8LpZqvWDydAcpXHV3thwb7WkFfppvm4SZte0zds1FJ+Hr8Xzzc5zMHe6J4Nlay/rP4ewmIW7i\
      FKNBEYb/yWa+ceLrs+TfR672TaAgO6o7iSRofEq5YLdwgrwkMmIawa21FrZ2D9SPao/IwvENzk/xcHu7YAAACAQFXQH6HQnxOrw4dqf0NqeKy1\
      tfIPxYYUZhPJfo9O0AmBW2S36pD2l14kS89fvz6Y1g8gN/FwFnRncMzlLY/hX70FSc/3hKBSbH6C6j8hwlgFKfizav21eS358JJz93leOakJZn\
      Gb8XlWvz1UJbwCsnR2VEY8Dz90uIk1l/UqHkA= loic@call
      """)

  /// A key that an administrator adds for Jack.
  static let laptop = NewSSHKey(
    title: "Laptop",
    key: "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI5+7nYV7zXzDkm0guFcrnUAcgHhJhew/tp+Fkd5b/Aiv jack@laptop")
}
