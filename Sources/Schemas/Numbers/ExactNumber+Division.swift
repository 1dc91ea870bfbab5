extension ExactNumber {
  /// Whether this number is a whole multiple of another, which is not zero.
  func isMultiple(of divisor: ExactNumber) -> Bool {
    if isZero { return true }
    guard !divisor.isZero else { return false }
    let shift = exponent - divisor.exponent
    var own = allDigits[...]
    if shift < 0 {
      // The divisor has more zeros at its end: ours must have them too.
      guard own.count > -shift, own.suffix(-shift).allSatisfy({ $0 == 0 }) else { return false }
      own = own.dropLast(-shift)
    }
    let zeros = max(shift, 0)
    guard let large = divisor.manyDigits else { return Self.remainder(of: own, zeros: zeros, by: divisor.digits) == 0 }
    // Beyond this many zeros no further factor 2 or 5 of the divisor can be met.
    return Self.isDivisible(own, zeros: min(zeros, large.count * 4), by: large)
  }

  /// The remainder of digits followed by zeros.
  private static func remainder(of digits: ArraySlice<UInt8>, zeros: Int, by divisor: UInt64) -> UInt64 {
    func product(_ left: UInt64, _ right: UInt64) -> UInt64 {
      let (high, low) = left.multipliedFullWidth(by: right)
      return divisor.dividingFullWidth((high % divisor, low)).remainder
    }
    func sum(_ left: UInt64, _ right: UInt64) -> UInt64 {
      left >= divisor - right ? left - (divisor - right) : left + right
    }
    var remainder: UInt64 = 0
    for digit in digits {
      let next = UInt64(digit) % divisor
      remainder = product(remainder, 10 % divisor)
      if next > 0 { remainder = sum(remainder, next) }
    }
    var power = zeros
    var base = 10 % divisor
    while power > 0, remainder != 0 {
      if power & 1 == 1 { remainder = product(remainder, base) }
      base = product(base, base)
      power >>= 1
    }
    return remainder
  }

  /// Long division, digit by digit; both are most significant first.
  private static func isDivisible(_ digits: ArraySlice<UInt8>, zeros: Int, by divisor: [UInt8]) -> Bool {
    let divisor = Array(divisor.reversed())
    var rest = [UInt8](repeating: 0, count: divisor.count + 1)
    for place in 0..<(digits.count + zeros) {
      for index in stride(from: divisor.count, to: 0, by: -1) { rest[index] = rest[index - 1] }
      rest[0] = place < digits.count ? digits[digits.startIndex + place] : 0
      while isAtLeast(rest, divisor) { subtract(divisor, from: &rest) }
    }
    return rest.allSatisfy { $0 == 0 }
  }

  private static func isAtLeast(_ value: [UInt8], _ other: [UInt8]) -> Bool {
    if value[other.count] > 0 { return true }
    for index in other.indices.reversed() where value[index] != other[index] { return value[index] > other[index] }
    return true
  }

  private static func subtract(_ other: [UInt8], from value: inout [UInt8]) {
    var borrow = 0
    for index in value.indices {
      var digit = Int(value[index]) - borrow - (index < other.count ? Int(other[index]) : 0)
      borrow = digit < 0 ? 1 : 0
      if digit < 0 { digit += 10 }
      value[index] = UInt8(digit)
    }
  }
}
