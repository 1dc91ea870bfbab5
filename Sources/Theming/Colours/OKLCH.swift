#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A colour by lightness, chroma and hue, so that two of equal lightness look equally light.
///
/// [CSS Color 4, section 9](https://www.w3.org/TR/css-color-4/#ok-lab).
public struct OKLCH: Sendable, Hashable {
  /// From 0, black, to 1, white.
  public var lightness: Double
  /// From 0, grey, to about 0.37 for the most colourful.
  public var chroma: Double
  /// In degrees; red is near 30, green near 140, blue near 260.
  public var hue: Double

  /// A colour from its coordinates.
  public init(lightness: Double, chroma: Double, hue: Double) {
    self.lightness = lightness
    self.chroma = chroma
    self.hue = hue
  }

  /// The coordinates of a colour; the hue of a grey is 0.
  public init(_ colour: Colour) {
    let long = cbrt(0.4122214708 * colour.red + 0.5363325363 * colour.green + 0.0514459929 * colour.blue)
    let medium = cbrt(0.2119034982 * colour.red + 0.6806995451 * colour.green + 0.1073969566 * colour.blue)
    let short = cbrt(0.0883024619 * colour.red + 0.2817188376 * colour.green + 0.6299787005 * colour.blue)
    let a = 1.9779984951 * long - 2.4285922050 * medium + 0.4505937099 * short
    let b = 0.0259040371 * long + 0.7827717662 * medium - 0.8086757660 * short
    lightness = 0.2104542553 * long + 0.7936177850 * medium - 0.0040720468 * short
    chroma = (a * a + b * b).squareRoot()
    let degrees = atan2(b, a) * 180 / .pi
    hue = chroma < 0.0002 ? 0 : degrees < 0 ? degrees + 360 : degrees
  }

  /// The colour, clipped to the gamut of sRGB.
  public var colour: Colour {
    let a = chroma * cos(hue * .pi / 180)
    let b = chroma * sin(hue * .pi / 180)
    let long = cube(lightness + 0.3963377774 * a + 0.2158037573 * b)
    let medium = cube(lightness - 0.1055613458 * a - 0.0638541728 * b)
    let short = cube(lightness - 0.0894841775 * a - 1.2914855480 * b)
    return Colour(
      red: 4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
      green: -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
      blue: -0.0041960863 * long - 0.7034186147 * medium + 1.7076147010 * short)
  }

  private func cube(_ value: Double) -> Double { value * value * value }

  /// The colour as CSS has it, with as many digits as anybody can see: `oklch(48% 0.19 262)`.
  public var css: String {
    "oklch(\(Self.short(lightness * 100, decimals: 1))% \(Self.short(chroma, decimals: 3)) \(Self.short(hue, decimals: 1)))"
  }

  /// A number with at most some decimals, and no zeros at its end.
  static func short(_ number: Double, decimals: Int) -> String {
    let scale = (0..<decimals).reduce(1.0) { scale, _ in scale * 10 }
    let rounded = (number * scale).rounded() / scale
    return rounded == rounded.rounded() ? String(Int(rounded)) : String(rounded)
  }
}

extension OKLCH {
  /// A mixture, as `color-mix(in oklab, …)` makes it.
  ///
  /// - Parameters:
  ///   - part: How much of this colour there is in it, from 0 to 1.
  ///   - other: What the rest is.
  func mixed(_ part: Double, with other: OKLCH) -> OKLCH {
    let a = part * axes.a + (1 - part) * other.axes.a
    let b = part * axes.b + (1 - part) * other.axes.b
    let chroma = (a * a + b * b).squareRoot()
    return OKLCH(
      lightness: part * lightness + (1 - part) * other.lightness, chroma: chroma, hue: atan2(b, a) * 180 / .pi)
  }

  private var axes: (a: Double, b: Double) { (chroma * cos(hue * .pi / 180), chroma * sin(hue * .pi / 180)) }
}
