import APISpec
import HTTPTypes
import Templates

/// A request in its sendable form, as the templates of languages with one quoting see it.
struct SampleContext {
  /// The value for templates, of the shape ``SampleTemplates/shape``.
  let value: TemplateValue

  /// The context of a request.
  ///
  /// - Parameters:
  ///   - request: The request in its sendable form.
  ///   - quoting: How values are quoted.
  ///   - quotedURL: The URL as an expression of the language; nil for the URL itself in quotes.
  init(_ request: RequestMessage, _ quoting: QuotingRule, quotedURL: String? = nil) {
    let writer = ValueWriter(quoting: quoting)
    let joined = request.joinedHeaders
    let repeatsHeaders = joined.count < request.headers.count
    let (isGet, isHead) = (request.method == .get, request.method == .head)
    let origin = request.origin
    value = .record([
      "method": writer.literal(request.method.rawValue),
      "url": writer.literal(request.url, quoted: quotedURL),
      "uri": writer.literal(request.url.encodingBraces),
      "target": writer.literal(request.target.isEmpty ? "/" : request.target),
      "host": writer.literal(request.host),
      "hostname": writer.literal(origin.name),
      "port": .text(origin.port),
      "headers": .list(request.headers.map(writer.header)),
      "joinedHeaders": .list(joined.map(writer.header)),
      "body": request.bodyBytes.map(writer.body) ?? .absent,
      "hasBody": .flag(request.bodyBytes != nil),
      "hasText": .flag(request.bodyBytes.map { quoting.text($0) != nil } ?? false),
      "hasBytes": .flag(request.bodyBytes.map { quoting.text($0) == nil } ?? false),
      "isGet": .flag(isGet),
      "isHead": .flag(isHead),
      "isGetOrHead": .flag(isGet || isHead),
      "isStandardMethod": .flag(Self.standardMethods.contains(request.method)),
      "expectsBody": .flag([.post, .put, .patch].contains(request.method)),
      "isHTTPS": .flag(request.baseURL.lowercased().hasPrefix("https:")),
      "hasHeaders": .flag(!request.headers.isEmpty),
      "hasContentType": .flag(request.hasHeader("Content-Type")),
      "hasHost": .flag(request.hasHeader("Host")),
      "hasContentFields": .flag(request.headers.contains { FieldKind.isContent($0.name) }),
      "hasConnectionFields": .flag(request.headers.contains { FieldKind.isConnection($0.name) }),
      "repeatsHeaders": .flag(repeatsHeaders),
      "needsPairs": .flag(repeatsHeaders || request.headers.contains { $0.name == "__proto__" }),
      "isASCII": .flag(request.headers.allSatisfy { $0.value.isASCII }),
      "hasDoubleQuotes": .flag(request.url.contains("\"") || request.headers.contains { $0.value.contains("\"") }),
      "hasBrackets": .flag(request.url.contains { "[]{}".contains($0) }),
      "hasDotSegments": .flag(request.hasDotSegments),
    ])
  }

  private static let standardMethods: [HTTPRequest.Method] = [
    .get, .head, .post, .put, .patch, .delete, .options, .trace, .connect,
  ]
}

/// Writes the values of a request for templates, in one quoting.
private struct ValueWriter {
  let quoting: QuotingRule

  func literal(_ text: String, quoted: String? = nil) -> TemplateValue {
    .record(forms(text, quoted: quoted))
  }

  func header(_ header: RequestMessage.Header) -> TemplateValue {
    let line = header.value.isEmpty ? "\(header.name):" : "\(header.name): \(header.value)"
    let item = HTTPieItem.header(header)
    return .record([
      "name": literal(header.name), "value": literal(header.value), "line": literal(line),
      "item": item.map { literal($0) } ?? .absent,
      "isHost": .flag(header.name.lowercased() == "host"),
      "isContentField": .flag(FieldKind.isContent(header.name)),
      "isConnectionField": .flag(FieldKind.isConnection(header.name)),
    ])
  }

  func body(_ bytes: [UInt8]) -> TemplateValue {
    let text = quoting.text(bytes)
    var record = forms(text ?? String(decoding: bytes, as: UTF8.self), quoted: nil)
    record["bytes"] = .text(text == nil ? quoting.bytes(bytes) : "")
    record["isText"] = .flag(text != nil)
    record["length"] = .text("\(bytes.count)")
    return .record(record)
  }

  private func forms(_ text: String, quoted: String?) -> [String: TemplateValue] {
    let literal = quoted ?? quoting.literal(text)
    let isASCII = text.isASCII
    return [
      "text": .text(text),
      "quoted": .text(literal),
      "word": .text(quoted ?? quoting.word(text)),
      "octets": .text(isASCII ? literal : quoting.octets(text)),
      "isEmpty": .flag(text.isEmpty),
      "isASCII": .flag(isASCII),
    ]
  }
}

extension String {
  /// Whether every character is of ASCII.
  fileprivate var isASCII: Bool { utf8.allSatisfy { $0 < 0x80 } }

  /// A URL without the braces and brackets that the strictest readers of URLs refuse.
  fileprivate var encodingBraces: String {
    unicodeScalars.map { "{}".unicodeScalars.contains($0) ? PercentEncoding.encode(String($0)) : String($0) }.joined()
  }
}
