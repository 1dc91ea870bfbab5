import APISpec
import HTTPTypes

extension RequestMessage {
  /// The message as people read it: request line, header fields, an empty line, the body; lines end with `\n`.
  ///
  /// [RFC 9112, section 2.1](https://www.rfc-editor.org/rfc/rfc9112#section-2.1).
  var text: String {
    var fields = headers
    if !fields.contains(where: { $0.name.lowercased() == "host" }) { fields.insert(Header("Host", host), at: 0) }
    let head =
      ["\(method.rawValue) \(target.isEmpty ? "/" : target) HTTP/1.1"] + fields.map { "\($0.name): \($0.value)" }
    return head.joined(separator: "\n") + "\n" + (body.map { "\n\($0)\n" } ?? "")
  }
}
