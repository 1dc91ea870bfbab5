/// Offset of the first byte that is not well-formed UTF-8, or nil when all is well.
///
/// Follows table 3-7 of the [Unicode Standard](https://www.unicode.org/versions/latest/core-spec/chapter-3/): no
/// overlong forms, no surrogates, nothing above U+10FFFF. ASCII is passed over eight bytes at a time.
func firstInvalidUTF8(in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
  guard let base = bytes.baseAddress else { return nil }
  let count = bytes.count
  var index = 0
  while index < count {
    while index + 8 <= count,
      UnsafeRawPointer(base + index).loadUnaligned(as: UInt64.self) & 0x8080_8080_8080_8080 == 0
    {
      index += 8
    }
    guard index < count else { return nil }
    let lead = base[index]
    if lead < 0x80 {
      index += 1
      continue
    }
    let length: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch lead {
    case 0xC2...0xDF: length = 2
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: length = 3
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: length = 4
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    default: return index
    }
    guard index + length <= count, second.contains(base[index + 1]) else { return index }
    for offset in 2..<max(length, 2) where base[index + offset] & 0xC0 != 0x80 { return index }
    index += length
  }
  return nil
}
