// The attributes of links.

extension HTMLAttribute {
  /// The address of a link; one that would run a script is dropped.
  public static func href(_ value: String) -> HTMLAttribute { followed("href", value) }

  /// The relation of the linked resource.
  public static func rel(_ value: String) -> HTMLAttribute { plain("rel", value) }
}
