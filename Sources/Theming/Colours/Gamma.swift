#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The transfer function of sRGB: between what a file says and linear light.
///
/// The numbers are those of [CSS Color 4, section 10.2](https://www.w3.org/TR/css-color-4/#predefined-sRGB).
enum Gamma {
  /// Linear light of an encoded channel.
  static func decoded(_ channel: Double) -> Double {
    channel <= 0.04045 ? channel / 12.92 : pow((channel + 0.055) / 1.055, 2.4)
  }

  /// The encoded channel of linear light.
  static func encoded(_ light: Double) -> Double {
    light <= 0.0031308 ? light * 12.92 : 1.055 * pow(light, 1 / 2.4) - 0.055
  }
}
