import APISpec
import HTTPTypes
import JSON
import OrderedCollections

extension Exporter {
  /// The operations by path, paths in order of appearance.
  ///
  /// [Paths Object](https://spec.openapis.org/oas/v3.1.1.html#paths-object).
  func paths(_ operations: OrderedDictionary<PathTemplate, [Operation]>) -> JSONValue {
    .object(
      OrderedDictionary(
        uniqueKeysWithValues: operations.map { path, operations in
          let key = pathKey(path.text)
          return (key, pathItem(operations, key: key, names: path.parameterNames))
        }))
  }

  /// The requests that the API sends, by name.
  func webhooks(_ webhooks: [Webhook]) -> OrderedDictionary<String, JSONValue> {
    OrderedDictionary(grouping: webhooks, by: \.name)
      .mapValues { pathItem($0.map(\.operation), key: "", names: []) }
  }

  /// The requests that the server sends in the course of an operation, by name and address.
  ///
  /// [Callback Object](https://spec.openapis.org/oas/v3.1.1.html#callback-object).
  func callbacks(_ callbacks: [Callback]) -> OrderedDictionary<String, JSONValue> {
    OrderedDictionary(grouping: callbacks, by: \.name).mapValues { callbacks in
      .object(
        OrderedDictionary(grouping: callbacks, by: \.expression)
          .mapValues { pathItem($0.flatMap(\.operations), key: "", names: []) })
    }
  }

  /// The identifiers of all operations, when grouping them by path changes their order.
  func readingOrder(
    _ operations: [Operation], byPath groups: OrderedDictionary<PathTemplate, [Operation]>
  ) -> [JSONValue] {
    let order = operations.map(\.id)
    let grouped = groups.values.flatMap { $0.map(\.id) }
    return order == grouped ? [] : order.map(JSONValue.string)
  }

  /// The operations by path; paths that differ by the names of their parameters are one, and the first name it.
  func byPath(_ operations: [Operation]) -> OrderedDictionary<PathTemplate, [Operation]> {
    let groups = OrderedDictionary(grouping: operations) { operation in
      pathKey(PathTemplate(parsing: operation.path.text).text { _ in "{}" })
    }
    return OrderedDictionary(
      uniqueKeysWithValues: groups.values.map { operations in
        (operations.first?.path ?? PathTemplate([]), operations)
      })
  }

  /// The path as a key, which has to begin with a slash.
  private func pathKey(_ text: String) -> String {
    text.hasPrefix("/") ? text : "/" + text
  }

  /// The operations of one path by method, given the path's key and the names of the parameters in it.
  ///
  /// [Path Item Object](https://spec.openapis.org/oas/v3.1.1.html#path-item-object).
  private func pathItem(_ operations: [Operation], key: String, names: [String]) -> JSONValue {
    var members = Members()
    var additional = Members()
    var further: [JSONValue] = []
    for operation in operations {
      let path = operation.path
      var object = self.operation(
        operation, hiddenPath: path.text == key ? nil : path.text,
        pathNames: Dictionary(zip(path.parameterNames, names), uniquingKeysWith: { first, _ in first }))
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
