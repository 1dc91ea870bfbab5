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

  private let operations: [APISpec.Operation]
  /// The operations by index, in the order in which they are matched.
  private let candidates: [(index: Int, segments: [PathPattern])]

  init(_ operations: [APISpec.Operation]) {
    let segments = operations.map { PathPattern.segments(of: $0.path) }
    let concreteness = segments.map(PathPattern.concreteness)
    // Operations are large, so their indices are sorted; equally concrete ones stay in the order of their declaration.
    let order = operations.indices.sorted { one, other in
      let (first, second) = (concreteness[one], concreteness[other])
      return first == second ? one < other : second.lexicographicallyPrecedes(first)
    }
    self.operations = operations
    candidates = order.map { ($0, segments[$0]) }
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
      let declared = operations[candidate.index].method
      if declared == method { return .found(Route(operation: operations[candidate.index], arguments: arguments)) }
      if !allowed.contains(declared) { allowed.append(declared) }
    }
    return allowed.isEmpty ? .notFound : .otherMethods(allowed)
  }
}
