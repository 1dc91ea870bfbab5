// The attributes of every element.

extension HTMLAttribute {
  /// The element's unique identifier, the target of `#…` links.
  public static func id(_ value: String) -> HTMLAttribute { plain("id", value) }

  /// The classes of the element, with spaces between them.
  public static func `class`(_ names: String) -> HTMLAttribute { plain("class", names) }

  /// The language of the content, as a BCP 47 tag.
  public static func lang(_ value: String) -> HTMLAttribute { plain("lang", value) }

  /// The direction of the text: `ltr`, `rtl` or `auto`.
  public static func dir(_ value: String) -> HTMLAttribute { plain("dir", value) }

  /// Advisory text, shown as a tooltip.
  public static func title(_ value: String) -> HTMLAttribute { plain("title", value) }

  /// The WAI-ARIA role.
  public static func role(_ value: String) -> HTMLAttribute { plain("role", value) }

  /// The place in the tab order.
  public static func tabindex(_ value: Int) -> HTMLAttribute { plain("tabindex", String(value)) }

  /// Whether spelling is checked, written as `true` or `false`.
  public static func spellcheck(_ value: Bool) -> HTMLAttribute { plain("spellcheck", String(value)) }

  /// The element is not shown.
  public static let hidden = flag("hidden")
}
