import APISpec
import HTTPTypes

/// A request as the templates of samples see it: all that they may ask for, once for all languages.
final class SampleRequest {
  let method: LiteralText
  let url: LiteralText
  /// The URL without the braces that the strictest readers of URLs refuse.
  let uri: LiteralText
  let target: LiteralText
  let host: LiteralText
  let hostname: LiteralText
  let port: LiteralText
  let headers: [SampleHeader]
  let joinedHeaders: [SampleHeader]
  let body: SampleBody?

  private let isGet: Bool
  private let isHead: Bool
  private let isStandardMethod: Bool
  private let expectsBody: Bool
  private let isHTTPS: Bool
  private let hasContentType: Bool
  private let hasHost: Bool
  private let hasContentFields: Bool
  private let hasConnectionFields: Bool
  private let repeatsHeaders: Bool
  private let needsPairs: Bool
  private let isASCII: Bool
  private let hasDoubleQuotes: Bool
  private let hasDotSegments: Bool

  /// A request in its sendable form.
  init(_ request: RequestMessage) {
    let (target, origin) = (request.target, request.origin)
    let url = LiteralText(request.baseURL + target)
    method = LiteralText(request.method.rawValue)
    self.url = url
    uri = url.occurring.intersects("{}") ? LiteralText(Self.encodingBraces(url)) : url
    self.target = LiteralText(target.isEmpty ? "/" : target)
    host = LiteralText(request.host)
    hostname = LiteralText(origin.name)
    port = LiteralText(origin.port)
    let joined = request.joinedHeaders
    headers = request.headers.map(SampleHeader.init)
    repeatsHeaders = joined.count < headers.count
    joinedHeaders = repeatsHeaders ? joined.map(SampleHeader.init) : headers
    body = request.bodyBytes.map(SampleBody.init)

    isGet = request.method == .get
    isHead = request.method == .head
    isStandardMethod = Self.standardMethods.contains(request.method)
    expectsBody = [.post, .put, .patch].contains(request.method)
    isHTTPS = request.baseURL.lowercased().hasPrefix("https:")
    hasContentType = request.hasHeader("Content-Type")
    hasHost = headers.contains(where: \.isHost)
    hasContentFields = headers.contains(where: \.isContentField)
    hasConnectionFields = headers.contains(where: \.isConnectionField)
    needsPairs = repeatsHeaders || request.headers.contains { $0.name == "__proto__" }
    isASCII = headers.allSatisfy { $0.value.isASCII }
    hasDoubleQuotes = url.occurring.intersects("\"") || headers.contains { $0.value.occurring.intersects("\"") }
    hasDotSegments = request.hasDotSegments
  }

  /// Whether a flag is set that does not depend on the language.
  func has(_ flag: SampleName) -> Bool {
    switch flag {
    case .hasBody: body != nil
    case .isGet: isGet
    case .isHead: isHead
    case .isGetOrHead: isGet || isHead
    case .isStandardMethod: isStandardMethod
    case .expectsBody: expectsBody
    case .isHTTPS: isHTTPS
    case .hasHeaders: !headers.isEmpty
    case .hasContentType: hasContentType
    case .hasHost: hasHost
    case .hasContentFields: hasContentFields
    case .hasConnectionFields: hasConnectionFields
    case .repeatsHeaders: repeatsHeaders
    case .needsPairs: needsPairs
    case .isASCII: isASCII
    case .hasDoubleQuotes: hasDoubleQuotes
    case .hasBrackets: url.occurring.intersects("[]{}")
    case .hasDotSegments: hasDotSegments
    default: false
    }
  }

  private static let standardMethods: [HTTPRequest.Method] = [
    .get, .head, .post, .put, .patch, .delete, .options, .trace, .connect,
  ]

  private static func encodingBraces(_ url: LiteralText) -> String {
    String(decoding: url.bytes, as: UTF8.self).unicodeScalars
      .map { $0 == "{" || $0 == "}" ? PercentEncoding.encode(String($0)) : String($0) }.joined()
  }
}

/// A header field as the templates of samples see it.
final class SampleHeader {
  let name: LiteralText
  let value: LiteralText
  /// The name and the value as HTTP has them in a line.
  let line: LiteralText
  /// The field as HTTPie is told it; nil when it cannot be.
  let item: LiteralText?
  let isHost: Bool
  let isContentField: Bool
  let isConnectionField: Bool

  init(_ header: RequestMessage.Header) {
    name = LiteralText(header.name)
    value = LiteralText(header.value)
    line = LiteralText(header.value.isEmpty ? "\(header.name):" : "\(header.name): \(header.value)")
    item = HTTPieItem.header(header).map(LiteralText.init)
    let name = header.name.lowercased()
    isHost = name == "host"
    isContentField = FieldKind.isContent(name)
    isConnectionField = FieldKind.isConnection(name)
  }
}

/// A body as the templates of samples see it.
struct SampleBody {
  let bytes: [UInt8]
  /// The body as text, bytes that are not UTF-8 replaced.
  let text: LiteralText
  private let isUTF8: Bool

  init(_ bytes: [UInt8]) {
    let text = String(validating: bytes, as: UTF8.self)
    self.bytes = bytes
    self.text = text == nil ? LiteralText(String(decoding: bytes, as: UTF8.self)) : LiteralText(utf8: bytes)
    isUTF8 = text != nil
  }

  /// Whether a language can write the body as text.
  func isText(to quoting: QuotingRule) -> Bool { isUTF8 && quoting.holds(text) }
}
