/// A hash of contents for file names: [FNV-1a](https://www.rfc-editor.org/rfc/rfc9923), 64 bits.
///
/// It only has to change when the contents do, so that browsers may keep a file for ever; it protects nothing.
struct ContentHash {
  private var state: UInt64 = 0xcbf2_9ce4_8422_2325

  /// Adds bytes.
  mutating func add(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { state = (state ^ UInt64(byte)) &* 0x100_0000_01b3 }
  }

  /// The hash so far, as 16 hexadecimal digits.
  var text: String {
    let digits = String(state, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
