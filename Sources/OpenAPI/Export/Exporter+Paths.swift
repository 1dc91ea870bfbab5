import APISpec
import HTTPTypes
import JSON
import OrderedCollections

extension Exporter {
  /// The operations by path, paths in order of appearance.
  ///
  /// [Paths Object](https://spec.openapis.org/oas/v3.1.1.html#paths-object).
  func paths(_ operations: [Operation]) -> JSONValue {
    .object(byPath(operations).mapValues { pathItem($0, isKeyed: true) })
  }

  /// The requests that the API sends, by name.
  func webhooks(_ webhooks: [Webhook]) -> OrderedDictionary<String, JSONValue> {
    OrderedDictionary(grouping: webhooks, by: \.name)
      .mapValues { pathItem($0.map(\.operation), isKeyed: false) }
  }

  /// The requests that the server sends in the course of an operation, by name and address.
  ///
  /// [Callback Object](https://spec.openapis.org/oas/v3.1.1.html#callback-object).
  func callbacks(_ callbacks: [Callback]) -> OrderedDictionary<String, JSONValue> {
    OrderedDictionary(grouping: callbacks, by: \.name).mapValues { callbacks in
      .object(
        OrderedDictionary(grouping: callbacks, by: \.expression)
          .mapValues { pathItem($0.flatMap(\.operations), isKeyed: false) })
    }
  }

  /// The identifiers of all operations, when grouping them by path changes their order.
  func readingOrder(_ operations: [Operation]) -> [JSONValue] {
    let order = operations.map(\.id)
    let grouped = byPath(operations).values.flatMap { $0 }.map(\.id)
    return order == grouped ? [] : order.map(JSONValue.string)
  }

  private func byPath(_ operations: [Operation]) -> OrderedDictionary<String, [Operation]> {
    OrderedDictionary(grouping: operations) { pathKey($0.path.text) }
  }

  /// The path as a key, which has to begin with a slash.
  private func pathKey(_ text: String) -> String {
    text.hasPrefix("/") ? text : "/" + text
  }

  /// The operations of one path by method.
  ///
  /// [Path Item Object](https://spec.openapis.org/oas/v3.1.1.html#path-item-object).
  private func pathItem(_ operations: [Operation], isKeyed: Bool) -> JSONValue {
    var members = Members()
    var additional = Members()
    var further: [JSONValue] = []
    for operation in operations {
      let path = operation.path.text
      let hiddenPath = isKeyed ? (pathKey(path) == path ? nil : path) : (path.isEmpty ? nil : path)
      var object = self.operation(operation, hiddenPath: hiddenPath)
      let method = operation.method
      if let field = Self.field(of: method) {
        if members[field] == nil {
          members[field] = object.value
          continue
        }
      } else if additional[method.rawValue] == nil {
        additional[method.rawValue] = object.value
        continue
      }
      object.set(ExtensionKey.method, method.rawValue)
      further.append(object.value)
    }
    members.set(ExtensionKey.additionalOperations, object: additional)
    members.set(ExtensionKey.furtherOperations, list: further)
    return members.value
  }

  /// The field of a path item for a method; nil when OpenAPI has none.
  private static func field(of method: HTTPRequest.Method) -> String? {
    switch method {
    case .get, .put, .post, .delete, .options, .head, .patch, .trace: method.rawValue.lowercased()
    default: method.rawValue == "QUERY" ? ExtensionKey.query : nil
    }
  }
}
