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
}

extension String {
  /// Whether one of the bytes of its UTF-8 is a given one.
  @inlinable
  public func has(_ byte: UInt8) -> Bool {
    utf8.withContiguousStorageIfAvailable { $0.has(byte) } ?? utf8.contains(byte)
  }
}
