public import JSON
public import OrderedCollections

extension Optional: SchemaValue where Wrapped: SchemaValue {
  /// The schema of the value, when there is one.
  public static var schema: Schema { Wrapped.schema }
  /// False: an optional property or parameter may be absent.
  public static var isRequired: Bool { false }
  /// The named types of the value.
  public static func registerTypes(in types: inout OrderedDictionary<String, NamedType>) {
    Wrapped.registerTypes(in: &types)
  }
  /// The value as JSON, or nil for "absent".
  public var json: JSONValue? { self?.json }
  /// A value from JSON, or nil when it is absent.
  public init(json: JSONValue?) throws(SchemaMismatch) {
    self = json == nil ? nil : try Wrapped(json: json)
  }
}

/// A value that is always present but may be `null`, unlike an `Optional`, which may be absent.
public enum Nullable<Wrapped: SchemaValue>: SchemaValue {
  /// `null`.
  case null
  /// A value.
  case value(Wrapped)

  /// The schema of the value, or `null`.
  public static var schema: Schema {
    var schema = Wrapped.schema
    guard schema.keywords.validation.types.isEmpty else {
      schema.keywords.validation.types.append(.null)
      schema.keywords.validation.allowedValues?.append(.null)
      return schema
    }
    return Schema.anything.with { $0.applicator.anyOf = [schema, .type(.null)] }
  }

  /// The named types of the value.
  public static func registerTypes(in types: inout OrderedDictionary<String, NamedType>) {
    Wrapped.registerTypes(in: &types)
  }

  /// The value as JSON, or `null`.
  public var json: JSONValue? {
    switch self {
    case .null: .null
    case .value(let value): value.json
    }
  }

  /// A value from JSON, or `null`.
  public init(json: JSONValue?) throws(SchemaMismatch) {
    guard json != .null else {
      self = .null
      return
    }
    do throws(SchemaMismatch) {
      self = .value(try Wrapped(json: json))
    } catch {
      throw error.pointer.isEmpty ? .expected("\(error.expectation) or null", got: json) : error
    }
  }
}

extension Nullable: Equatable where Wrapped: Equatable {}
extension Nullable: Hashable where Wrapped: Hashable {}

extension Array: SchemaValue where Element: SchemaValue {
  /// An array of the element's schema.
  public static var schema: Schema { .array(of: Element.schema) }
  /// The named types of the element.
  public static func registerTypes(in types: inout OrderedDictionary<String, NamedType>) {
    Element.registerTypes(in: &types)
  }
  /// The elements as JSON.
  public var json: JSONValue? { .array(compactMap(\.json)) }
  /// Elements from JSON.
  public init(json: JSONValue?) throws(SchemaMismatch) {
    guard let elements = json?.array else { throw .expected("an array", got: json) }
    self = []
    for (index, element) in elements.enumerated() {
      do throws(SchemaMismatch) {
        append(try Element(json: element))
      } catch {
        throw error.inside(String(index))
      }
    }
  }
}
