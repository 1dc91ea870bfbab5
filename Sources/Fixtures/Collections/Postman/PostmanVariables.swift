import APISpec
import JSON
import OrderedCollections

/// The variables of a collection that say where the API is.
struct PostmanVariables {
  private let api: API

  init(api: API) {
    self.api = api
  }

  /// The variables with their values: `baseUrl`, and those of the servers.
  var definitions: [JSONValue] {
    let servers = api.operations.compactMap(\.servers.first) + api.servers
    var variables: OrderedDictionary<String, ServerVariable> = [:]
    for server in servers { variables.merge(server.variables) { first, _ in first } }
    return [Self.definition("baseUrl", Self.address(api.servers.first))]
      + variables.map { Self.definition($0.key, $0.value.defaultValue, $0.value.description?.source) }
  }

  /// The base of an operation's addresses: the variable, unless it has a server of its own.
  func base(of operation: APISpec.Operation) -> String {
    operation.servers.first.map { Self.address($0) } ?? "{{baseUrl}}"
  }

  /// A variable with a value.
  static func definition(_ name: String, _ value: String, _ description: String? = nil) -> JSONValue {
    var members: OrderedDictionary<String, JSONValue> = [
      "key": .string(name), "value": .string(value), "type": "string",
    ]
    members["description"] = description.map { .string($0) }
    return .object(members)
  }

  /// A server's address with its variables as Postman writes them; one without a host is on this machine.
  private static func address(_ server: Server?) -> String {
    guard let server else { return "http://localhost" }
    var text = server.variables.keys.reduce(server.url) { text, name in
      text.split(separator: "{\(name)}", omittingEmptySubsequences: false).joined(separator: "{{\(name)}}")
    }
    if text.hasPrefix("//") { text = "http:" + text }
    if !text.contains("://"), !text.hasPrefix("{{") {
      text = "http://localhost" + (text.hasPrefix("/") ? "" : "/") + text
    }
    return text.hasSuffix("/") ? String(text.dropLast()) : text
  }
}
