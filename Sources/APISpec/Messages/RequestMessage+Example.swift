import HTTPTypes
import JSON
import OrderedCollections

extension RequestMessage {
  /// The request of a documented example.
  ///
  /// Path parameters without an argument stay in braces, so that an incomplete example is visible. Arguments of
  /// undeclared parameters are written in the default style of their place.
  ///
  /// - Parameters:
  ///   - example: The example.
  ///   - operation: The operation it belongs to.
  ///   - api: The API, for its servers and security schemes.
  public init(_ example: Example, of operation: Operation, in api: API) {
    let request = example.request
    let server = (operation.servers.first ?? api.servers.first)?.defaultURL ?? "http://localhost"
    let (baseURL, basePath) = Self.split(server)

    let arguments = request.arguments.map { argument in
      (argument, operation.parameter(argument.name, in: argument.location) ?? Parameter(undeclared: argument))
    }
    let path = operation.path.text { name in
      arguments.first { $0.0.location == .path && $0.0.name == name }
        .flatMap { ParameterWriter.path($0.0.value, for: $0.1) } ?? "{\(name)}"
    }
    var query = arguments.flatMap { argument, parameter -> [String] in
      switch argument.location {
      case .query: ParameterWriter.query(argument.value, for: parameter)
      case .querystring: [ParameterWriter.querystring(argument.value, for: parameter)]
      case .path, .header, .cookie: []
      }
    }
    var headers: [Header] = []
    if let accept = Self.accept(of: operation, for: example) { headers.append(Header("Accept", accept)) }
    let body = operation.writtenRequestBody(of: example, in: api)
    if let body { headers.append(Header("Content-Type", body.mediaType)) }
    let given = arguments.filter { $0.0.location == .header }
      .compactMap { argument, parameter in
        ParameterWriter.header(argument.value, for: parameter).map { Header(argument.name, $0) }
      }
    headers = Self.headers(headers, replacedBy: given)
    var cookies = arguments.filter { $0.0.location == .cookie }
      .flatMap { ParameterWriter.cookies($0.0.value, for: $0.1) }

    for credential in request.credentials {
      guard let scheme = api.securitySchemes[credential.scheme] else { continue }
      switch scheme.placement(of: credential) {
      case .header(let header): headers.append(header)
      case .query(let name, let value): query.append("\(name)=\(PercentEncoding.encode(value))")
      case .cookie(let name, let value): cookies.append("\(name)=\(value)")
      case nil: break
      }
    }
    if !cookies.isEmpty { headers.append(Header("Cookie", cookies.joined(separator: "; "), isSecret: true)) }

    self.init(
      method: operation.method, baseURL: baseURL, path: basePath + path,
      query: query.isEmpty ? nil : query.joined(separator: "&"), headers: headers,
      body: body?.text)
  }

  /// Header fields, with those that the example gives itself in place of those of the same name.
  ///
  /// A given `Accept` comes first, where a derived one would be.
  private static func headers(_ derived: [Header], replacedBy given: [Header]) -> [Header] {
    let names = Set(given.map { $0.name.lowercased() })
    return given.filter { $0.name.lowercased() == "accept" }
      + derived.filter { !names.contains($0.name.lowercased()) }
      + given.filter { $0.name.lowercased() != "accept" }
  }

  /// The media types that a request of an operation asks for, one for each response: that of the example where the
  /// response comes in it, otherwise the first; nil where no response has content.
  ///
  /// Who asks for all that a server can write leaves the choice to the server, and nobody writes such a request by hand.
  public static func accept(of operation: Operation, for example: Example? = nil) -> String? {
    let shown = example?.response.body?.mediaType
    let types = OrderedSet(
      operation.responses.compactMap { response in
        response.content.keys.first { $0 == shown } ?? response.content.keys.first
      })
    return types.isEmpty ? nil : types.joined(separator: ", ")
  }

  /// A server's URL as its origin and the path below which the API lives, without a final slash.
  ///
  /// A relative URL is resolved against `http://localhost/`.
  private static func split(_ url: String) -> (origin: String, path: String) {
    if url.hasPrefix("//") { return split("http:" + url) }
    guard let rest = url.behindScheme else {
      return split("http://localhost" + (url.hasPrefix("/") ? "" : "/") + url)
    }
    guard let slash = rest.utf8.firstIndex(of: UInt8(ascii: "/")) else { return (url, "") }
    let path = url[slash...]
    return (String(url[..<slash]), String(path.hasSuffix("/") ? path.dropLast() : path))
  }
}

extension Parameter {
  /// The parameter that an argument would belong to, had it been declared.
  fileprivate init(undeclared argument: ExampleRequest.Argument) {
    self.init(argument.name, in: argument.location, schema: .anything)
  }
}
