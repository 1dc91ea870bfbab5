public import APISpec

/// A language, or tool, that code samples are written in.
///
/// A new language is a case here and a file in `Languages`.
public enum CodeLanguage: String, CaseIterable, Sendable {
  /// A command line of [curl](https://curl.se/docs/manpage.html), for POSIX shells.
  case curl
  /// The request as a raw HTTP/1.1 message.
  case http
  /// Swift, with Foundation's `URLSession`.
  case swift
  /// JavaScript, with [fetch](https://fetch.spec.whatwg.org/#fetch-method); an ECMAScript module.
  case javascript
  /// Python, with the package [requests](https://requests.readthedocs.io/).
  case python

  /// The identifier in URLs, file names and configuration.
  public var id: String { rawValue }

  /// The name that readers know the language by.
  public var displayName: String {
    switch self {
    case .curl: "curl"
    case .http: "HTTP"
    case .swift: "Swift"
    case .javascript: "JavaScript"
    case .python: "Python"
    }
  }

  /// The name that syntax highlighters and fenced code blocks know the language by.
  public var highlightingName: String {
    switch self {
    case .curl: "shell"
    case .http, .swift, .javascript, .python: rawValue
    }
  }

  /// Source text that sends a request and prints what comes back, without a final line break.
  ///
  /// Every value of the request is quoted for the language, whatever characters it has; the request is first brought into the
  /// form in which it can travel, ``APISpec/RequestMessage/sendable``.
  public func sample(for request: RequestMessage) -> String {
    writer.text(for: request.sendable)
  }

  private var writer: any SampleWriter.Type {
    switch self {
    case .curl: CurlSample.self
    case .http: HTTPSample.self
    case .swift: SwiftSample.self
    case .javascript: JavaScriptSample.self
    case .python: PythonSample.self
    }
  }
}
