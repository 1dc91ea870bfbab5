extension OKLCH {
  /// Reads a colour as people write it in CSS: `#rgb`, `#rrggbb` or `oklch(L C H)`; nil when it is none of these.
  ///
  /// A lightness or chroma may be a percentage, a hue may have `deg`. Opacity is not taken: what lies behind a text
  /// has to be known to say whether it can be read.
  public init?(css text: String) {
    let text = text.lowercased()
    if text.hasPrefix("#") {
      guard let colour = Self.hex(text.dropFirst()) else { return nil }
      self.init(colour)
    } else if text.hasPrefix("oklch("), text.hasSuffix(")") {
      let parts = text.dropFirst("oklch(".count).dropLast().split(whereSeparator: \.isWhitespace)
      guard parts.count == 3, let lightness = Self.number(parts[0], whole: 1),
        let chroma = Self.number(parts[1], whole: 0.4), let hue = Self.degrees(parts[2]),
        (0...1).contains(lightness), (0...1).contains(chroma), hue.isFinite
      else { return nil }
      self.init(lightness: lightness, chroma: chroma, hue: hue)
    } else {
      return nil
    }
  }

  private static func hex(_ digits: Substring) -> Colour? {
    guard digits.utf8.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }) else { return nil }
    let pairs: [String]
    switch digits.count {
    case 3: pairs = digits.map { "\($0)\($0)" }
    case 6: pairs = [0, 2, 4].map { String(digits.dropFirst($0).prefix(2)) }
    default: return nil
    }
    let channels = pairs.compactMap { UInt8($0, radix: 16) }.map { Double($0) / 255 }
    return channels.count == 3 ? Colour(encodedRed: channels[0], green: channels[1], blue: channels[2]) : nil
  }

  private static func number(_ text: Substring, whole: Double) -> Double? {
    text.hasSuffix("%") ? Double(text.dropLast()).map { $0 / 100 * whole } : Double(text)
  }

  private static func degrees(_ text: Substring) -> Double? {
    Double(text.hasSuffix("deg") ? text.dropLast(3) : text)
  }
}
