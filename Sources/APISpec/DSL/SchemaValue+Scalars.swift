public import JSON

extension SchemaMismatch {
  /// The mismatch of a JSON value that is of the wrong type, or absent.
  static func expected(_ expectation: String, got json: JSONValue?) -> SchemaMismatch {
    SchemaMismatch(expectation, isMissing: json == nil)
  }
}

extension String: SchemaValue {
  /// A string.
  public static var schema: Schema { .type(.string) }
  /// The string as JSON.
  public var json: JSONValue? { .string(self) }
  /// A string from JSON.
  public init(json: JSONValue?) throws(SchemaMismatch) {
    guard let string = json?.string else { throw .expected("a string", got: json) }
    self = string
  }
}

extension Int: SchemaValue {
  /// An integer.
  public static var schema: Schema { .type(.integer) }
  /// The integer as JSON.
  public var json: JSONValue? { .number(JSONNumber(self)) }
  /// An integer from JSON; `1.0` is one.
  public init(json: JSONValue?) throws(SchemaMismatch) {
    guard let int = json?.int else { throw .expected("an integer", got: json) }
    self = int
  }
}

extension Double: SchemaValue {
  /// A number.
  public static var schema: Schema { .type(.number) }
  /// The number as JSON; infinities and NaN, which JSON lacks, become `null`.
  public var json: JSONValue? { JSONNumber(self).map { .number($0) } ?? .null }
  /// A number from JSON.
  public init(json: JSONValue?) throws(SchemaMismatch) {
    guard case .number(let number)? = json, let double = number.double else {
      throw .expected("a number", got: json)
    }
    self = double
  }
}

extension Bool: SchemaValue {
  /// A Boolean.
  public static var schema: Schema { .type(.boolean) }
  /// The Boolean as JSON.
  public var json: JSONValue? { .bool(self) }
  /// A Boolean from JSON.
  public init(json: JSONValue?) throws(SchemaMismatch) {
    guard let bool = json?.bool else { throw .expected("true or false", got: json) }
    self = bool
  }
}

extension JSONValue: SchemaValue {
  /// Anything.
  public static var schema: Schema { .anything }
  /// The value itself.
  public var json: JSONValue? { self }
  /// The value itself; an absent one is refused.
  public init(json: JSONValue?) throws(SchemaMismatch) {
    guard let json else { throw .expected("a value", got: nil) }
    self = json
  }
}
