public import HTTPTypes
public import OrderedCollections

/// One operation, as a Swift type: its description, and the replies that only it can give.
///
/// ```swift
/// enum GetUser: Endpoint {
///   static let username = PathParameter<String>("username", "username of the user whose profile is requested")
///   static let ok = Reply<Profile>(.ok, "success, user data returned.")
///   static let notFound = EmptyReply(.notFound, "the specified username does not exist.")
///
///   static let definition = define("get-user", .get, "/users/\(username)/", "Get a single user") {
///     "Get profile info for the specified user."
///     ok
///     notFound
///     Example("jane-doe", "Jane Doe", with: [username("janedoe")], returns: ok(.janeDoe))
///   }
/// }
/// ```
///
/// A reply carries its endpoint in its type. So neither an example nor a sandbox behaviour of one operation can return
/// what was declared for another, and a reply takes only values of the documented type.
public protocol Endpoint: Sendable {
  /// The operation, and the named types it uses.
  static var definition: EndpointDefinition { get }
}

/// What an endpoint adds to its API.
public struct EndpointDefinition: Sendable {
  /// The operation, as the model has it.
  public internal(set) var operation: Operation
  /// The named types that its body and replies use, in order of appearance.
  public internal(set) var types: OrderedDictionary<String, NamedType> = [:]
  /// What adds the links of the responses, when the operations that they lead to are all defined.
  var links: [@Sendable (inout Operation) -> Void] = []

  /// The operation with its links.
  var linkedOperation: Operation {
    links.reduce(into: operation) { operation, link in link(&operation) }
  }
}

extension Endpoint {
  /// The operation, as the model has it; links are added when it becomes part of an API.
  public static var operation: Operation { definition.operation }

  /// A reply of this endpoint with a JSON body.
  public typealias Reply<Body: SchemaValue> = EndpointReply<Self, Body>

  /// A reply of this endpoint without a body.
  public typealias EmptyReply = EmptyEndpointReply<Self>

  /// A documented exchange of this endpoint.
  public typealias Example = EndpointExample<Self>

  /// Defines the operation.
  ///
  /// - Parameters:
  ///   - id: The identifier: a slug, unique in the API.
  ///   - method: The method.
  ///   - path: The path below the server's URL, its parameters interpolated.
  ///   - title: A short title.
  ///   - parts: Description, parameters, body, replies, examples and marks, in reading order.
  public static func define(
    _ id: String, _ method: HTTPRequest.Method, _ path: Path, _ title: LocalizedText,
    @OperationBuilder<Self> parts: () -> [OperationPart]
  ) -> EndpointDefinition {
    var definition = EndpointDefinition(
      operation: Operation(id: id, method: method, path: path.template, title: title))
    definition.operation.parameters = path.parameters
    for part in parts() { part.apply(&definition) }
    return definition
  }
}

/// A part of an operation's description.
public struct OperationPart: Sendable {
  let apply: @Sendable (inout EndpointDefinition) -> Void

  init(_ apply: @escaping @Sendable (inout EndpointDefinition) -> Void) {
    self.apply = apply
  }
}

/// Collects the parts of one endpoint; parts of another do not compile.
@resultBuilder
public enum OperationBuilder<E: Endpoint> {
  /// The description, in CommonMark.
  public static func buildExpression(_ text: LocalizedText) -> OperationPart {
    OperationPart { $0.operation.description = text }
  }

  /// A section, an audience, an availability, a requirement.
  public static func buildExpression(_ part: OperationPart) -> OperationPart { part }

  /// A parameter that is not in the path; those in the path are declared by interpolating them.
  public static func buildExpression(_ parameter: some TypedParameter) -> OperationPart {
    OperationPart { [parameter = parameter.parameter] in $0.operation.parameters.append(parameter) }
  }

  /// Refused: the path declares it already.
  @available(*, unavailable, message: "a path parameter is declared by interpolating it into the path")
  public static func buildExpression<Value>(_ parameter: PathParameter<Value>) -> OperationPart {
    OperationPart { _ in }
  }

  /// The body that the operation takes.
  public static func buildExpression<Value>(_ body: Body<Value>) -> OperationPart {
    OperationPart {
      $0.operation.requestBody = body.requestBody
      Value.registerTypes(in: &$0.types)
    }
  }

  /// A reply with a body.
  public static func buildExpression<Value>(_ reply: EndpointReply<E, Value>) -> OperationPart {
    OperationPart {
      $0.operation.responses.append(reply.response)
      Value.registerTypes(in: &$0.types)
    }
  }

  /// A reply without a body.
  public static func buildExpression(_ reply: EmptyEndpointReply<E>) -> OperationPart {
    OperationPart { $0.operation.responses.append(reply.response) }
  }

  /// A documented exchange.
  public static func buildExpression(_ example: EndpointExample<E>) -> OperationPart {
    OperationPart { $0.operation.examples.append(example.example) }
  }

  /// All parts, in order.
  public static func buildBlock(_ parts: OperationPart...) -> [OperationPart] { parts }
}
