extension UnsafeBufferPointer<UInt8> {
  /// Whether one of the bytes is a given one.
  ///
  /// All of them are looked at, without a branch: so a processor looks at many at once, and most texts do not have it.
  @inlinable
  public func has(_ byte: UInt8) -> Bool {
    var found: UInt8 = 0
    for index in 0..<count { found |= self[index] == byte ? 1 : 0 }
    return found == 1
  }

  /// The offset of the next byte that is one of two.
  ///
  /// Sixteen bytes are looked at at once where possible.
  ///
  /// - Parameters:
  ///   - one: A byte.
  ///   - other: Another one.
  ///   - start: Where to begin.
  /// - Returns: The offset; when there is no such byte, the number of bytes, or where the search began if that is more.
  @inlinable
  public func offset(of one: UInt8, or other: UInt8, from start: Int) -> Int {
    var index = start
    while count &- index >= 16 {
      var found: UInt8 = 0
      for offset in 0..<16 {
        let byte = self[index &+ offset]
        found |= (byte == one ? 1 : 0) | (byte == other ? 1 : 0)
      }
      if found != 0 { break }
      index &+= 16
    }
    while index < count, self[index] != one, self[index] != other { index &+= 1 }
    return index
  }
}

extension String {
  /// Whether one of the bytes of its UTF-8 is a given one.
  @inlinable
  public func has(_ byte: UInt8) -> Bool {
    utf8.withContiguousStorageIfAvailable { $0.has(byte) } ?? utf8.contains(byte)
  }
}
