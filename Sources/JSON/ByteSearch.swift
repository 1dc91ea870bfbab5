extension UnsafeBufferPointer<UInt8> {
  /// The offset of the next byte that is one of two.
  ///
  /// Bytes are passed over eight at a time where possible.
  ///
  /// - Parameters:
  ///   - one: A byte.
  ///   - other: Another one.
  ///   - start: Where to begin.
  /// - Returns: The offset, or the number of bytes when there is no such byte.
  package func offset(of one: UInt8, or other: UInt8, from start: Int) -> Int {
    guard let baseAddress else { return start }
    let ones: UInt64 = 0x0101_0101_0101_0101
    var index = start
    while index + 8 <= count {
      let word = UnsafeRawPointer(baseAddress + index).loadUnaligned(as: UInt64.self)
      let (first, second) = (word ^ (ones &* UInt64(one)), word ^ (ones &* UInt64(other)))
      // A byte's high bit is set where the byte was one of them; a false hit costs a slow step.
      guard (((first &- ones) & ~first) | ((second &- ones) & ~second)) & (ones &* 0x80) == 0 else { break }
      index += 8
    }
    while index < count, self[index] != one, self[index] != other { index += 1 }
    return index
  }
}
