import APISpec
import OrderedCollections
import SourceText

extension Importer {
  /// The servers of a list.
  mutating func servers(_ cursor: SourceCursor?) -> [Server] {
    elements(cursor).compactMap { server($0) }
  }

  /// [Server Object](https://spec.openapis.org/oas/v3.1.1.html#server-object).
  mutating func server(_ cursor: SourceCursor?) -> Server? {
    guard let cursor = object(cursor) else { return nil }
    check(cursor, .server)
    guard let field = required("url", of: cursor, .server), let url = string(field) else { return nil }
    var server = Server(
      url, name: string(cursor["name"] ?? cursor[ExtensionKey.serverName]), description: text(cursor["description"]))
    server.extensions = extensions(of: cursor)
    for (name, variable) in members(cursor["variables"], withExtensions: true) {
      server.variables[name] = serverVariable(variable)
      server.extensions.merge(extensions(of: variable)) { first, _ in first }
    }
    for name in PathTemplate(parsing: url).parameterNames where server.variables[name] == nil {
      report(.undeclaredVariable(name, at: field))
      server.variables[name] = ServerVariable(defaultValue: name)
    }
    return server
  }

  /// [Server Variable Object](https://spec.openapis.org/oas/v3.1.1.html#server-variable-object).
  private mutating func serverVariable(_ cursor: SourceCursor) -> ServerVariable? {
    guard let cursor = object(cursor) else { return nil }
    check(cursor, .serverVariable)
    let allowed = strings(cursor["enum"])
    if let field = cursor["enum"], field.node.array?.isEmpty == true { report(.emptyEnumeration(at: field)) }
    let value = string(required("default", of: cursor, .serverVariable)) ?? allowed.first ?? ""
    return ServerVariable(defaultValue: value, allowedValues: allowed, description: text(cursor["description"]))
  }
}
