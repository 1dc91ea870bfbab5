/// How readers enter a body of a media type.
enum BodyShape: String {
  /// As fields, or as the text of JSON.
  case json
  /// As fields that become one text.
  case form
  /// As fields and files.
  case multipart
  /// As a file.
  case file
  /// As text.
  case text

  private static let filePrefixes = ["image/", "audio/", "video/", "font/"]
  private static let fileMarks = ["octet-stream", "/zip", "/pdf", "/gzip", "*/*"]

  /// The shape of bodies of a media type, which may be a range.
  init(_ mediaType: String) {
    let type = mediaType.lowercased()
    let essence = Substring(type.utf8.prefix { $0 != UInt8(ascii: ";") }).trimmed
    if essence.hasSuffix("/json") || essence.hasSuffix("+json") {
      self = .json
    } else if essence == "application/x-www-form-urlencoded" {
      self = .form
    } else if essence.hasPrefix("multipart/") {
      self = .multipart
    } else if !essence.contains("svg"),
      Self.filePrefixes.contains(where: { essence.hasPrefix($0) }) || Self.fileMarks.contains(where: essence.contains)
    {
      self = .file
    } else {
      self = .text
    }
  }
}
