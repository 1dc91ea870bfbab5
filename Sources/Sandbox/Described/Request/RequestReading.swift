import APISpec
import HTTPTypes
import JSON
import OrderedCollections
import Schemas
import SourceText

/// A request read as its operation describes it, with everything that is wrong with it.
struct RequestReading: Sendable {
  /// The values of the parameters that the request has, in the order of the description.
  private(set) var arguments: [ExampleRequest.Argument] = []
  /// The body; nil when there is none, or it is in a syntax that is not read.
  private(set) var body: JSONValue?
  /// The media type of the body when the operation does not take it.
  private(set) var refusedMediaType: String?
  /// What is not as described, parameters first.
  private(set) var violations: [RequestViolation] = []

  /// Reads a request.
  init(_ request: SandboxRequest, _ route: Route, _ bench: inout Workbench) {
    let reader = ParameterReader(request: request, pathArguments: route.arguments, lookup: bench.lookup)
    for parameter in route.operation.parameters where !Self.isIgnored(parameter) {
      read(parameter, reader, &bench)
    }
    if let described = route.operation.requestBody { read(request, described, &bench) }
  }

  /// The value of a parameter; nil when the request has none.
  func value(of name: String, in location: Parameter.Location) -> JSONValue? {
    arguments.first { $0.name == name && $0.location == location }?.value
  }

  /// Header fields that OpenAPI describes elsewhere.
  private static func isIgnored(_ parameter: Parameter) -> Bool {
    parameter.location == .header && ["accept", "content-type", "authorization"].contains(parameter.name.lowercased())
  }

  private mutating func read(_ parameter: Parameter, _ reader: ParameterReader, _ bench: inout Workbench) {
    let location = parameter.location.rawValue
    guard let value = reader.json(parameter, schema: parameter.schema) else {
      guard parameter.isRequired else { return }
      violations.append(
        RequestViolation(
          location: location, name: parameter.name, keyword: "required",
          message: "`\(parameter.name)` is required in the \(location)"))
      return
    }
    if parameter.allowsEmptyValue, value == .string("") { return }
    let problems = bench.violations(of: value, parameter.schema)
    var argument = value
    if !problems.isEmpty {
      // `5` may be a string after all, where a schema allows several types.
      let scalar = bench.lookup.readable(parameter.schema).with { $0.validation.types.subtract([.array, .object]) }
      let others = [scalar, .anything].compactMap { reader.json(parameter, schema: $0) }
      if let other = others.first(where: { bench.violations(of: $0, parameter.schema).isEmpty }) {
        argument = other
      } else {
        violations += problems.map { Self.violation($0, location: location, name: parameter.name) }
      }
    }
    arguments.append(.init(parameter.name, in: parameter.location, argument))
  }

  private mutating func read(_ request: SandboxRequest, _ described: RequestBody, _ bench: inout Workbench) {
    guard !request.body.isEmpty else {
      if described.isRequired {
        violations.append(RequestViolation(location: "body", keyword: "required", message: "a body is required"))
      }
      return
    }
    guard let first = described.content.keys.first else { return }
    let sent = request.headerFields[.contentType] ?? first
    guard let key = MediaRange.described(described.content.keys, for: sent), let content = described.content[key]
    else {
      refusedMediaType = sent
      return
    }
    switch DescribedBody(request.body, sent, content, &bench) {
    case .value(let value):
      body = value
      guard let schema = content.schema else { return }
      violations += bench.violations(of: value, schema).map { Self.violation($0, location: "body", name: nil) }
    case .malformed(let message):
      violations.append(RequestViolation(location: "body", keyword: "syntax", message: message))
    case .unread: return
    }
  }

  private static func violation(_ violation: SchemaViolation, location: String, name: String?) -> RequestViolation {
    RequestViolation(
      location: location, name: name, pointer: violation.instance, keyword: violation.keyword,
      message: violation.message)
  }
}
