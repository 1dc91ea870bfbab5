import JSON
import OrderedCollections

/// Writes bodies of several parts: one for each member, or for each element of an array.
///
/// [RFC 2046, section 5.1](https://www.rfc-editor.org/rfc/rfc2046#section-5.1), [RFC
/// 7578](https://www.rfc-editor.org/rfc/rfc7578), and [Encoding multipart Media
/// Types](https://spec.openapis.org/oas/v3.1.1.html#encoding-multipart-media-types).
struct MultipartWriter {
  /// The media type; a boundary in it stays.
  let mediaType: String
  /// The encodings of the parts.
  let content: MediaContent
  /// Where schemas of parts are found.
  let schemas: SchemaLookup

  /// One part: its header fields as lines, and its contents.
  private struct Part {
    var head: [String]
    var text: String
  }

  /// The body; a string is one that somebody has put together already.
  func body(_ value: JSONValue) -> WrittenBody {
    let parts: [Part]
    switch value {
    case .object(let members): parts = members.flatMap { self.parts(named: $0.key, $0.value) }
    case .array(let elements):
      parts = elements.enumerated().map { index, element in
        part(nil, element, schemas.element(index, of: content.schema ?? .anything), Encoding())
      }
    default: return WrittenBody(mediaType: mediaType, text: value.plainText)
    }
    let given = Self.boundary(in: mediaType)
    let boundary = given ?? Self.boundary(outside: parts.map(\.text))
    let text = parts.map { "--\(boundary)\r\n\(($0.head + ["", $0.text]).joined(separator: "\r\n"))\r\n" }.joined()
    return WrittenBody(
      mediaType: given == nil ? "\(mediaType); boundary=\(boundary)" : mediaType, text: "\(text)--\(boundary)--\r\n")
  }

  /// The parts of a member: one for each element of an array, else one.
  private func parts(named name: String, _ value: JSONValue) -> [Part] {
    let schema = schemas.member(name, of: content.schema ?? .anything)
    let encoding = content.encoding[name] ?? Encoding()
    guard let elements = value.array, encoding.contentType?.contains("json") != true else {
      return value == .null ? [] : [part(name, value, schema, encoding)]
    }
    return elements.enumerated().map { part(name, $1, schemas.element($0, of: schema), encoding) }
  }

  private func part(_ name: String?, _ value: JSONValue, _ schema: Schema, _ encoding: Encoding) -> Part {
    let mediaType = partType(value, schema, encoding)
    var head: [String] = []
    if let name, ExampleBody.essence(of: self.mediaType) == "multipart/form-data" {
      let name = Self.quotable(name)
      let isFile = mediaType.map { !$0.hasPrefix("text/plain") && !$0.contains("json") } ?? false
      head.append("Content-Disposition: form-data; name=\"\(name)\"" + (isFile ? "; filename=\"\(name)\"" : ""))
    }
    let body = ExampleBody(mediaType ?? "text/plain", value)
      .written(as: MediaContent(schema: schema), types: schemas.types)
    if mediaType != nil { head.append("Content-Type: \(Self.line(body.mediaType))") }
    for (field, header) in encoding.headers where field.lowercased() != "content-type" {
      guard let value = Self.value(of: header) else { continue }
      head.append("\(Self.line(field)): \(Self.line(value.plainText))")
    }
    return Part(head: head, text: body.text)
  }

  /// The media type of a part; nil for plain text, which need not be named.
  private func partType(_ value: JSONValue, _ schema: Schema, _ encoding: Encoding) -> String? {
    let first = encoding.contentType?.split(separator: ",").first.map { String($0.filter { $0 != " " }) }
    if let first, !first.contains("*") { return first }
    switch value {
    case .object, .array: return "application/json"
    default: break
    }
    let keywords = schemas.keywords(of: schema)
    if let type = keywords.lazy.compactMap(\.content.mediaType).first { return type }
    let isBinary = keywords.contains { $0.validation.format == "binary" || $0.content.encoding != nil }
    return isBinary || first != nil ? "application/octet-stream" : nil
  }

  /// The value that a documented header field certainly may have; nil when none is known.
  private static func value(of header: Header) -> JSONValue? {
    let keywords = header.schema.keywords
    return keywords.validation.constant ?? keywords.metadata.examples.first ?? keywords.metadata.defaultValue
      ?? keywords.validation.allowedValues?.first
  }

  /// The boundary that a media type names.
  private static func boundary(in mediaType: String) -> String? {
    let parameters = mediaType.split(separator: ";").dropFirst().map { String($0.drop { $0 == " " }) }
    guard let boundary = parameters.first(where: { $0.lowercased().hasPrefix("boundary=") }) else { return nil }
    let value = boundary.dropFirst("boundary=".count).filter { $0 != "\"" && $0 != "\r" && $0 != "\n" }
    return value.isEmpty ? nil : value
  }

  /// A boundary that occurs in none of the parts: always the same one, and longer only where it must be.
  private static func boundary(outside texts: [String]) -> String {
    var boundary = "part-boundary"
    // A limit, because a text could hold thousands of them; whoever writes that text gets what they ask for.
    func isUsed() -> Bool {
      // Most texts are too short for it, which is found out sooner.
      texts.contains { $0.utf8.count >= boundary.utf8.count && $0.contains(boundary) }
    }
    for number in 1...1000 where isUsed() {
      boundary = "part-boundary-\(number)"
    }
    return boundary
  }

  /// A name between quotes, as [browsers write it](https://html.spec.whatwg.org/#multipart-form-data).
  private static func quotable(_ name: String) -> String {
    name.unicodeScalars.reduce(into: "") { output, scalar in
      switch scalar {
      case "\"": output += "%22"
      case "\r": output += "%0D"
      case "\n": output += "%0A"
      default: output.unicodeScalars.append(scalar)
      }
    }
  }

  /// A text without line breaks, which would end the field that it stands in.
  private static func line(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.map { $0 == "\r" || $0 == "\n" ? " " : $0 }))
  }
}
