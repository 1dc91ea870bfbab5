// The attributes of forms, of things to act on, and of tables.

extension HTMLAttribute {
  /// The name of a control in the data that is sent.
  public static func name(_ value: String) -> HTMLAttribute { plain("name", value) }

  /// The kind of a control.
  public static func type(_ value: String) -> HTMLAttribute { plain("type", value) }

  /// The identifier of the control that a label belongs to.
  public static func `for`(_ value: String) -> HTMLAttribute { plain("for", value) }

  /// A hint that stands in an empty control.
  public static func placeholder(_ value: String) -> HTMLAttribute { plain("placeholder", value) }

  /// What a browser may fill in by itself, or `off`.
  public static func autocomplete(_ value: String) -> HTMLAttribute { plain("autocomplete", value) }

  /// The address that a form is sent to; one that would run a script is dropped.
  public static func action(_ value: String) -> HTMLAttribute { followed("action", value) }

  /// How a form is sent: `get` or `post`.
  public static func method(_ value: String) -> HTMLAttribute { plain("method", value) }

  /// The details are shown.
  public static let open = flag("open")

  /// What a header cell is the header of: `row` or `col`.
  public static func scope(_ value: String) -> HTMLAttribute { plain("scope", value) }
}
