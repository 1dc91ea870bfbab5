/// An HTTP/1.1 message as a file: start line, header fields, blank line, body.
///
/// Lines of the head end in CR LF, the body goes to the end of the file. [RFC 9112, section
/// 2.1](https://www.rfc-editor.org/rfc/rfc9112#section-2.1). A request names its whole URL ([absolute
/// form](https://www.rfc-editor.org/rfc/rfc9112#section-3.2.2)), because the REST clients of editors send what they
/// find there.
public struct HTTPMessageText: Sendable, Hashable {
  /// The first line of a message.
  public enum StartLine: Sendable, Hashable {
    /// The method and target of a request.
    case request(method: String, target: String)
    /// The status code and reason phrase of a response; the phrase may be empty.
    case response(status: Int, reason: String)
  }

  /// A header field.
  public struct Field: Sendable, Hashable {
    /// The name.
    public var name: String
    /// The value, without white space around it.
    public var value: String

    /// A field from its parts.
    public init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }

  /// The first line.
  public var startLine: StartLine
  /// Header fields, in order.
  public var fields: [Field]
  /// The body; empty when there is none.
  public var body: [UInt8]

  /// A message from its parts.
  public init(_ startLine: StartLine, fields: [Field] = [], body: [UInt8] = []) {
    self.startLine = startLine
    self.fields = fields
    self.body = body
  }

  /// The values of the fields with a name, in whatever case it is written.
  public func values(_ name: String) -> [String] {
    fields.filter { $0.name.lowercased() == name.lowercased() }.map(\.value)
  }
}
