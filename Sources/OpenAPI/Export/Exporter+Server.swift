import APISpec
import JSON
import OrderedCollections

extension Exporter {
  /// [Server Object](https://spec.openapis.org/oas/v3.1.1.html#server-object).
  func server(_ server: Server) -> JSONValue {
    var members = Members()
    members.set("url", server.url)
    members.set("description", text(server.description))
    members.set("variables", object: server.variables.mapValues(serverVariable))
    members.set(ExtensionKey.serverName, server.name)
    members.extend(with: server.extensions)
    return members.value
  }

  /// [Server Variable Object](https://spec.openapis.org/oas/v3.1.1.html#server-variable-object).
  private func serverVariable(_ variable: ServerVariable) -> JSONValue {
    var members = Members()
    members.set("enum", list: variable.allowedValues.map(JSONValue.string))
    members.set("default", variable.defaultValue)
    members.set("description", text(variable.description))
    return members.value
  }
}
