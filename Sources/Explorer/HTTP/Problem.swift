import HTTPTypes
import Hummingbird
import NIOCore

/// An error of the server's own, told as RFC 9457 `application/problem+json`.
///
/// <https://www.rfc-editor.org/rfc/rfc9457>
struct Problem: Error, Hashable, Sendable {
  /// The status of the response.
  var status: HTTPResponse.Status

  /// The last part of the `type` URN, stable (`console-header-required`).
  var kind: String

  /// One short sentence that is the same for every problem of this kind.
  var title: String

  /// What happened this time.
  var detail: String

  /// Header fields that the response needs besides its content type.
  var headerFields: HTTPFields = [:]

  /// The value of `type`.
  var type: String { "urn:lectern:problem:\(kind)" }

  /// The problem as JSON text.
  var json: String {
    """
    {"type":\(jsonText(type)),"title":\(jsonText(title)),"status":\(status.code),"detail":\(jsonText(detail))}

    """
  }

  /// The problem as a response; without a body for `HEAD`.
  func response(to method: HTTPRequest.Method) -> Response {
    var headers = headerFields
    headers[.contentType] = "application/problem+json"
    headers[.cacheControl] = "no-store"
    let response = Response(status: status, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(string: json)))
    return method == .head ? response.createHeadResponse() : response
  }
}

/// A string as a JSON string literal, quotes included; `<` is escaped, so that the text is safe inside HTML as well.
func jsonText(_ text: String) -> String {
  var literal = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"": literal += "\\\""
    case "\\": literal += "\\\\"
    case "\n": literal += "\\n"
    case "\r": literal += "\\r"
    case "\t": literal += "\\t"
    case _ where scalar.value < 0x20 || scalar == "<" || scalar.value == 0x2028 || scalar.value == 0x2029:
      let hex = String(scalar.value, radix: 16)
      literal += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
    default: literal.unicodeScalars.append(scalar)
    }
  }
  return literal + "\""
}
