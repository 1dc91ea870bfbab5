public import HTTPTypes
import JSON

/// A request as it goes over the wire, made from an example.
///
/// Code samples, fixtures, the reference pages and the tests of the sandbox all start from this one value.
public struct RequestMessage: Sendable, Hashable {
  /// The method.
  public var method: HTTPRequest.Method
  /// The server's URL without a final slash (`https://www.docker.io`).
  public var baseURL: String
  /// The path, percent-encoded, with its leading slash.
  public var path: String
  /// The query without `?`, percent-encoded; nil when there is none.
  public var query: String?
  /// Header fields in the order in which they are shown, `Host` left out.
  public var headers: [Header]
  /// The bytes of the body; nil when none is sent.
  public var bodyBytes: [UInt8]?

  /// A header field of a message.
  public struct Header: Sendable, Hashable {
    /// The name.
    public var name: String
    /// The value.
    public var value: String
    /// Whether the value is a secret that displays should mask.
    public var isSecret: Bool

    /// A header field from its parts.
    public init(_ name: String, _ value: String, isSecret: Bool = false) {
      self.name = name
      self.value = value
      self.isSecret = isSecret
    }
  }

  /// A request from its parts.
  public init(
    method: HTTPRequest.Method, baseURL: String, path: String, query: String? = nil, headers: [Header] = [],
    body: String? = nil
  ) {
    self.method = method
    self.baseURL = baseURL
    self.path = path
    self.query = query
    self.headers = headers
    bodyBytes = body.map { Array($0.utf8) }
  }

  /// The body as text, bytes that are not UTF-8 replaced; nil when none is sent.
  public var body: String? {
    get { bodyBytes.map { String(decoding: $0, as: UTF8.self) } }
    set { bodyBytes = newValue.map { Array($0.utf8) } }
  }

  /// The path and the query, as in the request line.
  public var target: String { query.map { "\(path)?\($0)" } ?? path }

  /// The whole URL.
  public var url: String { baseURL + target }

  /// The value of the `Host` field: the server's name, with its port if the URL has one.
  public var host: String {
    let rest = baseURL.behindScheme ?? baseURL[...]
    return String(rest[..<(rest.utf8.firstIndex(of: UInt8(ascii: "/")) ?? rest.endIndex)])
  }
}

extension String {
  /// What follows the scheme and the slashes of a URL; nil where there is none.
  ///
  /// URLs are looked at by bytes: every request asks, and to search for characters takes many times longer.
  var behindScheme: Substring? {
    let mark = "://".utf8
    return utf8.indices.first { utf8[$0...].starts(with: mark) }.map { self[utf8.index($0, offsetBy: mark.count)...] }
  }
}
