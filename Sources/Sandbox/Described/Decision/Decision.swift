import APISpec
import HTTPTypes
import JSON
import OrderedCollections
import Schemas

/// How one request is answered from the description of its operation.
///
/// In this order: credentials, media type of the body, parameters and body, status, media type, example, schema. What
/// goes wrong on the way is answered with the response that is described for it, else with a problem.
struct Decision {
  /// The API.
  let api: API
  /// The request.
  let request: SandboxRequest
  /// The operation that it reached.
  let route: Route
  /// What the caller wants of the sandbox.
  let preferences: Preferences
  /// What was decided so far, in order.
  private(set) var trace: [String] = []

  init(api: API, request: SandboxRequest, route: Route, preferences: Preferences) {
    self.api = api
    self.request = request
    self.route = route
    self.preferences = preferences
  }

  /// The operation.
  var operation: Operation { route.operation }

  /// What the request is about, for values that are to be the same each time: the path template and its arguments.
  var entity: String {
    operation.path.parameterNames.reduce(operation.path.text) { text, name in
      "\(text)\n\(PercentEncoding.decode(route.arguments[name] ?? ""))"
    }
  }

  /// Answers the request.
  mutating func answer(_ bench: inout Workbench) -> SandboxResponse {
    note("operation=\(operation.id)")
    var response = decide(&bench)
    for (name, value) in LifecycleHeaders.fields(of: operation.availability) { response.headerFields[name] = value }
    if preferences.wantsTrace, let name = HTTPField.Name("X-Lectern-Trace") {
      response.headerFields[name] = trace.joined(separator: "; ")
    }
    return response
  }

  /// Adds a step to the trace.
  mutating func note(_ step: String) {
    trace.append(step)
  }

  private mutating func decide(_ bench: inout Workbench) -> SandboxResponse {
    if let status = preferences.status {
      note("status=\(status) (asked for)")
      return described([status], nil, else: { .fault($0) }, &bench)
    }
    let security = SecurityCheck(request, operation: operation, api: api)
    let reading = RequestReading(request, route, &bench)
    switch security.outcome {
    case .satisfied: note("security=satisfied")
    case .missing:
      note("security=not satisfied")
      return refused([401], reading, security.challenges, else: { _ in .unauthorized() }, &bench)
    case .insufficient(let scopes):
      note("security=scopes missing")
      return refused([403], reading, security.challenges, else: { _ in .insufficientScope(scopes) }, &bench)
    }
    if let mediaType = reading.refusedMediaType {
      note("request=unsupported media type")
      let supported = Array(operation.requestBody?.content.keys ?? [])
      return described([415], reading, else: { _ in .unsupported(mediaType, supported: supported) }, &bench)
    }
    guard reading.violations.isEmpty else {
      note("request=\(reading.violations.map(\.summary).joined(separator: ", "))")
      return described([422, 400], reading, else: { .invalid(reading.violations, status: $0) }, &bench)
    }
    note("request=valid")
    return accept(reading, &bench)
  }

  /// Answers a request whose credentials are not enough.
  private mutating func refused(
    _ statuses: [Int], _ reading: RequestReading, _ challenges: [String],
    else problem: (_ status: Int) -> SandboxResponse, _ bench: inout Workbench
  ) -> SandboxResponse {
    var response = described(statuses, reading, else: problem, &bench)
    if response.headerFields[.wwwAuthenticate] == nil { response.headerFields[values: .wwwAuthenticate] = challenges }
    return response
  }

  /// Answers a request that is as described.
  private mutating func accept(_ reading: RequestReading, _ bench: inout Workbench) -> SandboxResponse {
    if let answer = resourceAnswer(reading, &bench) { return answer }
    if let code = preferences.code {
      guard let response = operation.response(for: code) else {
        note("status=\(code) (not described)")
        return .noResponse(code)
      }
      note("status=\(code) (asked for)")
      return respond(with: response, status: code, reading, &bench)
    }
    let (response, status) = operation.success
    if let exchange = matchingExchange(for: reading, success: status),
      let response = operation.response(for: exchange.response.status)
    {
      note("status=\(exchange.response.status) (example \(exchange.id))")
      return respond(with: response, status: exchange.response.status, reading, &bench)
    }
    note("status=\(status) (\(operation.responses.isEmpty ? "no response is described" : response.status.text))")
    return respond(with: response, status: status, reading, &bench)
  }

  /// The first response that is described for one of several statuses; a problem when there is none, or when nothing is
  /// described that it could say.
  mutating func described(
    _ statuses: [Int], _ reading: RequestReading?, else problem: (_ status: Int) -> SandboxResponse,
    _ bench: inout Workbench
  ) -> SandboxResponse {
    let exact = statuses.first { status in operation.responses.contains { $0.status == .code(status) } }
    guard let status = exact ?? statuses.first(where: { operation.response(for: $0) != nil }),
      let response = operation.response(for: status)
    else {
      note("response=problem")
      return problem(statuses[0])
    }
    note("status=\(status) (\(response.status.text))")
    guard response.content.isEmpty else {
      return respond(with: response, status: status, isRefusal: true, reading, &bench)
    }
    note("body=problem")
    var answer = problem(status)
    addHeaders(of: response, to: &answer, &bench)
    return answer
  }
}
