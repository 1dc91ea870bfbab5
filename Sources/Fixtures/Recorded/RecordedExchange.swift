import JSON
public import Site
import SourceText

/// A call that somebody made, and what came back: as files beside the fixtures that the spec documents.
public struct RecordedExchange: Sendable, Hashable {
  /// The request, with the absolute URL as its target.
  public internal(set) var request: HTTPMessageText
  /// The response, without the values of the cookies that it sets.
  public internal(set) var response: HTTPMessageText

  /// Why bytes are no exchange.
  public enum Problem: Error, Sendable, Hashable, CustomStringConvertible {
    /// A message cannot be read.
    case message(HTTPMessageText.Problem)
    /// The first message is no request, or the second no response.
    case kinds
    /// The request does not say how long its body is, or says more than there is.
    case length

    /// One line for people.
    public var description: String {
      switch self {
      case .message(let problem): problem.description
      case .kinds: "an exchange is a request and then its response"
      case .length: "the request needs the Content-Length of its body"
      }
    }
  }

  /// Reads a request, framed by its `Content-Length`, and the response that follows it to the end.
  ///
  /// [RFC 9112, section 6.3](https://www.rfc-editor.org/rfc/rfc9112#section-6.3).
  ///
  /// - Throws: ``Problem`` when it is anything else.
  public init(parsing bytes: [UInt8]) throws(Problem) {
    var request: HTTPMessageText
    do { request = try HTTPMessageText(parsing: bytes) } catch { throw .message(error) }
    guard let length = request.values("Content-Length").first.flatMap({ Int($0) }),
      (0...request.body.count).contains(length)
    else { throw .length }
    var response: HTTPMessageText
    do { response = try HTTPMessageText(parsing: Array(request.body.dropFirst(length))) } catch {
      throw .message(error)
    }
    guard case .request = request.startLine, case .response = response.startLine else { throw .kinds }
    request.body = Array(request.body.prefix(length))
    // The target is a whole URL, and so it says the host.
    if case .request(_, let target) = request.startLine, request.values("Host").isEmpty {
      let host = target.split(separator: "/").dropFirst().first ?? ""
      request.fields.insert(HTTPMessageText.Field("Host", String(host)), at: 0)
    }
    request.fields.removeAll { Self.isOfTheConnection($0.name) }
    response.fields.removeAll { Self.isOfTheConnection($0.name) }
    for index in response.fields.indices where response.fields[index].name.lowercased() == "set-cookie" {
      response.fields[index].value = Self.withoutValue(cookie: response.fields[index].value)
    }
    self.request = request
    self.response = response
  }

  /// The files, below the folder of all fixtures: `<api>/<operation>/recorded/<name>.…`.
  ///
  /// Both messages as `message/http`, and bodies as files of their own when they are JSON, under the names that the
  /// fixtures of documented exchanges have.
  ///
  /// - Parameters:
  ///   - operation: The operation that was called, by identifier.
  ///   - api: Its API, by identifier.
  ///   - name: What the exchange is called.
  public func files(of operation: String, in api: String, name: String) -> Site {
    let path = "\(FileName.safe(api))/\(FileName.safe(operation))/recorded/\(FileName.safe(name))"
    var site = Site()
    for (message, kind, suffix) in [(request, "request", "http"), (response, "response", "response.http")] {
      site.add(SiteFile(message.bytes, mediaType: "message/http"), at: "\(path).\(suffix)")
      let isJSON = message.values("Content-Type").first?.lowercased().contains("json") ?? false
      guard isJSON, let value = JSONValue(parsing: message.body) else { continue }
      site.add(BodyFile.json(value), at: "\(path).\(kind).json")
    }
    return site
  }

  /// Whether a field says how a message travelled, and not what it is.
  private static func isOfTheConnection(_ name: String) -> Bool {
    ["connection", "content-encoding", "content-length", "keep-alive", "transfer-encoding"].contains(name.lowercased())
  }

  /// A cookie as it was set, with its value left out: what it opens is nobody's to read in a repository.
  private static func withoutValue(cookie: String) -> String {
    guard let equals = cookie.firstIndex(of: "=") else { return cookie }
    let rest = cookie[equals...].firstIndex(of: ";").map { cookie[$0...] } ?? ""
    return cookie[...equals] + "SECRET" + rest
  }
}
