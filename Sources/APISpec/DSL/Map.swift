public import JSON
public import OrderedCollections

/// An object whose members have any names, and values of one type.
///
/// [`additionalProperties`](https://json-schema.org/draft/2020-12/json-schema-core#section-10.3.2.3).
public struct Map<Value: SchemaValue>: SchemaValue, ExpressibleByDictionaryLiteral {
  /// The members, in order.
  public var members: OrderedDictionary<String, Value>

  /// An object of its members, in order.
  public init(_ members: OrderedDictionary<String, Value>) {
    self.members = members
  }

  /// An object from a literal; of members with the same name the last one stays.
  public init(dictionaryLiteral elements: (String, Value)...) {
    members = OrderedDictionary(elements, uniquingKeysWith: { _, last in last })
  }

  /// The value of a member; nil when there is none, and to remove it.
  public subscript(name: String) -> Value? {
    get { members[name] }
    set { members[name] = newValue }
  }

  /// An object whose members all have the schema of the values.
  public static var schema: Schema {
    Schema.type(.object).with { $0.applicator.additionalProperties = Value.schema }
  }

  /// The named types of the values.
  public static func registerTypes(in types: inout OrderedDictionary<String, NamedType>) {
    Value.registerTypes(in: &types)
  }

  /// The object; absent values are left out.
  public var json: JSONValue? { .object(members.compactMapValues(\.json)) }

  /// An object from JSON.
  public init(json: JSONValue?) throws(SchemaMismatch) {
    guard let object = json?.object else { throw .expected("an object", got: json) }
    members = [:]
    for (name, value) in object {
      do throws(SchemaMismatch) {
        members[name] = try Value(json: value)
      } catch {
        throw error.inside(name)
      }
    }
  }
}
