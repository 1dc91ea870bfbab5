import APISpec
import HTTPTypes

/// Writes requests as raw messages, [RFC 9112](https://www.rfc-editor.org/rfc/rfc9112#section-2.1), for reading.
///
/// Lines end as lines of text do; over the wire those of the head end in CR LF.
enum HTTPSample: SampleWriter {
  static func text(for request: RequestMessage) -> String {
    var lines = ["\(request.method.rawValue) \(request.target.isEmpty ? "/" : request.target) HTTP/1.1"]
    if request.header("Host") == nil { lines.append("Host: \(request.host)") }
    lines += request.headers.map { "\($0.name): \($0.value)" }
    if let body = request.body { lines += ["", body] }
    return lines.joined(separator: "\n")
  }
}
