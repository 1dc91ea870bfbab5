import APISpec
import HTTPTypes

/// What a name in the template of a sample stands for.
enum SampleValue {
  case absent
  case flag(Bool)
  case text(String)
  case headers([RequestMessage.Header])
  case scope(SampleScope)

  /// Whether a section is left out for the value.
  var isEmpty: Bool {
    switch self {
    case .absent: true
    case .flag(let flag): !flag
    case .text(let text): text.isEmpty
    case .headers(let headers): headers.isEmpty
    case .scope: false
    }
  }
}

/// Where a template looks names up: the request, or a part of it that a section is about.
enum SampleScope {
  case request
  case header(RequestMessage.Header)
  case literal(String)
  case url
  case body(SampleRequest.Body)
  /// A text by itself, which has no names.
  case text(String)
}

/// A request in its sendable form, as the templates of languages with one quoting see it.
///
/// Nothing is quoted before a template asks for it.
final class SampleRequest {
  private let request: RequestMessage
  private let quoting: QuotingRule
  /// The URL as an expression of the language; nil for the URL itself in quotes.
  private let quotedURL: String?
  private let joinedHeaders: [RequestMessage.Header]
  private let body: Body?

  /// A body, as text where the language can write it.
  struct Body {
    let bytes: [UInt8]
    let text: String?
  }

  /// A request in its sendable form.
  init(_ request: RequestMessage, _ quoting: QuotingRule, quotedURL: String? = nil) {
    self.request = request
    self.quoting = quoting
    self.quotedURL = quotedURL
    joinedHeaders = request.joinedHeaders
    body = request.bodyBytes.map { Body(bytes: $0, text: quoting.text($0)) }
  }

  /// What a name stands for in a scope; nil when the scope has no such name.
  func value(of name: SampleName, in scope: SampleScope) -> SampleValue? {
    switch scope {
    case .request: value(of: name)
    case .header(let header): value(of: name, in: header)
    case .literal(let text): form(name, of: text)
    case .url: form(name, of: request.url, quoted: quotedURL)
    case .body(let body): value(of: name, in: body)
    case .text: nil
    }
  }

  private func value(of name: SampleName) -> SampleValue? {
    switch name {
    case .method: .scope(.literal(request.method.rawValue))
    case .url: .scope(.url)
    case .uri: .scope(.literal(request.url.encodingBraces))
    case .target: .scope(.literal(request.target.isEmpty ? "/" : request.target))
    case .host: .scope(.literal(request.host))
    case .hostname: .scope(.literal(request.origin.name))
    case .port: .text(request.origin.port)
    case .headers: .headers(request.headers)
    case .joinedHeaders: .headers(joinedHeaders)
    case .body: body.map { .scope(.body($0)) } ?? .absent
    default: flag(name).map { .flag($0) }
    }
  }

  private func flag(_ name: SampleName) -> Bool? {
    let headers = request.headers
    return switch name {
    case .hasBody: body != nil
    case .hasText: body.map { $0.text != nil } ?? false
    case .hasBytes: body.map { $0.text == nil } ?? false
    case .isGet: request.method == .get
    case .isHead: request.method == .head
    case .isGetOrHead: request.method == .get || request.method == .head
    case .isStandardMethod: Self.standardMethods.contains(request.method)
    case .expectsBody: [.post, .put, .patch].contains(request.method)
    case .isHTTPS: request.baseURL.lowercased().hasPrefix("https:")
    case .hasHeaders: !headers.isEmpty
    case .hasContentType: request.hasHeader("Content-Type")
    case .hasHost: request.hasHeader("Host")
    case .hasContentFields: headers.contains { FieldKind.isContent($0.name) }
    case .hasConnectionFields: headers.contains { FieldKind.isConnection($0.name) }
    case .repeatsHeaders: joinedHeaders.count < headers.count
    case .needsPairs: joinedHeaders.count < headers.count || headers.contains { $0.name == "__proto__" }
    case .isASCII: headers.allSatisfy { $0.value.isASCII }
    case .hasDoubleQuotes: request.url.has("\"") || headers.contains { $0.value.has("\"") }
    case .hasBrackets: request.url.utf8.contains { "[]{}".utf8.contains($0) }
    case .hasDotSegments: request.hasDotSegments
    default: nil
    }
  }

  private func value(of name: SampleName, in header: RequestMessage.Header) -> SampleValue? {
    switch name {
    case .name: .scope(.literal(header.name))
    case .value: .scope(.literal(header.value))
    case .line: .scope(.literal(header.value.isEmpty ? "\(header.name):" : "\(header.name): \(header.value)"))
    case .item: HTTPieItem.header(header).map { .scope(.literal($0)) } ?? .absent
    case .isHost: .flag(header.name.lowercased() == "host")
    case .isContentField: .flag(FieldKind.isContent(header.name))
    case .isConnectionField: .flag(FieldKind.isConnection(header.name))
    default: nil
    }
  }

  private func value(of name: SampleName, in body: Body) -> SampleValue? {
    switch name {
    case .bytes: .text(body.text == nil ? quoting.bytes(body.bytes) : "")
    case .isText: .flag(body.text != nil)
    case .length: .text("\(body.bytes.count)")
    default: form(name, of: body.text ?? String(decoding: body.bytes, as: UTF8.self))
    }
  }

  private func form(_ name: SampleName, of text: String, quoted: String? = nil) -> SampleValue? {
    switch name {
    case .text: .text(text)
    case .quoted: .text(quoted ?? quoting.literal(text))
    case .word: .text(quoted ?? quoting.word(text))
    case .octets: .text(text.isASCII ? quoted ?? quoting.literal(text) : quoting.octets(text))
    case .isEmpty: .flag(text.isEmpty)
    case .isASCII: .flag(text.isASCII)
    default: nil
    }
  }

  private static let standardMethods: [HTTPRequest.Method] = [
    .get, .head, .post, .put, .patch, .delete, .options, .trace, .connect,
  ]
}

extension String {
  /// Whether every character is of ASCII.
  fileprivate var isASCII: Bool { utf8.allSatisfy { $0 < 0x80 } }

  /// Whether there is a character of ASCII.
  fileprivate func has(_ character: Unicode.Scalar) -> Bool { utf8.contains(UInt8(ascii: character)) }

  /// A URL without the braces and brackets that the strictest readers of URLs refuse.
  fileprivate var encodingBraces: String {
    unicodeScalars.map { "{}".unicodeScalars.contains($0) ? PercentEncoding.encode(String($0)) : String($0) }.joined()
  }
}
