/// Turns the marks of libyaml, which count characters, into offsets in bytes.
///
/// Marks come nearly in order, so the last one known is a good place to count from, forwards or backwards.
struct YAMLOffsets {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let isASCII: Bool
  private let start: Int
  private var character = 0
  private var offset: Int

  /// The marks of a text that begins at an offset (after a byte order mark).
  init(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) {
    self.bytes = bytes
    self.start = start
    offset = start
    isASCII = bytes[start...].allSatisfy { $0 < 0x80 }
  }

  /// The offset of the character with an index from 0.
  mutating func offset(ofCharacter index: Int) -> Int {
    guard !isASCII else { return min(start + index, bytes.count) }
    while character < index, offset < bytes.count {
      if index - character >= 8, isASCII(at: offset) {
        offset += 8
        character += 8
        continue
      }
      repeat { offset += 1 } while offset < bytes.count && bytes[offset] & 0xC0 == 0x80
      character += 1
    }
    while character > index, offset > start {
      repeat { offset -= 1 } while offset > start && bytes[offset] & 0xC0 == 0x80
      character -= 1
    }
    return offset
  }

  /// Whether the next eight bytes are characters of their own.
  private func isASCII(at offset: Int) -> Bool {
    guard offset + 8 <= bytes.count else { return false }
    return UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: offset, as: UInt64.self) & 0x8080_8080_8080_8080
      == 0
  }
}
