import APISpec
import HTTPTypes

/// An operation that a request reached, with the values of its path parameters.
struct Route: Sendable {
  let operation: APISpec.Operation
  /// Decoded values by parameter name.
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
    candidates =
      operations
      .map { ($0, PathPattern.segments(of: $0.path)) }
      .sorted { PathPattern.isMoreConcrete($0.1, than: $1.1) }
  }

  func route(_ method: HTTPRequest.Method, _ path: String) -> Outcome {
    let segments = path.split(separator: "/", omittingEmptySubsequences: false).dropFirst()
    var allowed: [HTTPRequest.Method] = []
    let wanted = method == .head ? .get : method
    for candidate in candidates {
      guard let arguments = PathPattern.match(candidate.segments, segments) else { continue }
      if candidate.operation.method == wanted {
        return .found(Route(operation: candidate.operation, arguments: arguments))
      }
      if !allowed.contains(candidate.operation.method) { allowed.append(candidate.operation.method) }
    }
    return allowed.isEmpty ? .notFound : .otherMethods(allowed)
  }
}
