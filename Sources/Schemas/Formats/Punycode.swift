/// Labels beyond ASCII, written in ASCII: [RFC 3492](https://www.rfc-editor.org/rfc/rfc3492).
enum Punycode {
  private static let base = 36
  private static let smallest = 1
  private static let largest = 26

  /// The code points that letters, digits and hyphens in lower case stand for, or nil when they stand for nothing.
  static func decode(_ bytes: [UInt8]) -> [Unicode.Scalar]? {
    var output: [Unicode.Scalar] = []
    var rest = bytes[...]
    if let hyphen = bytes.lastIndex(of: UInt8(ascii: "-")) {
      output = bytes[..<hyphen].map { Unicode.Scalar($0) }
      rest = bytes[(hyphen + 1)...]
    }
    var value = 128
    var place = 0
    var bias = 72
    while !rest.isEmpty {
      let before = place
      var weight = 1
      for step in stride(from: base, to: Int.max, by: base) {
        guard let byte = rest.popFirst(), let digit = digit(byte) else { return nil }
        place += digit * weight
        guard place < 1 << 32 else { return nil }
        let threshold = min(max(step - bias, smallest), largest)
        if digit < threshold { break }
        weight *= base - threshold
        guard weight < 1 << 32 else { return nil }
      }
      bias = adapted(place - before, count: output.count + 1, isFirst: before == 0)
      value += place / (output.count + 1)
      place %= output.count + 1
      guard value <= 0x10FFFF, let scalar = Unicode.Scalar(UInt32(value)) else { return nil }
      output.insert(scalar, at: place)
      place += 1
    }
    return output
  }

  /// Code points as letters, digits and hyphens, without the prefix `xn--`; nil when there are too many of them.
  static func encode(_ scalars: [Unicode.Scalar]) -> [UInt8]? {
    guard scalars.count <= 63 else { return nil }
    var output = scalars.filter(\.isASCII).map { UInt8($0.value) }
    let basicCount = output.count
    var handled = basicCount
    if basicCount > 0 { output.append(UInt8(ascii: "-")) }
    var value = 128
    var delta = 0
    var bias = 72
    while handled < scalars.count {
      guard let next = scalars.lazy.map({ Int($0.value) }).filter({ $0 >= value }).min() else { return nil }
      delta += (next - value) * (handled + 1)
      value = next
      for scalar in scalars {
        if scalar.value < UInt32(value) { delta += 1 }
        guard scalar.value == UInt32(value) else { continue }
        var rest = delta
        for step in stride(from: base, to: Int.max, by: base) {
          let threshold = min(max(step - bias, smallest), largest)
          if rest < threshold { break }
          output.append(character(threshold + (rest - threshold) % (base - threshold)))
          rest = (rest - threshold) / (base - threshold)
        }
        output.append(character(rest))
        bias = adapted(delta, count: handled + 1, isFirst: handled == basicCount)
        delta = 0
        handled += 1
      }
      delta += 1
      value += 1
    }
    return output
  }

  private static func adapted(_ delta: Int, count: Int, isFirst: Bool) -> Int {
    var delta = isFirst ? delta / 700 : delta / 2
    delta += delta / count
    var step = 0
    while delta > (base - smallest) * largest / 2 {
      delta /= base - smallest
      step += base
    }
    return step + (base - smallest + 1) * delta / (delta + 38)
  }

  private static func digit(_ byte: UInt8) -> Int? {
    if ASCII.isDigit(byte) { return Int(byte) - 0x30 + 26 }
    return ASCII.isLetter(byte) ? Int(byte | 0x20) - 0x61 : nil
  }

  private static func character(_ digit: Int) -> UInt8 {
    UInt8(digit < 26 ? 0x61 + digit : 0x30 + digit - 26)
  }
}
