import APISpec
import CodeSamples
import HTTPTypes
import JSON
import OrderedCollections

/// A request of a Postman collection, made from an example.
struct PostmanRequest {
  private let exchange: Exchange
  private let api: API
  private let variables: PostmanVariables
  private let authentication: PostmanAuthentication

  init(_ exchange: Exchange, in api: API, variables: PostmanVariables, authentication: PostmanAuthentication) {
    self.exchange = exchange
    self.api = api
    self.variables = variables
    self.authentication = authentication
  }

  private var operation: APISpec.Operation { exchange.operation }

  /// The request as Postman has it; what it presents to authenticate is left to its authentication.
  var json: JSONValue {
    let message = message
    let form = form(message)
    let headers = message.headers.filter { form == nil || $0.name.lowercased() != "content-type" }
    var members: OrderedDictionary<String, JSONValue> = [
      "method": .string(message.method.rawValue),
      "header": .array(headers.map { Self.entry($0.name, $0.value) }),
      "auth": authentication.auth(for: api.security(of: operation), of: exchange.example),
      "url": url(message),
    ]
    members["body"] = form ?? raw(message)
    members["description"] = operation.description.map { .string($0.source) }
    return .object(members)
  }

  /// A name and a value as Postman lists them.
  static func entry(_ name: String, _ value: String) -> JSONValue {
    ["key": .string(name), "value": .string(value)]
  }

  /// Postman's name for the syntax of a media type.
  static func language(of mediaType: String?) -> String {
    guard let mediaType else { return "text" }
    return mediaType.contains("json") ? "json" : mediaType.contains("xml") ? "xml" : "text"
  }

  /// The message below the root of the server, without credentials.
  private var message: RequestMessage {
    var example = exchange.example
    example.request.credentials = []
    var bare = operation
    bare.servers = [Server("http://localhost")]
    return RequestMessage(example, of: bare, in: api).sendable
  }

  /// The address: parameters that are whole segments of the path are variables of it.
  private func url(_ message: RequestMessage) -> JSONValue {
    let base = variables.base(of: operation)
    let templates = segments(of: operation.path.text)
    let values = segments(of: message.path)
    var path = values
    var variables: [JSONValue] = []
    for (index, template) in templates.enumerated() where templates.count == values.count {
      guard let parameter = parameter(in: template) else { continue }
      path[index] = ":\(parameter.name)"
      var variable: OrderedDictionary<String, JSONValue> = [
        "key": .string(parameter.name), "value": .string(values[index]),
      ]
      variable["description"] = parameter.description.map { .string($0.source) }
      variables.append(.object(variable))
    }
    var members: OrderedDictionary<String, JSONValue> = [
      "raw": .string(base + path.map { "/\($0)" }.joined() + (message.query.map { "?\($0)" } ?? "")),
      "host": [.string(base)], "path": .array(path.map { .string($0) }),
    ]
    members["query"] = message.query.map { query in
      .array(query.split(separator: "&").map { Pair($0) }.map { Self.entry($0.name, $0.value) })
    }
    if !variables.isEmpty { members["variable"] = .array(variables) }
    return .object(members)
  }

  private func segments(of path: String) -> [String] {
    path.split(separator: "/", omittingEmptySubsequences: false).dropFirst(path.hasPrefix("/") ? 1 : 0).map(String.init)
  }

  /// The parameter that a segment of the template is made of, if Postman can name it.
  private func parameter(in segment: String) -> Parameter? {
    guard segment.hasPrefix("{"), segment.hasSuffix("}") else { return nil }
    let name = String(segment.dropFirst().dropLast())
    let isPlain = name.unicodeScalars.allSatisfy {
      $0.isASCII && ($0.properties.isAlphabetic || "0123456789-_".unicodeScalars.contains($0))
    }
    return isPlain && !name.isEmpty ? operation.parameter(name, in: .path) : nil
  }

  /// The body as fields that Postman shows in a table; nil when it is no form.
  private func form(_ message: RequestMessage) -> JSONValue? {
    guard let body = exchange.example.request.body, let members = body.value.object, let text = message.body else {
      return nil
    }
    if body.mediaType.hasPrefix("application/x-www-form-urlencoded") {
      let pairs = text.split(separator: "&").map { Pair($0).decoded }
      return ["mode": "urlencoded", "urlencoded": .array(pairs.map { Self.entry($0.name, $0.value) })]
    }
    guard body.mediaType.hasPrefix("multipart/form-data") else { return nil }
    let parts = members.flatMap { name, value in (value.array ?? [value]).map { (name, $0) } }
    return ["mode": "formdata", "formdata": .array(parts.filter { $0.1 != .null }.map(Self.part))]
  }

  private static func part(_ name: String, _ value: JSONValue) -> JSONValue {
    var members: OrderedDictionary<String, JSONValue> = [
      "key": .string(name), "value": .string(value.string ?? value.text(.compact)), "type": "text",
    ]
    if value.object != nil || value.array != nil { members["contentType"] = "application/json" }
    return .object(members)
  }

  private func raw(_ message: RequestMessage) -> JSONValue? {
    guard let text = message.body else { return nil }
    let language = Self.language(of: exchange.example.request.body?.mediaType)
    return ["mode": "raw", "raw": .string(text), "options": ["raw": ["language": .string(language)]]]
  }
}
