import JSON

/// A number without rounding: digits, and a power of ten.
///
/// Most numbers fit in one machine word; the digits of others are kept one by one.
struct ExactNumber: Sendable {
  /// Whether the number is below zero.
  var isNegative: Bool
  /// The digits as an integer; not used when there are more than fit.
  var digits: UInt64
  /// The digits, most significant first without leading zeros, when they do not fit in 64 bits; else nil.
  var manyDigits: [UInt8]?
  /// The power of ten by which the digits are multiplied.
  var exponent: Int

  /// Beyond this an exponent is cut off; no text that fits in memory can tell the difference.
  private static let exponentLimit = 1 << 40

  /// Reads a JSON number.
  init(_ number: JSONNumber) {
    var text = number.text
    self = text.withUTF8 { ExactNumber(bytes: $0) }
  }

  private init(bytes: UnsafeBufferPointer<UInt8>) {
    isNegative = bytes.first == UInt8(ascii: "-")
    digits = 0
    exponent = 0
    var isAfterPoint = false
    var index = isNegative ? 1 : 0
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if byte == UInt8(ascii: ".") {
        isAfterPoint = true
        continue
      }
      guard ASCII.isDigit(byte) else { break }
      append(byte - 0x30)
      if isAfterPoint { exponent -= 1 }
    }
    guard index < bytes.count else { return }
    let isSmall = bytes[index] == UInt8(ascii: "-")
    if isSmall || bytes[index] == UInt8(ascii: "+") { index += 1 }
    var power = 0
    while index < bytes.count {
      power = min(power * 10 + Int(bytes[index] & 0x0F), Self.exponentLimit)
      index += 1
    }
    exponent += isSmall ? -power : power
  }

  private mutating func append(_ digit: UInt8) {
    if manyDigits != nil {
      manyDigits?.append(digit)
      return
    }
    let (product, isTooLarge) = digits.multipliedReportingOverflow(by: 10)
    let (sum, isStillTooLarge) = product.addingReportingOverflow(UInt64(digit))
    if isTooLarge || isStillTooLarge {
      manyDigits = Self.digits(of: digits) + [digit]
    } else {
      digits = sum
    }
  }

  /// The digits of an integer, most significant first; none for zero.
  static func digits(of value: UInt64) -> [UInt8] {
    value == 0 ? [] : String(value).utf8.map { $0 - 0x30 }
  }

  /// All digits, most significant first; none for zero.
  var allDigits: [UInt8] { manyDigits ?? Self.digits(of: digits) }

  /// Whether the number is zero.
  var isZero: Bool { digits == 0 && manyDigits == nil }

  /// Whether the number has no fraction.
  var isInteger: Bool {
    if exponent >= 0 || isZero { return true }
    return allDigits.reversed().prefix { $0 == 0 }.count >= -exponent
  }

  /// -1, 0 or 1: this number is smaller than, equal to or greater than another.
  func compared(to other: ExactNumber) -> Int {
    if isZero || other.isZero {
      if isZero && other.isZero { return 0 }
      return isZero ? (other.isNegative ? 1 : -1) : (isNegative ? -1 : 1)
    }
    if isNegative != other.isNegative { return isNegative ? -1 : 1 }
    let order = comparedMagnitude(to: other)
    return isNegative ? -order : order
  }

  private func comparedMagnitude(to other: ExactNumber) -> Int {
    if exponent == other.exponent, manyDigits == nil, other.manyDigits == nil {
      return digits == other.digits ? 0 : digits < other.digits ? -1 : 1
    }
    if let (left, right) = Self.aligned(self, other) { return left == right ? 0 : left < right ? -1 : 1 }
    let left = allDigits
    let right = other.allDigits
    let size = left.count + exponent
    let otherSize = right.count + other.exponent
    if size != otherSize { return size < otherSize ? -1 : 1 }
    for index in 0..<max(left.count, right.count) {
      let mine = index < left.count ? left[index] : 0
      let yours = index < right.count ? right[index] : 0
      if mine != yours { return mine < yours ? -1 : 1 }
    }
    return 0
  }

  /// The digits of two numbers over the same power of ten, or nil when they do not fit.
  private static func aligned(_ left: ExactNumber, _ right: ExactNumber) -> (UInt64, UInt64)? {
    guard left.manyDigits == nil, right.manyDigits == nil, abs(left.exponent - right.exponent) < 19 else { return nil }
    func scaled(_ digits: UInt64, by power: Int) -> UInt64? {
      var value = digits
      for _ in 0..<max(0, power) {
        let (product, isTooLarge) = value.multipliedReportingOverflow(by: 10)
        if isTooLarge { return nil }
        value = product
      }
      return value
    }
    guard let first = scaled(left.digits, by: left.exponent - right.exponent),
      let second = scaled(right.digits, by: right.exponent - left.exponent)
    else { return nil }
    return (first, second)
  }

  /// Adds what is the same for equal numbers to a hash.
  func hash(into hasher: inout Hasher) {
    guard !isZero else {
      hasher.combine(0)
      return
    }
    var significant = allDigits[...]
    var power = exponent
    while significant.last == 0 {
      significant.removeLast()
      power += 1
    }
    hasher.combine(isNegative)
    hasher.combine(power)
    for digit in significant { hasher.combine(digit) }
  }
}
