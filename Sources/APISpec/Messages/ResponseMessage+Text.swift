import HTTPTypes

extension ResponseMessage {
  /// The message as people read it: status line, header fields, an empty line, the body; lines end with `\n`.
  ///
  /// [RFC 9112, section 2.1](https://www.rfc-editor.org/rfc/rfc9112#section-2.1).
  public var text: String {
    let head = ["HTTP/1.1 \(status.code) \(status.reasonPhrase)"] + headers.map { "\($0.name): \($0.value)" }
    return head.joined(separator: "\n") + "\n" + (body.map { "\n\($0)\n" } ?? "")
  }
}
