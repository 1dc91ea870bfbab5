public import APISpec
import HTTPTypes
import JSON
import OrderedCollections

/// A request that reached an operation of the sandbox.
public struct Call: Sendable {
  /// The request as received.
  public let request: SandboxRequest
  /// What the caller presented, for every scheme of the API that the request has something for.
  public let credentials: [Credential]
  private let parameters: ParameterReader

  init(request: SandboxRequest, route: Route, api: API) {
    self.request = request
    parameters = ParameterReader(
      request: request, pathArguments: route.arguments, lookup: SchemaLookup(types: api.types))
    credentials = CredentialReader.credentials(of: request, in: api)
  }

  /// The value of a parameter.
  ///
  /// - Throws: `SchemaMismatch` when it is required but missing, or does not fit its type.
  public func value<P: TypedParameter>(of parameter: P) throws(SchemaMismatch) -> P.Value {
    try P.Value(json: parameters.json(parameter.parameter, schema: P.Value.schema))
  }

  /// The value of a parameter; nil when it is absent or does not fit its type.
  public subscript<P: TypedParameter>(parameter: P) -> P.Value? {
    try? value(of: parameter)
  }

  /// The value of a parameter that may be absent; nil when it is, or does not fit its type.
  public subscript<P: TypedParameter, Wrapped>(parameter: P) -> Wrapped? where P.Value == Wrapped? {
    let value: P.Value? = self[parameter]
    return value ?? nil
  }

  /// The body as a value of its documented type.
  ///
  /// - Parameters:
  ///   - body: The documented body.
  ///   - answer: What to answer when the body does not fit.
  /// - Throws: That answer.
  public func body<Value, E>(
    _ body: Body<Value>, else answer: (SchemaMismatch) -> Answer<E>
  ) throws(Answer<E>) -> Value {
    do throws(SchemaMismatch) {
      let json = try BodyReader.json(
        of: request, mediaTypes: body.mediaTypes,
        properties: Self.schema(of: Value.self).keywords.applicator.properties)
      return try Value(json: json)
    } catch {
      throw answer(error)
    }
  }

  /// The schema of a type, seen through its name.
  private static func schema(of type: (some SchemaValue).Type) -> Schema {
    let schema = type.schema
    guard let name = schema.typeName else { return schema }
    var types: OrderedDictionary<String, NamedType> = [:]
    type.registerTypes(in: &types)
    return types[name]?.schema ?? schema
  }
}
