import APISpec
import HTTPTypes
import Templates

/// A request in its sendable form, as templates see it.
struct SampleContext {
  private let request: RequestMessage

  /// The URL as an expression of the shell; nil for the URL itself in quotes.
  var shellURL: String?

  /// The context of a request.
  init(_ request: RequestMessage) {
    self.request = request
  }

  /// The value for templates, of the shape ``SampleTemplates/shape``.
  var value: TemplateValue {
    let joined = request.joinedHeaders
    let repeatsHeaders = joined.count < request.headers.count
    let (isGet, isHead) = (request.method == .get, request.method == .head)
    return .record([
      "method": literal(request.method.rawValue),
      "url": literal(request.url, shell: shellURL),
      "target": literal(request.target.isEmpty ? "/" : request.target),
      "host": literal(request.host),
      "headers": .list(request.headers.map(header)),
      "joinedHeaders": .list(joined.map(header)),
      "body": request.body.map { literal($0) } ?? .absent,
      "hasBody": .flag(request.body != nil),
      "isGet": .flag(isGet),
      "isHead": .flag(isHead),
      "isGetOrHead": .flag(isGet || isHead),
      "hasHeaders": .flag(!request.headers.isEmpty),
      "hasContentType": .flag(request.hasHeader("Content-Type")),
      "hasHost": .flag(request.hasHeader("Host")),
      "repeatsHeaders": .flag(repeatsHeaders),
      "needsPairs": .flag(repeatsHeaders || request.headers.contains { $0.name == "__proto__" }),
      "hasBrackets": .flag(request.url.contains { "[]{}".contains($0) }),
      "hasDotSegments": .flag(hasDotSegments),
    ])
  }

  private var hasDotSegments: Bool {
    request.path.split(separator: "/").contains { [".", ".."].contains(PercentEncoding.decode($0)) }
  }

  private func header(_ header: RequestMessage.Header) -> TemplateValue {
    let line = header.value.isEmpty ? "\(header.name):" : "\(header.name): \(header.value)"
    return .record(["name": literal(header.name), "value": literal(header.value), "line": literal(line)])
  }

  private func literal(_ text: String, shell: String? = nil) -> TemplateValue {
    .record([
      "text": .text(text),
      "shell": .text(shell ?? Quoting.shell(text)),
      "word": .text(Quoting.shellWord(text)),
      "swift": .text(Quoting.swift(text, indentation: 2)),
      "javascript": .text(Quoting.javaScript(text)),
      "javascriptBytes": .text(Quoting.javaScriptBytes(text)),
      "python": .text(Quoting.python(text)),
      "isEmpty": .flag(text.isEmpty),
      "isASCII": .flag(text.utf8.allSatisfy { $0 < 0x80 }),
    ])
  }
}
