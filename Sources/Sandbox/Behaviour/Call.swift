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
  private let operation: APISpec.Operation
  private let pathArguments: [String: String]
  private let queryArguments: [(name: String, value: String)]

  init(request: SandboxRequest, route: Route, api: API) {
    self.request = request
    operation = route.operation
    pathArguments = route.arguments
    queryArguments = FormText.pairs(request.query ?? "")
    credentials = CredentialReader.credentials(of: request, in: api)
  }

  /// The value of a parameter; nil when it is absent or does not fit its type.
  public subscript<P: TypedParameter>(parameter: P) -> P.Value? {
    let name = parameter.parameter.name
    let text: String? =
      switch parameter.parameter.location {
      case .path: pathArguments[name]
      case .query, .querystring: queryArguments.last { $0.name == name }?.value
      case .header: HTTPField.Name(name).flatMap { request.headerFields[$0] }
      case .cookie: CredentialReader.cookie(name, of: request)
      }
    guard let text else { return nil }
    return try? P.Value(json: TextValue.json(text, for: P.Value.schema))
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
        of: request, mediaTypes: body.mediaTypes, properties: Self.properties(of: Value.self))
      return try Value(json: json)
    } catch {
      throw answer(error)
    }
  }

  /// The schemas of the members of a type, seen through its name.
  private static func properties(of type: (some SchemaValue).Type) -> OrderedDictionary<String, Schema> {
    var types: OrderedDictionary<String, NamedType> = [:]
    type.registerTypes(in: &types)
    let schema = type.schema.typeName.flatMap { types[$0]?.schema } ?? type.schema
    return schema.keywords.applicator.properties
  }
}
