public import APISpec

/// A language, or tool, that code samples are written in.
///
/// A new language is a case here and a file `samples/<id>.mustache` among the templates; one that quotes unlike all
/// others also needs a function in ``Quoting`` and a name for it in ``SampleTemplates/shape``.
public enum CodeLanguage: String, CaseIterable, Sendable {
  /// A command line of [curl](https://curl.se/docs/manpage.html), for POSIX shells.
  ///
  /// The body goes with `--data-raw`, which reads no file whatever the body begins with.
  case curl
  /// The request as a raw HTTP/1.1 message; lines end as lines of text do, not in CR LF.
  case http
  /// Swift, with Foundation's `URLSession`, at the top level of a file.
  case swift
  /// JavaScript, with [fetch](https://fetch.spec.whatwg.org/#fetch-method); an ECMAScript module.
  ///
  /// `fetch` refuses a body with GET and HEAD; the sample says so and leaves it out.
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

  /// The name of the template of the language's samples.
  public var templateName: String { "samples/\(id).mustache" }

  /// Source text that sends a request and prints what comes back, by the built-in template, without a final line break.
  ///
  /// Every value of the request is quoted for the language, whatever characters it has; the request is first brought
  /// into the form in which it can travel, ``APISpec/RequestMessage/sendable``.
  public func sample(for request: RequestMessage) -> String {
    SampleTemplates.builtIn.sample(in: self, for: request)
  }
}
