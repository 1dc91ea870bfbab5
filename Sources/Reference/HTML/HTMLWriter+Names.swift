import Bytes
import HTML

extension HTMLWriter {
  /// The longest name that is left in one piece, in bytes: about as much as fits where there is least room.
  private static let longestPiece = 16

  /// Writes words; a long name among them (`createCoreV1NamespacedPod`, `payment_method_options`) is one word without
  /// spaces, of which lines may break between the parts.
  func words(_ text: String) {
    guard text.utf8.count > Self.longestPiece, !text.has(UInt8(ascii: " ")) else { return self.text(text) }
    var text = text
    text.withUTF8 { name in
      var start = 0
      for index in name.indices.dropFirst() where Self.mayBreak(after: name[index - 1], before: name[index]) {
        self.text(utf8: UnsafeBufferPointer(rebasing: name[start..<index]))
        wbr()
        start = index
      }
      self.text(utf8: UnsafeBufferPointer(rebasing: name[start...]))
    }
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
