import JSON

/// One documented property of a Swift type: its name in JSON, where it is in Swift, what it means.
public struct Field<Root, Value: SchemaValue>: Sendable {
  let name: String
  let keyPath: any KeyPath<Root, Value> & Sendable
  /// The schema with its marks; made when asked for, because the type of the field may be the one that it belongs to.
  let schema: @Sendable () -> Schema

  /// A property.
  ///
  /// - Parameters:
  ///   - name: The member's name in JSON.
  ///   - keyPath: The stored property.
  ///   - description: What it means, in CommonMark.
  ///   - defaultValue: The value that stands when the member is absent.
  ///   - traits: Constraints and marks.
  public init(
    _ name: String, _ keyPath: any KeyPath<Root, Value> & Sendable, _ description: LocalizedText? = nil,
    default defaultValue: Value? = nil, _ traits: SchemaTrait...
  ) {
    self.name = name
    self.keyPath = keyPath
    schema = { Value.schema.described(description, default: defaultValue?.json, traits) }
  }

  func json(of root: Root) -> JSONValue? { root[keyPath: keyPath].json }

  func value(in object: JSONValue) throws(SchemaMismatch) -> Value {
    do throws(SchemaMismatch) {
      return try Value(json: object[name])
    } catch {
      throw error.inside(name)
    }
  }
}

/// Collects the properties of a type, keeping the Swift type of each.
@resultBuilder
public enum FieldBuilder<Root> {
  /// One property.
  public static func buildExpression<Value>(_ field: Field<Root, Value>) -> Field<Root, Value> { field }

  /// All properties, in order.
  public static func buildBlock<each Value>(
    _ field: repeat Field<Root, each Value>
  ) -> (repeat Field<Root, each Value>) {
    (repeat each field)
  }
}
