public import APISpec
import JSON
import OrderedCollections
import Schemas
import SourceText

/// Makes the requests that operations must refuse.
///
/// Each starts from the first documented example whose response is a success (else from the first) and differs from it
/// in one place. What the validator says about the changed value is the problem to expect; a change about which it has
/// more than one complaint, or none, is no invalid request. The same API gives the same requests.
public struct InvalidRequests: Sendable {
  private let api: API
  private let schemas: SchemaLookup
  private let library: SchemaLibrary

  /// The invalid requests of an API's operations.
  public init(of api: API) {
    self.api = api
    schemas = SchemaLookup(types: api.types)
    library = SchemaLibrary(lazilyWith: api.types)
  }

  /// The invalid requests of an operation: parameters in reading order, then the body; none without an example.
  public func requests(of operation: APISpec.Operation) -> [InvalidRequest] {
    let example = operation.examples.first { (200..<300).contains($0.response.status) } ?? operation.examples.first
    guard let request = example?.request else { return [] }
    var list = InvalidRequestList(refusals: Refusals(operation))
    for parameter in operation.parameters where !Self.isGoverned(parameter) {
      add(parameter, of: request, to: &list)
    }
    if let description = operation.requestBody, let body = request.body {
      add(body, description, of: request, to: &list)
    }
    return list.requests
  }

  /// Whether a header parameter is one whose description OpenAPI ignores, because other parts of it decide.
  ///
  /// [Parameter Object](https://spec.openapis.org/oas/v3.1.1.html#parameter-object), `name`.
  private static func isGoverned(_ parameter: Parameter) -> Bool {
    parameter.location == .header && ["accept", "content-type", "authorization"].contains(parameter.name.lowercased())
  }

  private func add(_ parameter: Parameter, of request: ExampleRequest, to list: inout InvalidRequestList) {
    let place = InvalidRequest.Place.parameter(parameter.name, in: parameter.location)
    guard
      let index = request.arguments.firstIndex(where: {
        $0.name == parameter.name && $0.location == parameter.location
      })
    else { return }
    if parameter.isRequired, parameter.location != .path {
      var changed = request
      changed.arguments.remove(at: index)
      list.add(
        changed, place, keyword: "required",
        message: "the \(parameter.location.rawValue) parameter `\(parameter.name)` is required")
    }
    var isText = true
    if case .content = parameter.serialization { isText = false }
    for change in changes(of: request.arguments[index].value, parameter.schema, isText: isText) {
      // An empty segment of the path would make it the path of something else.
      if parameter.location == .path, change.value == "" { continue }
      var changed = request
      changed.arguments[index].value = change.value
      list.add(changed, place, change)
    }
  }

  private func add(
    _ body: ExampleBody, _ description: RequestBody, of request: ExampleRequest, to list: inout InvalidRequestList
  ) {
    var changed = request
    if description.isRequired {
      changed.body = nil
      list.add(changed, .body, keyword: "required", message: "a body is required")
    }
    if let other = Self.otherType(than: description.content.keys) {
      changed.body = ExampleBody(other, .string(body.text))
      let types = description.content.keys.map { "`\($0)`" }.joined(separator: ", ")
      list.add(
        changed, .body, keyword: InvalidRequestList.mediaType,
        message: "the body must be of the media type \(types); got `\(other)`")
    }
    guard let schema = description.content[body.mediaType]?.schema else { return }
    for change in changes(of: body.value, schema, isText: !body.mediaType.contains("json")) {
      changed.body = ExampleBody(body.mediaType, change.value)
      list.add(changed, .body, change)
    }
  }

  /// A media type that is not taken; nil when everything is.
  private static func otherType(than taken: some Collection<String>) -> String? {
    let taken = taken.map { $0.lowercased() }
    guard !taken.contains("*/*"), !taken.contains("*") else { return nil }
    return ["text/plain", "application/octet-stream", "application/x-unknown"].first { candidate in
      !taken.contains { $0.hasPrefix(candidate) || $0 == "\(candidate.prefix { $0 != "/" })/*" }
    }
  }

  private func changes(of value: JSONValue, _ schema: Schema, isText: Bool) -> [BreakingChange] {
    guard let compiled = try? library.compiled(schema) else { return [] }
    return ValueBreaker(schemas: schemas, compiled: compiled, isText: isText).changes(of: value, schema)
  }
}
