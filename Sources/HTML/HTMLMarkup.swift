/// Finished HTML, kept to be written into several pages.
public struct HTMLMarkup: Sendable, Hashable {
  /// The markup in UTF-8.
  public let bytes: [UInt8]

  private init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Markup of nothing.
  public static let empty = HTMLMarkup(bytes: [])

  /// Takes what a closure writes.
  public init(_ write: (HTMLWriter) -> Void) {
    let writer = HTMLWriter()
    write(writer)
    bytes = writer.take()
  }

  /// Takes markup as it stands; the caller vouches for it.
  public static func raw(unsafe markup: String) -> HTMLMarkup {
    HTMLMarkup(bytes: Array(markup.utf8))
  }

  /// Takes bytes of markup as they stand; the caller vouches for them.
  public static func raw(unsafe bytes: [UInt8]) -> HTMLMarkup {
    HTMLMarkup(bytes: bytes)
  }

  /// The markup as a string.
  public var text: String { String(decoding: bytes, as: UTF8.self) }
}
