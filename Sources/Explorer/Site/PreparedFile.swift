import NIOCore
import Site
import Synchronization

/// A file of the site with what serving it needs.
final class PreparedFile: Sendable {
  /// What all representations of a file have in common.
  struct Kind: Sendable {
    /// The value of `Content-Type`.
    let mediaType: String
    /// The value of `Cache-Control`.
    let cacheControl: String
    /// Whether there may be a compressed variant, so that the response varies with `Accept-Encoding`.
    let isCompressible: Bool
  }

  private enum Compressed {
    case notTried
    case notWorthIt
    case ready(Variant)
  }

  /// What the file is.
  let kind: Kind
  /// The file as it is.
  let plain: Variant

  private let tag: String
  private let compressed = Mutex(Compressed.notTried)

  /// Prepares a file; the tag is a hash of its bytes, without quotes.
  init(file: SiteFile, tag: String, isHashed: Bool) {
    kind = Kind(
      mediaType: file.mediaType, cacheControl: isHashed ? CachePolicy.forever : CachePolicy.revalidate,
      isCompressible: file.bytes.count >= 512 && PreparedFile.compresses(file.mediaType))
    plain = Variant(ByteBuffer(bytes: file.bytes), of: kind, tag: tag)
    self.tag = tag
  }

  /// Whether there is nothing to compress for a client any more.
  func isAtHand(compressed: Bool) -> Bool {
    guard compressed, kind.isCompressible else { return true }
    return self.compressed.withLock { if case .notTried = $0 { false } else { true } }
  }

  /// The gzip variant for a client that takes it, if there is one; else the file as it is.
  func variant(compressed: Bool) -> Variant { compressed ? gzip ?? plain : plain }

  /// The gzip variant, made when it is first asked for; nil when it would not be smaller.
  var gzip: Variant? {
    guard kind.isCompressible else { return nil }
    switch compressed.withLock({ $0 }) {
    case .ready(let variant): return variant
    case .notWorthIt: return nil
    case .notTried: break
    }
    // Not under the lock: who only wants to know whether it was made does not wait for that.
    let bytes = Gzip.compress(Array(plain.bytes.readableBytesView)).flatMap { bytes in
      bytes.count < plain.bytes.readableBytes ? bytes : nil
    }
    let variant = bytes.map { Variant(ByteBuffer(bytes: $0), of: kind, tag: "\(tag)-gz", encoding: "gzip") }
    compressed.withLock { $0 = variant.map { .ready($0) } ?? .notWorthIt }
    return variant
  }

  /// Whether files of a media type are text, which compresses.
  private static func compresses(_ mediaType: String) -> Bool {
    let type = mediaType.prefix { $0 != ";" }
    return type.hasPrefix("text/") || type.hasSuffix("json") || type.hasSuffix("xml") || type.hasSuffix("yaml")
      || type.hasSuffix("javascript")
  }
}
