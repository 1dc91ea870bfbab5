extension Colour {
  /// How light the colour is to the eye, from 0 to 1:
  /// [relative luminance](https://www.w3.org/TR/WCAG22/#dfn-relative-luminance).
  public var luminance: Double { 0.2126 * red + 0.7152 * green + 0.0722 * blue }

  /// How well one colour stands out from another, from 1 to 21:
  /// [contrast ratio](https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio).
  public func contrast(with other: Colour) -> Double {
    let (lighter, darker) = (max(luminance, other.luminance), min(luminance, other.luminance))
    return (lighter + 0.05) / (darker + 0.05)
  }
}
