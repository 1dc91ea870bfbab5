/// One file of a built site.
public struct SiteFile: Sendable, Hashable {
  /// The contents.
  public var bytes: [UInt8]

  /// The value of `Content-Type`, with its charset where it has one (`text/html; charset=utf-8`).
  public var mediaType: String

  /// A file from bytes.
  public init(_ bytes: [UInt8], mediaType: String) {
    self.bytes = bytes
    self.mediaType = mediaType
  }

  /// A UTF-8 text file.
  public init(_ text: String, mediaType: String) {
    self.init(Array(text.utf8), mediaType: mediaType)
  }

  /// The media type that a path's extension stands for; `application/octet-stream` for an unknown one.
  public static func mediaType(forPath path: String) -> String {
    let name = path.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: ".") else { return "application/octet-stream" }
    switch name[name.index(after: dot)...] {
    case "html": return "text/html; charset=utf-8"
    case "md": return "text/markdown; charset=utf-8"
    case "css": return "text/css; charset=utf-8"
    case "js": return "text/javascript; charset=utf-8"
    case "json": return "application/json"
    case "yaml": return "application/yaml"
    case "svg": return "image/svg+xml"
    case "png": return "image/png"
    case "jpg", "jpeg": return "image/jpeg"
    case "webp": return "image/webp"
    case "ico": return "image/x-icon"
    case "woff2": return "font/woff2"
    case "woff": return "font/woff"
    case "ttf": return "font/ttf"
    case "otf": return "font/otf"
    case "txt": return "text/plain; charset=utf-8"
    case "xml": return "application/xml"
    default: return "application/octet-stream"
    }
  }
}
