extension SampleProgram {
  /// The sample of a request in UTF-8, without a final line break.
  ///
  /// - Parameters:
  ///   - request: The request.
  ///   - quoting: How the language writes texts.
  ///   - quotedURL: The URL as an expression of the language; nil for the URL itself in quotes.
  func source(for request: SampleRequest, _ quoting: QuotingRule, quotedURL: String? = nil) -> [UInt8] {
    var run = Run(request, quoting, quotedURL: quotedURL)
    run.output.reserveCapacity(text.count + 1024)
    text.withUnsafeBufferPointer { run.perform(steps[...], writing: $0) }
    if run.output.last == UInt8(ascii: "\n") { run.output.removeLast() }
    return run.output
  }

  /// A program at work.
  private struct Run {
    let request: SampleRequest
    let quoting: QuotingRule
    let quotedURL: String?
    /// Whether the language can write the body as text.
    let hasText: Bool
    var output: [UInt8] = []
    /// The header fields that loops are at, the innermost last.
    private var headers: [SampleHeader] = []

    init(_ request: SampleRequest, _ quoting: QuotingRule, quotedURL: String?) {
      self.request = request
      self.quoting = quoting
      self.quotedURL = quotedURL
      hasText = request.body?.isText(to: quoting) ?? false
    }

    /// Performs steps whose pieces of text are those of a program.
    mutating func perform(_ steps: ArraySlice<Step>, writing text: UnsafeBufferPointer<UInt8>) {
      var index = steps.startIndex
      while index < steps.endIndex {
        let step = steps[index]
        index += 1
        switch step {
        case .write(let piece): output += UnsafeBufferPointer(rebasing: text[piece])
        case .value(let value): write(value)
        case .section(let condition, let isInverted, let end): if holds(condition) == isInverted { index = end }
        case .loop(let isJoined, let end):
          for header in isJoined ? request.joinedHeaders : request.headers {
            headers.append(header)
            perform(steps[index..<end], writing: text)
            headers.removeLast()
          }
          index = end
        }
      }
    }

    private mutating func write(_ value: SampleValue) {
      switch value {
      case .text(.url, let form) where form != .text && quotedURL != nil: output.write(quotedURL ?? "")
      case .text(let text, let form):
        guard let text = self.text(text) else { return }
        quoting.write(text, as: form == .octets && text.isASCII ? .quoted : form, to: &output)
      case .bytes: if let body = request.body, !hasText { output.write(quoting.bytes(body.bytes)) }
      case .length: if let body = request.body { output.write(String(body.bytes.count)) }
      }
    }

    private func holds(_ condition: SampleCondition) -> Bool {
      switch condition {
      case .never: false
      case .flag(.hasText): hasText
      case .flag(.hasBytes): request.body != nil && !hasText
      case .flag(let name): request.has(name)
      case .header(.isHost, let depth): headers[depth].isHost
      case .header(.isContentField, let depth): headers[depth].isContentField
      case .header(_, let depth): headers[depth].isConnectionField
      case .exists(let text): self.text(text) != nil
      case .isEmpty(let text): self.text(text)?.isEmpty ?? false
      case .isASCII(let text): self.text(text)?.isASCII ?? false
      case .isWritten(let value): isWritten(value)
      }
    }

    /// Whether anything is written for a value, which hardly any template asks.
    private func isWritten(_ value: SampleValue) -> Bool {
      var run = self
      run.output = []
      run.write(value)
      return !run.output.isEmpty
    }

    /// A text; nil when the request has no such one.
    private func text(_ text: SampleText) -> LiteralText? {
      switch text {
      case .method: request.method
      case .url: request.url
      case .uri: request.uri
      case .target: request.target
      case .host: request.host
      case .hostname: request.hostname
      case .port: request.port
      case .body: request.body?.text
      case .header(.name, let depth): headers[depth].name
      case .header(.value, let depth): headers[depth].value
      case .header(.line, let depth): headers[depth].line
      case .header(.item, let depth): headers[depth].item
      }
    }
  }
}
