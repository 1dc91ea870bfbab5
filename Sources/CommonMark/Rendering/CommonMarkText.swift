/// A document in CommonMark whose links can be changed without writing it again.
public struct CommonMarkText: Sendable {
  /// The text in UTF-8.
  public let bytes: [UInt8]

  /// The addresses of its links, in order.
  let links: [CommonMarkLink]

  /// The text as a string.
  public var text: String { String(decoding: bytes, as: UTF8.self) }

  /// The text with other addresses for its links.
  ///
  /// - Parameter change: Gives the new address of a link; it may have no blank and none of the marks `<>()\` and
  ///   the backtick.
  public func mapLinks(_ change: (String) -> String) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count + bytes.count / 8)
    var position = 0
    for link in links {
      let changed = change(link.destination)
      if changed == link.destination { continue }
      output += bytes[position..<link.range.lowerBound]
      output += changed.utf8
      position = link.range.upperBound
    }
    output += bytes[position...]
    return output
  }
}

/// The address of a link in a text.
struct CommonMarkLink: Sendable {
  /// Where it stands, in bytes.
  let range: Range<Int>

  /// The address, without escapes.
  let destination: String
}
