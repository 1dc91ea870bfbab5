import APISpec
import JSON
import OrderedCollections
import SourceText

extension Importer {
  /// Reads the exchanges that our export writes; see ``ExtensionKey/examples``.
  mutating func writtenExchanges(
    _ cursor: SourceCursor, _ collector: ExchangeCollector, into operation: inout Operation
  ) {
    var used: Set<ExchangeCollector.Candidate.Key> = []
    for field in elements(cursor) {
      guard let id = string(field["id"]), let response = object(field["response"]),
        let status = count(response["status"])
      else { continue }
      var bodies: (request: ExchangeCollector.Candidate?, response: ExchangeCollector.Candidate?)
      var request = ExampleRequest()
      request.arguments = elements(field["request"]?["arguments"]).compactMap { argument($0) }
      request.credentials = elements(field["request"]?["credentials"]).compactMap { credential($0) }
      request.body = field["request"]?["body"].flatMap { body in
        exampleBody(body, candidate: &bodies.request) { mediaType in
          (nil, collector.body?.examples[mediaType]?.first { $0.name == id })
        }
      }
      var answer = ExampleResponse(status: status)
      for (name, value) in members(response["headers"], withExtensions: true) { answer.headers[name] = string(value) }
      let documented = operation.documentedStatus(of: status)
      answer.body = response["body"].flatMap { body in
        exampleBody(body, candidate: &bodies.response) { mediaType in
          for (index, response) in collector.responses.enumerated() where response.response.status == documented {
            if let value = response.examples[mediaType]?.first(where: { $0.name == id }) { return (index, value) }
          }
          return (nil, nil)
        }
      }
      var example = Example(
        id: id, title: text(field["title"]) ?? LocalizedText(id), request: request, response: answer)
      example.description = text(field["description"])
      example.audience = string(field["audience"])
      example.after = elements(field["after"]).compactMap { after in
        guard let operation = string(after["operation"]), let example = string(after["example"]) else { return nil }
        return ExampleReference(operation: operation, example: example)
      }
      operation.examples.append(example)
      note(example, field, collector, in: operation)
      used.formUnion([bodies.request?.key, bodies.response?.key].compactMap { $0 })
      collector.keepNotes(of: (example, bodies.request, bodies.response), in: &operation)
    }
    // The export repeats the values of exchanges as named examples with their titles.
    let examples = operation.examples
    collector.keepParameterExamples(in: &operation, positions: &positions) { value, parameter in
      var repeated = ExampleNote()
      repeated.title = examples.first { $0.id == value.name }?.title
      return repeated.title == nil || value.note != repeated
        || !examples.contains { $0.id == value.name && $0.request.value(of: parameter) == value.value }
    }
    collector.keepBodyExamples(in: &operation, positions: &positions) { !used.contains($0.key) }
  }

  /// Notes where the values of an exchange stand.
  private mutating func note(
    _ example: Example, _ field: SourceCursor, _ collector: ExchangeCollector, in operation: Operation
  ) {
    let address = collector.address
    for written in field["request"]?["arguments"]?.elements ?? [] {
      guard let name = written["name"]?.node.string,
        let location = written["in"]?.node.string.flatMap(Parameter.Location.init)
      else { continue }
      positions.note(
        .argument(operation: address, example: example.id, name: name, location: location), at: written["value"])
    }
    let named = example.request.body.flatMap { body in
      collector.body?.examples[body.mediaType]?.first { $0.name == example.id }?.cursor
    }
    positions.note(
      .requestBody(operation: address, example: example.id), at: field["request"]?["body"]?["value"] ?? named)
    let status = operation.documentedStatus(of: example.response.status)
    let answers = collector.responses.filter { $0.response.status == status }.lazy.compactMap { response in
      example.response.body.flatMap { body in
        response.examples[body.mediaType]?.first { $0.name == example.id }?.cursor
      }
    }
    positions.note(
      .responseBody(operation: address, example: example.id),
      at: field["response"]?["body"]?["value"] ?? answers.first)
  }

  /// A body; one without a value has that of the named example, which is given as well.
  private mutating func exampleBody(
    _ cursor: SourceCursor, candidate: inout ExchangeCollector.Candidate?,
    named: (_ mediaType: String) -> (response: Int?, value: NamedValue?)
  ) -> ExampleBody? {
    guard let mediaType = string(cursor["mediaType"]) else { return nil }
    if let value = cursor["value"] { return ExampleBody(mediaType, JSONValue(value.node)) }
    let (response, named) = named(mediaType)
    guard let named, let value = named.value else { return nil }
    candidate = ExchangeCollector.Candidate(response: response, mediaType: mediaType, value: named)
    return ExampleBody(mediaType, value)
  }

  /// A value for a parameter.
  private mutating func argument(_ cursor: SourceCursor) -> ExampleRequest.Argument? {
    guard let name = string(cursor["name"]), let value = cursor["value"],
      let location = word(cursor["in"], of: Parameter.Location.allCases)
    else { return nil }
    return .init(name, in: location, JSONValue(value.node))
  }

  /// A credential; nil when its secret was one of the sandbox, which no document says.
  private mutating func credential(_ cursor: SourceCursor) -> Credential? {
    guard let scheme = string(cursor["scheme"]) else { return nil }
    if let username = string(cursor["username"]), let password = string(cursor["password"]) {
      return Credential(scheme: scheme, .password(username: username, password: password))
    }
    return string(cursor["token"]).map { Credential(scheme: scheme, .token($0)) }
  }
}

extension ExampleRequest {
  /// The value of a parameter.
  fileprivate func value(of parameter: Parameter) -> JSONValue? {
    arguments.first { $0.name == parameter.name && $0.location == parameter.location }?.value
  }
}
