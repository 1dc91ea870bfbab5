/// A set of bytes, to ask a text at once for all that matters to a language.
struct ByteSet: Sendable, ExpressibleByStringLiteral {
  /// A bit for each byte.
  private var bits: SIMD4<UInt64>

  private init(bits: SIMD4<UInt64>) { self.bits = bits }

  /// The bytes that occur in some.
  init(of bytes: UnsafeBufferPointer<UInt8>) {
    // The four parts stand apart: to choose one by a number would take the way through memory for every byte.
    var (first, second, third, fourth): (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
    for byte in bytes {
      let bit: UInt64 = 1 << UInt64(byte & 63)
      first |= byte < 0x40 ? bit : 0
      second |= byte & 0xC0 == 0x40 ? bit : 0
      third |= byte & 0xC0 == 0x80 ? bit : 0
      fourth |= byte >= 0xC0 ? bit : 0
    }
    bits = [first, second, third, fourth]
  }

  /// The characters of a text, which are ASCII.
  init(stringLiteral text: StaticString) {
    self = text.withUTF8Buffer { ByteSet(of: $0) }
  }

  /// Whether a byte is one of these.
  func contains(_ byte: UInt8) -> Bool { bits[Int(byte >> 6)] >> UInt64(byte & 63) & 1 == 1 }

  /// Whether some byte is in both sets.
  func intersects(_ other: ByteSet) -> Bool { bits & other.bits != .zero }

  /// Whether all bytes of this set are in another one too.
  func isSubset(of other: ByteSet) -> Bool { bits & ~other.bits == .zero }

  /// The bytes that are in either.
  func union(_ other: ByteSet) -> ByteSet { ByteSet(bits: bits | other.bits) }

  /// The first bytes of the characters that may not show: all controls but the line feed, and all beyond ASCII.
  static var invisible: ByteSet { ByteSet(bits: [0xFFFF_FBFF, 1 << 63, 0, .max]) }

  /// The first bytes of the characters beyond ASCII.
  static var beyondASCII: ByteSet { ByteSet(bits: [0, 0, 0, .max]) }
}
