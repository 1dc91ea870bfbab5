import JSON

/// A decimal number to calculate with: an integer times a power of ten.
///
/// Covers numbers of up to 38 digits; what does not fit is nil.
struct Decimal: Sendable {
  /// The digits with their sign.
  var digits: Int128
  /// The power of ten.
  var exponent: Int

  /// A number from its parts.
  init(_ digits: Int128, exponent: Int = 0) {
    self.digits = digits
    self.exponent = exponent
  }

  /// A JSON number, or nil when it has too many digits or too large a power.
  init?(_ number: JSONNumber) {
    let exact = ExactNumber(number)
    guard exact.manyDigits == nil, abs(exact.exponent) <= 60 else { return nil }
    digits = exact.isNegative ? -Int128(exact.digits) : Int128(exact.digits)
    exponent = exact.isZero ? 0 : exact.exponent
    while exponent < 0, digits % 10 == 0 {
      digits /= 10
      exponent += 1
    }
  }

  /// The digits over a smaller power of ten, or nil when they do not fit.
  func scaled(to exponent: Int) -> Int128? {
    guard exponent <= self.exponent else { return nil }
    var digits = digits
    for _ in 0..<(self.exponent - exponent) {
      let (product, overflows) = digits.multipliedReportingOverflow(by: 10)
      if overflows { return nil }
      digits = product
    }
    return digits
  }

  /// The least common multiple of two numbers, or nil when it does not fit.
  func commonMultiple(with other: Decimal) -> Decimal? {
    let power = min(exponent, other.exponent)
    guard let left = scaled(to: power)?.magnitude, let right = other.scaled(to: power)?.magnitude, left > 0, right > 0
    else { return nil }
    var (larger, smaller) = (left, right)
    while smaller > 0 { (larger, smaller) = (smaller, larger % smaller) }
    let (product, overflows) = (left / larger).multipliedReportingOverflow(by: right)
    guard !overflows, let digits = Int128(exactly: product) else { return nil }
    return Decimal(digits, exponent: power)
  }

  /// This number as a count of steps, rounded down or up; nil when it does not fit.
  func steps(of step: Decimal, roundsUp: Bool) -> Int128? {
    let power = min(exponent, step.exponent)
    guard let own = scaled(to: power), let size = step.scaled(to: power), size > 0 else { return nil }
    let (quotient, remainder) = own.quotientAndRemainder(dividingBy: size)
    if remainder == 0 { return quotient }
    return roundsUp ? (own > 0 ? quotient + 1 : quotient) : (own < 0 ? quotient - 1 : quotient)
  }

  /// A multiple of this number, or nil when it does not fit.
  func times(_ count: Int128) -> Decimal? {
    let (product, overflows) = digits.multipliedReportingOverflow(by: count)
    return overflows ? nil : Decimal(product, exponent: exponent)
  }

  /// The sum, or nil when it does not fit.
  func plus(_ other: Decimal) -> Decimal? {
    let power = min(exponent, other.exponent)
    guard let left = scaled(to: power), let right = other.scaled(to: power) else { return nil }
    let (sum, overflows) = left.addingReportingOverflow(right)
    return overflows ? nil : Decimal(sum, exponent: power)
  }

  /// Half of the number.
  var half: Decimal? {
    digits % 2 == 0
      ? Decimal(digits / 2, exponent: exponent)
      : Decimal(5, exponent: -1).times(digits).map { half in
        Decimal(half.digits, exponent: half.exponent + exponent)
      }
  }

  /// The number as JSON, without exponent.
  var number: JSONNumber {
    var text = String(digits.magnitude)
    if exponent > 0, digits != 0 { text += String(repeating: "0", count: exponent) }
    if exponent < 0 {
      let places = -exponent
      if text.count <= places { text = String(repeating: "0", count: places - text.count + 1) + text }
      text.insert(".", at: text.index(text.endIndex, offsetBy: -places))
      while text.hasSuffix("0") { text.removeLast() }
      if text.hasSuffix(".") { text.removeLast() }
    }
    return JSONNumber(uncheckedText: digits < 0 ? "-" + text : text)
  }
}
