extension UnsafeBufferPointer<UInt8> {
  /// The offset of the next byte that a string of JSON cannot have as it is: a control, a quote or a backslash.
  ///
  /// Bytes are passed over eight at a time where possible.
  ///
  /// - Parameter start: Where to begin.
  /// - Returns: The offset, or the number of bytes when there is no such byte.
  package func endOfPlainText(from start: Int) -> Int {
    guard let baseAddress else { return start }
    let ones: UInt64 = 0x0101_0101_0101_0101
    let highs: UInt64 = 0x8080_8080_8080_8080
    var index = start
    while index + 8 <= count {
      let word = UnsafeRawPointer(baseAddress + index).loadUnaligned(as: UInt64.self)
      let quotes = word ^ (ones &* 0x22)
      let backslashes = word ^ (ones &* 0x5C)
      // A byte's high bit is set where the byte was below 0x20, a quote or a backslash; a false hit costs a slow step.
      let hits =
        ((word &- ones &* 0x20) & ~word) | ((quotes &- ones) & ~quotes) | ((backslashes &- ones) & ~backslashes)
      guard hits & highs == 0 else { break }
      index += 8
    }
    while index < count {
      let byte = self[index]
      if byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { break }
      index += 1
    }
    return index
  }
}
