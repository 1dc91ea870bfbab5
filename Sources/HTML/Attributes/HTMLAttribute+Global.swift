// The attributes of every element.

extension HTMLAttribute {
  /// The element's unique identifier, the target of `#…` links.
  public static func id(_ value: String) -> HTMLAttribute { .attribute("id", value) }

  /// The language of the content, as a BCP 47 tag.
  public static func lang(_ value: String) -> HTMLAttribute { .attribute("lang", value) }

  /// The direction of the text: `ltr`, `rtl` or `auto`.
  public static func dir(_ value: String) -> HTMLAttribute { .attribute("dir", value) }

  /// Advisory text, shown as a tooltip.
  public static func title(_ value: String) -> HTMLAttribute { .attribute("title", value) }

  /// The WAI-ARIA role.
  public static func role(_ value: String) -> HTMLAttribute { .attribute("role", value) }

  /// The place in the tab order.
  public static func tabindex(_ value: Int) -> HTMLAttribute { .attribute("tabindex", String(value)) }

  /// Whether spelling is checked, written as `true` or `false`.
  public static func spellcheck(_ value: Bool) -> HTMLAttribute { .attribute("spellcheck", String(value)) }

  /// Whether the content is translated: `yes` or `no`.
  public static func translate(_ value: String) -> HTMLAttribute { .attribute("translate", value) }

  /// The slot that the element fills.
  public static func slot(_ value: String) -> HTMLAttribute { .attribute("slot", value) }

  /// The kind of virtual keyboard.
  public static func inputmode(_ value: String) -> HTMLAttribute { .attribute("inputmode", value) }

  /// The label of the enter key of a virtual keyboard.
  public static func enterkeyhint(_ value: String) -> HTMLAttribute { .attribute("enterkeyhint", value) }

  /// The name of a microdata property.
  public static func itemprop(_ value: String) -> HTMLAttribute { .attribute("itemprop", value) }

  /// The classes of the element; empty names are left out, and no name at all means no attribute.
  public static func `class`(_ names: String...) -> HTMLAttribute {
    let names = names.filter { !$0.isEmpty }
    return names.isEmpty ? .none : .attribute("class", names.joined(separator: " "))
  }

  /// A `data-…` attribute, for scripts and styles to read.
  public static func data(_ name: String, _ value: String) -> HTMLAttribute { .attribute("data-\(name)", value) }

  /// An `aria-…` attribute, such as `aria-label`.
  public static func aria(_ name: String, _ value: String) -> HTMLAttribute { .attribute("aria-\(name)", value) }

  /// The element is not shown.
  public static let hidden = HTMLAttribute.flag("hidden")

  /// The element cannot be reached or activated.
  public static let inert = HTMLAttribute.flag("inert")
}
