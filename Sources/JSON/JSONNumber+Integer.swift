extension JSONNumber {
  /// The integer that this number is exactly, or nil when it has a fraction or does not fit.
  ///
  /// `1.50e2` is 150. The digits are moved as text, because a floating-point number in between would round them.
  public var int: Int? {
    if let value = Int(text) { return value }
    let parts = text.split { $0 == "e" || $0 == "E" }
    guard let mantissa = parts.first?.split(separator: "."), let whole = mantissa.first else { return nil }
    let fraction = mantissa.count > 1 ? mantissa[1] : ""
    var digits = String(whole + fraction)
    guard digits.contains(where: { $0 != "0" && $0 != "-" }) else { return 0 }
    guard let exponent = parts.count > 1 ? Int(parts[1]) : 0, abs(exponent) <= text.utf8.count + 20 else { return nil }

    // How many places the decimal point stands to the right of the last digit; the left when it is negative.
    var shift = exponent - fraction.count
    while shift < 0, digits.last == "0" {
      digits.removeLast()
      shift += 1
    }
    guard shift >= 0, shift <= 20 else { return nil }
    return Int(digits + String(repeating: "0", count: shift))
  }
}
