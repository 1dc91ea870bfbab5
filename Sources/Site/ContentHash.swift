/// A 64-bit hash of bytes, the same on every run: for ETags, names of files, and telling changed files from unchanged.
///
/// It changes when the bytes do; it protects nothing from people who want two contents to look alike.
public struct ContentHash: Sendable {
  private var state: UInt64 = 0xcbf2_9ce4_8422_2325
  private var count = 0

  /// The hash of nothing.
  public init() {}

  /// Adds bytes.
  public mutating func add(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes { buffer in
      var offset = 0
      while offset + 8 <= buffer.count {
        mix(UInt64(littleEndian: buffer.loadUnaligned(fromByteOffset: offset, as: UInt64.self)))
        offset += 8
      }
      var rest: UInt64 = 0
      for byte in buffer[offset...] { rest = rest << 8 | UInt64(byte) }
      mix(rest)
    }
    count += bytes.count
    mix(UInt64(count))
  }

  /// The hash so far, as 16 hexadecimal digits.
  public var text: String {
    let digits = String(state, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  /// The text of the hash of bytes.
  public static func text(of bytes: [UInt8]) -> String {
    var hash = ContentHash()
    hash.add(bytes)
    return hash.text
  }

  private mutating func mix(_ word: UInt64) {
    state = (state ^ word) &* 0x9e37_79b9_7f4a_7c15
    state ^= state >> 32
    state = state &* 0xd6e8_feb8_6659_fd93
    state ^= state >> 32
  }
}
