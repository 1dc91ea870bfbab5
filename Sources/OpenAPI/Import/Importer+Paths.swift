import APISpec
import HTTPTypes
import OrderedCollections
import SourceText

extension Importer {
  /// Finds all operations and webhooks and names them.
  ///
  /// [Paths Object](https://spec.openapis.org/oas/v3.1.1.html#paths-object).
  mutating func noteSites() {
    let containers = version < .v3_1 ? ["paths"] : ["paths", "components", "webhooks"]
    if !containers.contains(where: { root[$0] != nil }) { _ = required("paths", of: root, .root) }
    for (key, cursor) in members(root["paths"]) {
      guard key.hasPrefix("/") else {
        report(.pathWithoutSlash(key, at: cursor))
        continue
      }
      for item in pathItems(cursor) {
        for (method, operation) in operations(of: item) {
          let hidden = operation[ExtensionKey.path].flatMap { string($0) }
          note(operation, method, of: item, path: PathTemplate(parsing: hidden ?? key), webhook: nil)
        }
      }
    }
    for (name, cursor) in members(root["webhooks"] ?? root["x-webhooks"], withExtensions: true) {
      var isFirst = true
      for item in pathItems(cursor) {
        for (method, operation) in operations(of: item) {
          // In the model a webhook is one request, and its name is its own.
          let own = isFirst ? name : "\(name) \(method.rawValue)"
          isFirst = false
          note(operation, method, of: item, path: PathTemplate([]), webhook: own)
        }
      }
    }
  }

  /// Names an operation and keeps its place.
  private mutating func note(
    _ cursor: SourceCursor, _ method: HTTPRequest.Method, of item: SourceCursor, path: PathTemplate, webhook: String?
  ) {
    let field = cursor["operationId"]
    let name = field?.node.string
    let known = name.flatMap { sites.ids[$0] }
    let id = sites.identifier(name, otherwise: "\(method.rawValue) \(webhook ?? path.text)", at: cursor)
    if let field, let name, known != nil { report(.duplicateOperation(name, renamed: id, at: field)) }
    let site = Site(cursor: cursor, item: item, method: method, path: path, id: id, webhook: webhook)
    if webhook == nil { sites.operations.append(site) } else { sites.webhooks.append(site) }
  }

  /// A path item, and the one that it refers to; nothing when it is internal.
  ///
  /// [Path Item Object](https://spec.openapis.org/oas/v3.1.1.html#path-item-object).
  mutating func pathItems(_ cursor: SourceCursor) -> [SourceCursor] {
    guard let cursor = object(cursor) else { return [] }
    var items: [SourceCursor] = []
    if cursor.node["$ref"] != nil {
      items = target(cursor).map { [$0.cursor] } ?? []
      if cursor.node.object?.count ?? 0 > 1 { items.insert(cursor, at: 0) }
    } else {
      items = [cursor]
    }
    for item in items { check(item, .pathItem) }
    return items.filter { !isInternal($0) }
  }

  /// The operations of a path item with their methods, without internal ones.
  mutating func operations(of item: SourceCursor) -> [(HTTPRequest.Method, SourceCursor)] {
    var found: [(HTTPRequest.Method, SourceCursor)] = []
    for (name, cursor) in item.members {
      switch name {
      case "get", "put", "post", "delete", "options", "head", "patch", "trace":
        if let method = HTTPRequest.Method(name.uppercased()) { found.append((method, cursor)) }
      case "query" where version == .v3_2, ExtensionKey.query:
        if let method = HTTPRequest.Method("QUERY") { found.append((method, cursor)) }
      case "additionalOperations" where version == .v3_2, ExtensionKey.additionalOperations:
        for (word, operation) in members(cursor, withExtensions: true) {
          guard let method = HTTPRequest.Method(word) else {
            report(.invalidMethod(word, at: operation))
            continue
          }
          found.append((method, operation))
        }
      case ExtensionKey.furtherOperations:
        for operation in elements(cursor) {
          guard let word = operation.node[ExtensionKey.method]?.string, let method = HTTPRequest.Method(word) else {
            continue
          }
          found.append((method, operation))
        }
      default: break
      }
    }
    return found.filter { object($0.1) != nil && !isInternal($0.1) }
  }

  /// The operations with an address.
  mutating func operations() -> [Operation] {
    let read = readApart(sites.operations, size: { $0.cursor.node.span.bytes.count }) { $0.operation($1) }
    var operations = read.compactMap { $0 }
    // By index: an iterator would copy every operation.
    for index in operations.indices { placeInSection(&operations[index], isAddressed: true) }
    return inReadingOrder(operations)
  }

  /// The webhooks.
  mutating func webhooks() -> [Webhook] {
    sites.webhooks.compactMap { site in
      guard var operation = operation(site) else { return nil }
      placeInSection(&operation, isAddressed: false)
      return Webhook(site.webhook ?? site.id, operation: operation)
    }
  }

  /// The operations in the order that our export notes, where it does.
  private mutating func inReadingOrder(_ operations: [Operation]) -> [Operation] {
    guard let order = root[ExtensionKey.order] else { return operations }
    let ranks = Dictionary(
      strings(order).enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    return operations.enumerated()
      .sorted { (ranks[$0.element.id] ?? .max, $0.offset) < (ranks[$1.element.id] ?? .max, $1.offset) }
      .map(\.element)
  }
}
