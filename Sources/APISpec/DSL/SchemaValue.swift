public import JSON
public import OrderedCollections

/// A Swift type whose values are documented JSON values.
///
/// Conforming types tell their schema and convert to and from JSON, so that an example, a sandbox's answer and the
/// documentation of either cannot disagree.
public protocol SchemaValue: Sendable {
  /// The schema, as it stands where the type is used; for a named type a reference to it.
  static var schema: Schema { get }

  /// Whether a property or parameter of this type must be present. Only `Optional` may be absent.
  static var isRequired: Bool { get }

  /// Adds the named types that the schema refers to.
  static func registerTypes(in types: inout OrderedDictionary<String, NamedType>)

  /// The value as JSON; nil when it is absent, which only an `Optional` can be.
  var json: JSONValue? { get }

  /// A value from JSON; nil stands for an absent one.
  ///
  /// - Throws: `SchemaMismatch` when the JSON does not fit the schema.
  init(json: JSONValue?) throws(SchemaMismatch)
}

extension SchemaValue {
  /// True: only `Optional` may be absent.
  public static var isRequired: Bool { true }

  /// Nothing: most types refer to no named type.
  public static func registerTypes(in types: inout OrderedDictionary<String, NamedType>) {}
}

/// Why a JSON value does not fit a Swift type.
public struct SchemaMismatch: Error, Sendable, Hashable {
  /// Where, as a [JSON Pointer](https://www.rfc-editor.org/rfc/rfc6901) into the value; empty for the value itself.
  public var pointer: String
  /// What was expected, as the end of "must be …" (`a string`).
  public var expectation: String
  /// Whether the value is missing altogether.
  public var isMissing: Bool

  /// A mismatch at the value itself.
  public init(_ expectation: String, pointer: String = "", isMissing: Bool = false) {
    self.pointer = pointer
    self.expectation = expectation
    self.isMissing = isMissing
  }

  /// The mismatch, seen from one level further out.
  public func inside(_ token: String) -> SchemaMismatch {
    var copy = self
    copy.pointer = "/" + PointerToken.escape(token) + pointer
    return copy
  }
}
