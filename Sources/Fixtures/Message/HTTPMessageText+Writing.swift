public import APISpec
import CodeSamples
import HTTPTypes

extension HTTPMessageText {
  /// A request as a message, `Host` first.
  public init(_ request: RequestMessage) {
    let request = request.sendable
    var fields = request.headers.map { Field($0.name, $0.value) }
    if !fields.contains(where: { $0.name.lowercased() == "host" }) { fields.insert(Field("Host", request.host), at: 0) }
    self.init(
      .request(method: request.method.rawValue, target: request.url), fields: fields, body: request.bodyBytes ?? [])
  }

  /// A response as a message.
  public init(_ response: ResponseMessage) {
    self.init(
      .response(status: response.status.code, reason: response.status.reasonPhrase),
      fields: response.headers.compactMap(\.sendable).map { Field($0.name, $0.value) },
      body: Array((response.body ?? "").utf8))
  }

  /// The bytes of the message.
  public var bytes: [UInt8] {
    var head: String
    switch startLine {
    case .request(let method, let target): head = "\(method) \(target) HTTP/1.1\r\n"
    case .response(let status, let reason): head = "HTTP/1.1 \(status) \(reason)\r\n"
    }
    for field in fields { head += field.value.isEmpty ? "\(field.name):\r\n" : "\(field.name): \(field.value)\r\n" }
    return Array(head.utf8) + Array("\r\n".utf8) + body
  }
}
