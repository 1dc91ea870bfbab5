import JSON
import OrderedCollections

/// Requests and operations that follow an operation: `callback(…)` and `link(…)` inside `define`.
extension Endpoint {
  /// A request that the server sends in the course of this operation.
  ///
  /// - Parameters:
  ///   - name: The name, unique in the operation.
  ///   - address: Where it is sent: `.requestBody("/callback_url")`.
  ///   - endpoints: What is sent there; their paths are empty.
  public static func callback(
    _ name: String, to address: RuntimeExpression, _ endpoints: any Endpoint.Type...
  ) -> OperationPart {
    OperationPart { definition in
      let definitions = endpoints.map { $0.definition }
      definition.operation.callbacks.append(
        Callback(name, expression: "{\(address.text)}", operations: definitions.map(\.operation)))
      for types in definitions.map(\.types) { definition.types.merge(types) { first, _ in first } }
    }
  }

  /// An operation that can follow a reply with a body, fed from the exchange.
  ///
  /// - Parameters:
  ///   - name: The name, unique in the reply.
  ///   - reply: The reply that it follows.
  ///   - endpoint: The operation that can follow. It may link back.
  ///   - arguments: Where its parameters get their values: `[id.from(.responseBody("/id"))]`.
  ///   - description: When it makes sense, in CommonMark.
  public static func link<Body>(
    _ name: String, from reply: EndpointReply<Self, Body>, to endpoint: any Endpoint.Type,
    with arguments: [LinkArgument] = [], _ description: LocalizedText? = nil
  ) -> OperationPart {
    link(name, from: reply.response, to: endpoint, with: arguments, description)
  }

  /// An operation that can follow a reply without a body, fed from the exchange.
  ///
  /// - Parameters:
  ///   - name: The name, unique in the reply.
  ///   - reply: The reply that it follows.
  ///   - endpoint: The operation that can follow. It may link back.
  ///   - arguments: Where its parameters get their values: `[id.from(.request(id))]`.
  ///   - description: When it makes sense, in CommonMark.
  public static func link(
    _ name: String, from reply: EmptyEndpointReply<Self>, to endpoint: any Endpoint.Type,
    with arguments: [LinkArgument] = [], _ description: LocalizedText? = nil
  ) -> OperationPart {
    link(name, from: reply.response, to: endpoint, with: arguments, description)
  }

  private static func link(
    _ name: String, from response: Response, to endpoint: any Endpoint.Type, with arguments: [LinkArgument],
    _ description: LocalizedText?
  ) -> OperationPart {
    OperationPart { definition in
      // Asked for its identifier only when all definitions exist: two operations may link to each other.
      definition.links.append { operation in
        var link = Link(operation: endpoint.operation.id)
        for argument in arguments { link.parameters[argument.name] = .string(argument.expression.text) }
        link.description = description
        let index = operation.responses.firstIndex {
          $0.status == response.status && $0.audience == response.audience
        }
        if let index { operation.responses[index].links[name] = link }
      }
    }
  }
}
