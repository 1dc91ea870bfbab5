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
  ///   - names: The names that templates ask for; others have no value.
  ///   - quotedURL: The URL as an expression of the language; nil for the URL itself in quotes.
  init(_ request: RequestMessage, _ quoting: QuotingRule, names: Set<String>, quotedURL: String? = nil) {
    let writer = ValueWriter(quoting: quoting, names: names)
    var record: [String: TemplateValue] = [:]
    func set(_ name: String, _ value: @autoclosure () -> TemplateValue) {
      if names.contains(name) { record[name] = value() }
    }
    let joined = request.joinedHeaders
    let repeatsHeaders = joined.count < request.headers.count
    let (isGet, isHead) = (request.method == .get, request.method == .head)
    let bytes = request.bodyBytes
    set("method", writer.literal(request.method.rawValue))
    set("url", writer.literal(request.url, quoted: quotedURL))
    set("uri", writer.literal(request.url.encodingBraces))
    set("target", writer.literal(request.target.isEmpty ? "/" : request.target))
    set("host", writer.literal(request.host))
    set("hostname", writer.literal(request.origin.name))
    set("port", .text(request.origin.port))
    set("headers", .list(request.headers.map(writer.header)))
    set("joinedHeaders", .list(joined.map(writer.header)))
    set("body", bytes.map(writer.body) ?? .absent)
    set("hasBody", .flag(bytes != nil))
    set("hasText", .flag(bytes.map { quoting.text($0) != nil } ?? false))
    set("hasBytes", .flag(bytes.map { quoting.text($0) == nil } ?? false))
    set("isGet", .flag(isGet))
    set("isHead", .flag(isHead))
    set("isGetOrHead", .flag(isGet || isHead))
    set("isStandardMethod", .flag(Self.standardMethods.contains(request.method)))
    set("expectsBody", .flag([.post, .put, .patch].contains(request.method)))
    set("isHTTPS", .flag(request.baseURL.lowercased().hasPrefix("https:")))
    set("hasHeaders", .flag(!request.headers.isEmpty))
    set("hasContentType", .flag(request.hasHeader("Content-Type")))
    set("hasHost", .flag(request.hasHeader("Host")))
    set("hasContentFields", .flag(request.headers.contains { FieldKind.isContent($0.name) }))
    set("hasConnectionFields", .flag(request.headers.contains { FieldKind.isConnection($0.name) }))
    set("repeatsHeaders", .flag(repeatsHeaders))
    set("needsPairs", .flag(repeatsHeaders || request.headers.contains { $0.name == "__proto__" }))
    set("isASCII", .flag(request.headers.allSatisfy { $0.value.isASCII }))
    set("hasDoubleQuotes", .flag(request.url.contains("\"") || request.headers.contains { $0.value.contains("\"") }))
    set("hasBrackets", .flag(request.url.contains { "[]{}".contains($0) }))
    set("hasDotSegments", .flag(request.hasDotSegments))
    value = .record(record)
  }

  private static let standardMethods: [HTTPRequest.Method] = [
    .get, .head, .post, .put, .patch, .delete, .options, .trace, .connect,
  ]
}

/// Writes the values of a request for templates, in one quoting, as far as templates ask for them.
private struct ValueWriter {
  let quoting: QuotingRule
  let names: Set<String>
  private let forms: [Form]

  /// How a text may be written; the raw value is its name in templates.
  private enum Form: String, CaseIterable {
    case text, quoted, word, octets, isEmpty, isASCII
  }

  init(quoting: QuotingRule, names: Set<String>) {
    self.quoting = quoting
    self.names = names
    forms = Form.allCases.filter { names.contains($0.rawValue) }
  }

  func literal(_ text: String, quoted: String? = nil) -> TemplateValue {
    .record(record(text, quoted: quoted))
  }

  func header(_ header: RequestMessage.Header) -> TemplateValue {
    var record: [String: TemplateValue] = [:]
    func set(_ name: String, _ value: @autoclosure () -> TemplateValue) {
      if names.contains(name) { record[name] = value() }
    }
    set("name", literal(header.name))
    set("value", literal(header.value))
    set("line", literal(header.value.isEmpty ? "\(header.name):" : "\(header.name): \(header.value)"))
    set("item", HTTPieItem.header(header).map { literal($0) } ?? .absent)
    set("isHost", .flag(header.name.lowercased() == "host"))
    set("isContentField", .flag(FieldKind.isContent(header.name)))
    set("isConnectionField", .flag(FieldKind.isConnection(header.name)))
    return .record(record)
  }

  func body(_ bytes: [UInt8]) -> TemplateValue {
    let text = quoting.text(bytes)
    var record = record(text ?? String(decoding: bytes, as: UTF8.self), quoted: nil)
    if names.contains("bytes") { record["bytes"] = .text(text == nil ? quoting.bytes(bytes) : "") }
    if names.contains("isText") { record["isText"] = .flag(text != nil) }
    if names.contains("length") { record["length"] = .text("\(bytes.count)") }
    return .record(record)
  }

  private func record(_ text: String, quoted: String?) -> [String: TemplateValue] {
    var record: [String: TemplateValue] = [:]
    for form in forms { record[form.rawValue] = value(text, form, quoted: quoted) }
    return record
  }

  private func value(_ text: String, _ form: Form, quoted: String?) -> TemplateValue {
    switch form {
    case .text: .text(text)
    case .quoted: .text(quoted ?? quoting.literal(text))
    case .word: .text(quoted ?? quoting.word(text))
    case .octets: .text(text.isASCII ? quoted ?? quoting.literal(text) : quoting.octets(text))
    case .isEmpty: .flag(text.isEmpty)
    case .isASCII: .flag(text.isASCII)
    }
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
