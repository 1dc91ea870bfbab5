import APISpec
import HTTPTypes
import SourceText

extension Importer {
  /// Callbacks within callbacks deeper than this are not read.
  private static let callbackLimit = 2

  /// The requests that the server sends in the course of an operation.
  ///
  /// [Callback Object](https://spec.openapis.org/oas/v3.1.1.html#callback-object).
  mutating func callbacks(_ cursor: SourceCursor?, of operation: String) -> [Callback] {
    guard let cursor else { return [] }
    guard callbackDepth < Self.callbackLimit else {
      report(.nestedCallbacks(at: cursor))
      return []
    }
    callbackDepth += 1
    let outer = addressPrefix
    defer {
      callbackDepth -= 1
      addressPrefix = outer
    }
    var callbacks: [Callback] = []
    for (name, field) in members(cursor) {
      guard let target = target(field) else { continue }
      addressPrefix = "\(outer)\(operation)/\(name)/"
      for (expression, item) in members(target.cursor) where expression != "$ref" {
        let operations = pathItems(item).flatMap { item in
          self.operations(of: item).compactMap { method, cursor in
            let id = cursor["operationId"]?.node.string.map(Slug.slug) ?? ""
            let made = Slug.slug("\(name) \(method.rawValue)")
            let site = Site(
              cursor: cursor, item: item, method: method, path: PathTemplate([]),
              id: !id.isEmpty ? id : made.isEmpty ? "callback" : made, callback: name)
            return self.operation(site)
          }
        }
        callbacks.append(Callback(name, expression: expression, operations: operations))
      }
    }
    return callbacks
  }

  /// Reads the shared components that nothing refers to, so that what is wrong with them is known.
  ///
  /// [Components Object](https://spec.openapis.org/oas/v3.1.1.html#components-object).
  mutating func readComponents() {
    guard version != .v2 else { return readSwaggerComponents() }
    guard let components = object(root["components"]) else { return }
    check(components, .components)
    for (_, cursor) in members(components["parameters"], withExtensions: true) {
      guard cursor.node["$ref"] == nil, readParameters[Place(cursor)] == nil else { continue }
      readParameters[Place(cursor)] = parameter(cursor)
    }
    for (_, cursor) in members(components["responses"], withExtensions: true) {
      guard cursor.node["$ref"] == nil, readResponses[Place(cursor)] == nil else { continue }
      readResponses[Place(cursor)] = response(cursor)
    }
    for (_, cursor) in members(components["requestBodies"], withExtensions: true) { _ = requestBody(cursor) }
    _ = headers(components["headers"])
    for (_, cursor) in members(components["links"], withExtensions: true) {
      if let target = target(cursor) { check(target.cursor, .link) }
    }
    for (name, cursor) in members(components["examples"], withExtensions: true) {
      _ = exampleObject(cursor, name: name)
    }
    _ = content(components["mediaTypes"])
    for (_, cursor) in members(components["pathItems"], withExtensions: true) { _ = pathItems(cursor) }
  }
}
