/// An opaque colour of the sRGB gamut, as amounts of linear light from 0 to 1.
///
/// Linear light is what colours are mixed and measured in; what a file says is gamma-encoded.
public struct Colour: Sendable, Hashable {
  /// The amounts of red, green and blue light.
  public let red, green, blue: Double

  /// A colour from amounts of light; what lies outside the gamut is clipped, as browsers do.
  public init(red: Double, green: Double, blue: Double) {
    self.red = Self.clipped(red)
    self.green = Self.clipped(green)
    self.blue = Self.clipped(blue)
  }

  private static func clipped(_ amount: Double) -> Double { amount.isNaN ? 0 : min(max(amount, 0), 1) }

  /// A colour from gamma-encoded channels between 0 and 1.
  init(encodedRed red: Double, green: Double, blue: Double) {
    self.init(red: Gamma.decoded(red), green: Gamma.decoded(green), blue: Gamma.decoded(blue))
  }

  /// The colour as people write it in CSS, `#3451c6`.
  public var hex: String {
    "#"
      + [red, green, blue].map { light in
        let digits = String(Int((Gamma.encoded(light) * 255).rounded()), radix: 16)
        return digits.count < 2 ? "0" + digits : digits
      }.joined()
  }

  /// This colour with some opacity over an opaque one, as a browser paints it: on gamma-encoded channels.
  ///
  /// - Parameters:
  ///   - opacity: From 0, which leaves the other colour, to 1.
  ///   - other: What is behind.
  public func painted(_ opacity: Double, over other: Colour) -> Colour {
    func mixed(_ front: Double, _ back: Double) -> Double {
      Gamma.encoded(front) * opacity + Gamma.encoded(back) * (1 - opacity)
    }
    return Colour(
      encodedRed: mixed(red, other.red), green: mixed(green, other.green), blue: mixed(blue, other.blue))
  }
}
