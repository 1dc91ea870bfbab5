import APISpec
import HTTPTypes

/// An operation that a request reached, with the values of its path parameters.
struct Route: Sendable {
  let operation: APISpec.Operation
  /// Values by parameter name, percent-encoded as received.
  let arguments: [String: String]
}

/// Finds the operation that a method and a path belong to.
///
/// Concrete paths are matched before templated ones, as
/// [Paths Object](https://spec.openapis.org/oas/v3.1.1.html#paths-object) demands: `/users/me` wins over `/users/{id}`.
struct Router: Sendable {
  /// What a method and a path lead to.
  enum Outcome: Sendable {
    case found(Route)
    /// The path exists, with other methods.
    case otherMethods([HTTPRequest.Method])
    case notFound
  }

  private let candidates: [(operation: APISpec.Operation, segments: [PathPattern])]

  init(_ operations: [APISpec.Operation]) {
    let declared = operations.map { ($0, PathPattern.segments(of: $0.path)) }
    // Equally concrete ones stay in the order in which they are declared.
    candidates = declared.enumerated().sorted { first, second in
      let (one, other) = (PathPattern.concreteness(first.element.1), PathPattern.concreteness(second.element.1))
      return one == other ? first.offset < second.offset : other.lexicographicallyPrecedes(one)
    }.map(\.element)
  }

  /// The operation of a method on a path; `HEAD` falls back to the `GET` that it is a shorter form of.
  func route(_ method: HTTPRequest.Method, _ path: String) -> Outcome {
    let outcome = declared(method, path)
    if case .otherMethods = outcome, method == .head, case .found(let route) = declared(.get, path) {
      return .found(route)
    }
    return outcome
  }

  private func declared(_ method: HTTPRequest.Method, _ path: String) -> Outcome {
    let segments = path.split(separator: "/", omittingEmptySubsequences: false).dropFirst()
    var allowed: [HTTPRequest.Method] = []
    for candidate in candidates {
      guard let arguments = PathPattern.match(candidate.segments, segments) else { continue }
      if candidate.operation.method == method {
        return .found(Route(operation: candidate.operation, arguments: arguments))
      }
      if !allowed.contains(candidate.operation.method) { allowed.append(candidate.operation.method) }
    }
    return allowed.isEmpty ? .notFound : .otherMethods(allowed)
  }
}
