import JSON

/// A parameter whose values are of a Swift type.
public protocol TypedParameter<Value>: Sendable {
  /// The Swift type of its values.
  associatedtype Value: SchemaValue
  /// The parameter, as the model has it.
  var parameter: Parameter { get set }
}

extension TypedParameter {
  /// A value for this parameter, in an example: `username("janedoe")`.
  public func callAsFunction(_ value: Value) -> ExampleRequest.Argument {
    ExampleRequest.Argument(parameter.name, in: parameter.location, value.json ?? .null)
  }
}

/// A parameter in the path: interpolate it, as in `"/users/\(id)"`.
public struct PathParameter<Value: SchemaValue>: TypedParameter {
  /// The parameter, as the model has it.
  public var parameter: Parameter

  /// A path parameter; it is always required.
  public init(_ name: String, _ description: LocalizedText, _ traits: SchemaTrait...) {
    parameter = Parameter(
      name, in: .path, schema: Value.schema.described(nil, default: nil, traits), description: description)
  }
}

/// A parameter in the query; a `Value` that is not `Optional` makes it required.
public struct QueryParameter<Value: SchemaValue>: TypedParameter {
  /// The parameter, as the model has it.
  public var parameter: Parameter

  /// A query parameter.
  public init(
    _ name: String, _ description: LocalizedText, default defaultValue: Value? = nil, since release: Release? = nil,
    _ traits: SchemaTrait...
  ) {
    parameter = .typed(name, in: .query, Value.self, description, defaultValue, release, traits)
  }
}

/// A header field of the request; a `Value` that is not `Optional` makes it required.
public struct HeaderParameter<Value: SchemaValue>: TypedParameter {
  /// The parameter, as the model has it.
  public var parameter: Parameter

  /// A header field.
  public init(
    _ name: String, _ description: LocalizedText, default defaultValue: Value? = nil, since release: Release? = nil,
    _ traits: SchemaTrait...
  ) {
    parameter = .typed(name, in: .header, Value.self, description, defaultValue, release, traits)
  }
}

/// A cookie; a `Value` that is not `Optional` makes it required.
public struct CookieParameter<Value: SchemaValue>: TypedParameter {
  /// The parameter, as the model has it.
  public var parameter: Parameter

  /// A cookie.
  public init(
    _ name: String, _ description: LocalizedText, default defaultValue: Value? = nil, since release: Release? = nil,
    _ traits: SchemaTrait...
  ) {
    parameter = .typed(name, in: .cookie, Value.self, description, defaultValue, release, traits)
  }
}

extension Parameter {
  static func typed<Value: SchemaValue>(
    _ name: String, in location: Location, _ type: Value.Type, _ description: LocalizedText, _ defaultValue: Value?,
    _ release: Release?, _ traits: [SchemaTrait]
  ) -> Parameter {
    var parameter = Parameter(
      name, in: location, schema: Value.schema.described(nil, default: defaultValue?.json, traits),
      description: description, isRequired: Value.isRequired)
    if let release { parameter.availability = .since(release.id) }
    return parameter
  }
}
