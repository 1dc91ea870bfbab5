import HTML

extension HTMLWriter {
  /// The longest name that is left in one piece, in bytes: about as much as fits where there is least room.
  private static let longestPiece = 16

  /// Writes words; a long name among them (`createCoreV1NamespacedPod`, `payment_method_options`) is one word without
  /// spaces, of which lines may break between the parts.
  func words(_ text: String) {
    let bytes = text.utf8
    guard bytes.count > Self.longestPiece, !text.hasSpace else { return self.text(text) }
    var start = bytes.startIndex
    for (previous, index) in zip(bytes.indices, bytes.indices.dropFirst())
    where Self.mayBreak(after: bytes[previous], before: bytes[index]) {
      self.text(String(text[start..<index]))
      wbr()
      start = index
    }
    self.text(String(text[start...]))
  }

  /// Whether a part of a name ends with one byte and another part begins with the next one.
  private static func mayBreak(after last: UInt8, before next: UInt8) -> Bool {
    let isCapital = UInt8(ascii: "A")...UInt8(ascii: "Z") ~= next
    switch last {
    case UInt8(ascii: "_"), UInt8(ascii: "."): return next != last
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): return isCapital
    default: return false
    }
  }
}

extension String {
  /// Whether it has a space.
  fileprivate var hasSpace: Bool {
    let space = UInt8(ascii: " ")
    return utf8.withContiguousStorageIfAvailable { $0.contains(space) } ?? utf8.contains(space)
  }
}
