public import APISpec

/// An endpoint that can answer calls itself.
public protocol SandboxedEndpoint: Endpoint {
  /// What calls read and change.
  associatedtype State: Sendable

  /// Answers a call. Only this endpoint's replies can be returned or thrown.
  ///
  /// - Throws: An answer too: to end early, from a helper for example.
  static func respond(to call: Call, with state: inout State) throws(Answer<Self>) -> Answer<Self>
}

/// The behaviour of one endpoint, with its type erased so that all of an API fit in one list.
public struct Behaviour<State: Sendable>: Sendable {
  /// The operation that is answered, by identifier.
  let operation: String
  /// Answers a call.
  let respond: @Sendable (Call, inout State) -> ExampleResponse

  /// The behaviour of an endpoint.
  public init<E: SandboxedEndpoint>(_ endpoint: E.Type) where E.State == State {
    operation = E.operation.id
    respond = { call, state in
      let answer: Answer<E>
      do throws(Answer<E>) {
        answer = try E.respond(to: call, with: &state)
      } catch {
        answer = error
      }
      var response = ExampleResponse(status: answer.status, body: answer.body)
      response.headers = answer.headers
      return response
    }
  }
}
