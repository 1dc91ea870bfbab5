import Bytes

/// Looks for links of CommonMark texts that do not name a host: to parts of the same description, or to files beside it.
public enum LocalLinks {
  private static let elsewhere = ["http://", "https://", "mailto:", "//"].map { Array($0.utf8) }

  /// Whether a text seems to have such links or pictures; nearly none has, and looking is quicker than parsing.
  ///
  /// It says yes too often rather than too seldom: whatever follows `](`, `]:`, `href=` and `src=` is an address here.
  public static func seem(toBeIn text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      var index = 0
      while true {
        index = bytes.offset(of: UInt8(ascii: "]"), or: UInt8(ascii: "="), from: index)
        guard index + 1 < bytes.count else { return false }
        let start: Int?
        if bytes[index] == UInt8(ascii: "=") {
          start = isAddressAttribute(bytes[..<index]) ? index + 1 : nil
        } else {
          let isFollowed = bytes[index + 1] == UInt8(ascii: "(") || bytes[index + 1] == UInt8(ascii: ":")
          start = isFollowed ? index + 2 : nil
        }
        if let start, start < bytes.count, !isElsewhere(bytes[start...]) { return true }
        index += 1
      }
    }
  }

  /// Whether a text ends with the name of an attribute whose value is an address.
  private static func isAddressAttribute(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    let end = (bytes.lastIndex { !isSpace($0) } ?? bytes.startIndex - 1) + 1
    let name = bytes[..<end].suffix(4).map { $0 | 0x20 }
    return name.elementsEqual("href".utf8) || name.suffix(3).elementsEqual("src".utf8)
  }

  private static func isElsewhere(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    let address = bytes.drop { isSpace($0) || "<\"'".utf8.contains($0) }.prefix(8).map { byte in
      (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
    }
    return elsewhere.contains { address.starts(with: $0) }
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}
