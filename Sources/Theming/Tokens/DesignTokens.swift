public import OrderedCollections
public import SourceText

/// The colours of the look by the names of their custom properties, without the two hyphens (`surface-raised`).
public struct DesignTokens: Sendable {
  /// The colours, in the order of the style sheet.
  public internal(set) var colours: OrderedDictionary<String, Shades> = [:]

  /// The names of colours that nobody chose, because they follow others.
  var derived: Set<String> = []

  /// The property whose value the hues of neutral colours follow.
  static let hue = "accent-hue"

  /// Reads the declarations of the first `:root` block of a style sheet.
  ///
  /// A value may be `oklch(…)` or `#…`, or `light-dark()` of two of these, with `var()` of a name above in it. What is
  /// written otherwise is not known here, and not checked.
  ///
  /// - Parameters:
  ///   - file: The style sheet.
  ///   - hue: What takes the place of `accent-hue`, in degrees; nil for what the file says.
  public init(_ file: SourceFile, hue: Double? = nil) {
    var values: [String: String] = [:]
    for declaration in StyleDeclarations.first(of: ":root", in: file) {
      var value = declaration.value
      for (name, known) in values { value = value.replacing("var(--\(name))", with: known) }
      if declaration.name == Self.hue, let hue { value = OKLCH.short(hue, decimals: 1) }
      values[declaration.name] = value
      let sides = Self.sides(of: value)
      guard let light = OKLCH(css: sides.light), let dark = OKLCH(css: sides.dark) else { continue }
      let place = Shade.Place(declaration.span, in: file)
      colours[declaration.name] = Shades(
        light: Shade(light, css: sides.light, at: place), dark: Shade(dark, css: sides.dark, at: place))
    }
  }

  /// The two sides of `light-dark(a, b)`; of another value, it twice.
  private static func sides(of value: String) -> (light: String, dark: String) {
    guard value.hasPrefix("light-dark("), value.hasSuffix(")"),
      let comma = value.firstIndex(of: ",")
    else { return (value, value) }
    let inner = value.dropFirst("light-dark(".count).dropLast()
    func trimmed(_ text: Substring) -> String {
      String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
    return (trimmed(inner[..<comma]), trimmed(inner[inner.index(after: comma)...]))
  }
}
