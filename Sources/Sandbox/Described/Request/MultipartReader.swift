import OrderedCollections

/// Takes a multipart form apart.
///
/// [RFC 7578](https://www.rfc-editor.org/rfc/rfc7578).
enum MultipartReader {
  /// More parts than this are not read.
  private static let limit = 1000
  /// [RFC 2046, section 5.1.1](https://www.rfc-editor.org/rfc/rfc2046#section-5.1.1).
  private static let boundaryLimit = 70

  /// The parts that have a name, in order; nil when the media type has no boundary or the body lacks it.
  static func parts(of body: [UInt8], contentType: String) -> [FormText.Pair]? {
    guard let boundary = parameter("boundary", of: contentType), !boundary.isEmpty,
      boundary.utf8.count <= boundaryLimit
    else { return nil }
    let delimiter = Array("--\(boundary)".utf8)
    guard var start = position(of: delimiter, in: body, from: 0) else { return nil }
    var parts: [FormText.Pair] = []
    while parts.count < limit {
      let begin = start + delimiter.count
      guard let end = position(of: Array("\r\n".utf8) + delimiter, in: body, from: begin) else { break }
      if let part = part(body[begin..<end]) { parts.append(part) }
      start = end + 2
    }
    return parts
  }

  /// The name and the content of a part; nil when it has no name.
  private static func part(_ bytes: ArraySlice<UInt8>) -> FormText.Pair? {
    let bytes = Array(bytes)
    let blank = Array("\r\n\r\n".utf8)
    guard let end = position(of: blank, in: bytes, from: 0) else { return nil }
    let fields = String(decoding: bytes[..<end], as: UTF8.self).split(whereSeparator: \.isNewline)
    let disposition = fields.first { $0.lowercased().hasPrefix("content-disposition:") }
    guard let disposition, let name = parameter("name", of: String(disposition)) else { return nil }
    return (name, String(decoding: bytes[(end + blank.count)...], as: UTF8.self))
  }

  /// The value of a parameter of a field, without quotes.
  private static func parameter(_ name: String, of field: String) -> String? {
    for part in field.split(separator: ";").dropFirst() {
      let pair = FormText.pair(part.drop { $0 == " " })
      if pair.name.lowercased() == name { return pair.value.filter { $0 != "\"" } }
    }
    return nil
  }

  private static func position(of pattern: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
    guard let first = pattern.first, bytes.count >= pattern.count else { return nil }
    var index = start
    while index <= bytes.count - pattern.count {
      if bytes[index] == first, bytes[index..<(index + pattern.count)].elementsEqual(pattern) { return index }
      index += 1
    }
    return nil
  }
}
