import NIOHTTP1

/// A request for a whole file of the site, and for nothing else.
struct PlainRequest: Sendable, Hashable {
  /// The file's path in the site.
  let file: String
  /// The one value of `Host`.
  let host: String
  /// Whether the client takes compressed bytes.
  let takesGzip: Bool
  /// Whether the client wants the answer without its body.
  let isHead: Bool

  /// Reads the head of a request; nil for one that asks for more or for something else, or in an unusual way.
  ///
  /// What is left out here is a matter of speed only: such a request is answered all the same, by `SiteResponder`.
  init?(_ head: HTTPRequestHead) {
    guard head.method == .GET || head.method == .HEAD, head.version == .http1_1,
      let file = Self.file(ofTarget: head.uri)
    else { return nil }
    var host: String?
    var encodings: String?
    for (name, value) in head.headers {
      switch name.lowercased() {
      case "host":
        guard host == nil else { return nil }
        host = value
      case "accept-encoding":
        guard encodings == nil else { return nil }
        encodings = value
      case "connection":
        guard value.lowercased() == "keep-alive" else { return nil }
      case "range", "if-range", "if-match", "if-none-match", "content-length", "transfer-encoding": return nil
      default: break
      }
    }
    guard let host else { return nil }
    self.file = file
    self.host = host
    takesGzip = encodings.map { Preferences($0).takesGzip } ?? false
    isHead = head.method == .HEAD
  }

  /// The path of the file that a target means; nil for one that is encoded, has a query, or may be no file's.
  private static func file(ofTarget target: String) -> String? {
    var bytes = target.utf8.makeIterator()
    guard bytes.next() == UInt8(ascii: "/"), bytes.next() != UInt8(ascii: "_") else { return nil }
    let isOrdinary = target.utf8.allSatisfy { byte in
      byte != UInt8(ascii: "%") && byte != UInt8(ascii: "?") && byte != UInt8(ascii: "#")
    }
    guard isOrdinary else { return nil }
    return String(target.dropFirst()) + (target.utf8.last == UInt8(ascii: "/") ? "index.html" : "")
  }
}
