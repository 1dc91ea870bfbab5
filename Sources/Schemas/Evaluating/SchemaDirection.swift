/// Which way a value goes between client and server.
///
/// OpenAPI lets a schema require a `readOnly` property of responses alone, and a `writeOnly` one of requests alone:
/// [Schema Object 3.0](https://spec.openapis.org/oas/v3.0.4.html#fixed-fields-for-schema-object).
public enum SchemaDirection: String, Sendable, Hashable, CaseIterable {
  /// Nowhere: `readOnly` and `writeOnly` are only remarks.
  case any
  /// From client to server: `readOnly` properties may be missing.
  case request
  /// From server to client: `writeOnly` properties may be missing.
  case response
}

extension SchemaProgram {
  /// References to the schema of a property are followed this far.
  private static let referenceLimit = 16

  /// Whether values of a schema are not sent in a direction.
  func isWithheld(_ node: Int, _ direction: SchemaDirection) -> Bool {
    guard node >= 0, direction != .any else { return false }
    var node = node
    for _ in 0..<Self.referenceLimit {
      if let annotations = tables.annotations[node],
        direction == .request ? annotations.isReadOnly : annotations.isWriteOnly
      {
        return true
      }
      guard let target = reference(of: node) else { return false }
      node = target
    }
    return false
  }

  /// The node that a schema refers to with `$ref`, or nil.
  func reference(of node: Int) -> Int? {
    for place in nodes[node].start..<nodes[node].end {
      if case .reference(let target) = instructions[place] { return target }
    }
    return nil
  }
}
