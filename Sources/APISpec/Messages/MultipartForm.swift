import JSON
import OrderedCollections

/// An example body as a form of several parts, [RFC 7578](https://www.rfc-editor.org/rfc/rfc7578).
///
/// The boundary is made from nothing but the body, so that equal examples give equal bytes.
struct MultipartForm {
  /// The media type with its boundary.
  let mediaType: String
  /// The body: lines end with CR LF.
  let text: String

  /// The form of a body, or nil when the body is no form of several parts or its media type names a boundary itself.
  ///
  /// Each element of an array is a part of its own. A string is sent as it is, as a file when its schema has the format
  /// `binary` or its encoding names a type; other values are sent as JSON.
  ///
  /// - Parameters:
  ///   - body: The body, an object with a member for each part.
  ///   - content: What is documented about it: [Encoding
  ///     Object](https://spec.openapis.org/oas/v3.1.1.html#encoding-object).
  init?(_ body: ExampleBody, _ content: MediaContent) {
    guard body.mediaType.lowercased() == "multipart/form-data", let members = body.value.object else { return nil }
    let parts = members.flatMap { name, value in
      (value.array ?? [value]).map { Self.part(name, $0, content) }
    }
    var boundary = "form-boundary"
    while parts.contains(where: { $0.contains(boundary) }) { boundary += "-" }
    mediaType = "multipart/form-data; boundary=\(boundary)"
    text = parts.map { "--\(boundary)\r\n\($0)\r\n" }.joined() + "--\(boundary)--\r\n"
  }

  /// The fields of a part, an empty line, and its content.
  private static func part(_ name: String, _ value: JSONValue, _ content: MediaContent) -> String {
    let schema = content.schema?.keywords.applicator.properties[name]
    let item = schema?.keywords.applicator.items ?? schema
    let encoded = content.encoding[name]?.contentType?.split(separator: ",").first.map(String.init)
    let isFile = value.string != nil && (item?.keywords.validation.format == "binary" || encoded != nil)
    let isStructured = value.object != nil || value.array != nil
    let type = encoded ?? (isFile ? "application/octet-stream" : isStructured ? "application/json" : nil)
    var lines = ["Content-Disposition: form-data; name=\"\(quotable(name))\""]
    if isFile { lines[0] += "; filename=\"\(quotable(name))\"" }
    if let type, !type.contains("*") { lines.append("Content-Type: \(type)") }
    return (lines + ["", value.plainText]).joined(separator: "\r\n")
  }

  /// A name as browsers quote it.
  ///
  /// [Encoding of names](https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#multipart-form-data).
  private static func quotable(_ name: String) -> String {
    name.unicodeScalars.reduce(into: "") { output, scalar in
      switch scalar {
      case "\"": output += "%22"
      case "\n": output += "%0A"
      case "\r": output += "%0D"
      default: output.unicodeScalars.append(scalar)
      }
    }
  }
}
