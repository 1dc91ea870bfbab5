/// A text of a request that has forms.
enum SampleText: Equatable {
  case method, url, uri, target, host, hostname, port, body
  /// A part of the header field that a loop is at, by how many loops there are around it.
  case header(HeaderPart, depth: Int)

  enum HeaderPart { case name, value, line, item }
}

/// What a template of a sample may write.
enum SampleValue {
  case text(SampleText, LiteralForm)
  /// The body as a literal of bytes, where it cannot be one of text.
  case bytes
  /// How many bytes the body has.
  case length
}

/// What the sections of a template are shown for.
enum SampleCondition {
  case never
  /// A flag of the request.
  case flag(SampleName)
  /// A flag of the header field that a loop is at.
  case header(SampleName, depth: Int)
  case exists(SampleText)
  case isEmpty(SampleText)
  case isASCII(SampleText)
  /// There is something to be written for a value.
  case isWritten(SampleValue)
}

/// What a name in a template stands for.
enum SampleMeaning {
  case flag(SampleCondition)
  case value(SampleValue)
  /// The record of a text's forms.
  case text(SampleText)
  case headers(isJoined: Bool)
}

/// Where a template looks names up: the request, or the part of it that a section is about.
enum SampleScope {
  case request
  case header(depth: Int)
  case text(SampleText)
  /// A text by itself, which has no names.
  case value(SampleValue)

  /// What a name stands for; nil when the scope has no such name.
  func meaning(of name: SampleName) -> SampleMeaning? {
    switch self {
    case .request: Self.meaning(of: name)
    case .header(let depth): Self.meaning(of: name, inHeader: depth)
    case .text(let text): Self.meaning(of: name, in: text)
    case .value: nil
    }
  }

  private static func meaning(of name: SampleName) -> SampleMeaning? {
    switch name {
    case .method: .text(.method)
    case .url: .text(.url)
    case .uri: .text(.uri)
    case .target: .text(.target)
    case .host: .text(.host)
    case .hostname: .text(.hostname)
    case .port: .value(.text(.port, .text))
    case .headers: .headers(isJoined: false)
    case .joinedHeaders: .headers(isJoined: true)
    case .body: .text(.body)
    case .hasBody, .hasText, .hasBytes, .isGet, .isHead, .isGetOrHead, .isStandardMethod, .expectsBody, .isHTTPS,
      .hasHeaders, .hasContentType, .hasHost, .hasContentFields, .hasConnectionFields, .repeatsHeaders, .needsPairs,
      .hasDoubleQuotes, .hasBrackets, .hasDotSegments, .isASCII:
      .flag(.flag(name))
    default: nil
    }
  }

  private static func meaning(of name: SampleName, inHeader depth: Int) -> SampleMeaning? {
    switch name {
    case .name: .text(.header(.name, depth: depth))
    case .value: .text(.header(.value, depth: depth))
    case .line: .text(.header(.line, depth: depth))
    case .item: .text(.header(.item, depth: depth))
    case .isHost, .isContentField, .isConnectionField: .flag(.header(name, depth: depth))
    default: nil
    }
  }

  private static func meaning(of name: SampleName, in text: SampleText) -> SampleMeaning? {
    switch name {
    case .text: .value(.text(text, .text))
    case .quoted: .value(.text(text, .quoted))
    case .word: .value(.text(text, .word))
    case .octets: .value(.text(text, .octets))
    case .isEmpty: .flag(.isEmpty(text))
    case .isASCII: .flag(.isASCII(text))
    case .bytes where text == .body: .value(.bytes)
    case .length where text == .body: .value(.length)
    case .isText where text == .body: .flag(.flag(.hasText))
    default: nil
    }
  }
}
