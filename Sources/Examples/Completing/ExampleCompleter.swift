public import APISpec
import JSON
import OrderedCollections
public import Schemas

/// Gives every operation that has no example one that is made from its schemas.
///
/// Pages, samples, fixtures and sandbox then show the same exchange, whoever made it. Written values come first:
/// examples, defaults and constants of parameters, media types and schemas. A body of several alternatives gives an
/// exchange for each.
public struct ExampleCompleter {
  /// Why an operation has no example, or a poorer one.
  public struct Problem: Sendable, Hashable {
    /// What has no value.
    public var address: ExampleAddress
    /// Why.
    public var problem: SchemaProblem
  }

  private let api: API
  private let generator: ExampleGenerator
  private var problems: [Problem] = []

  /// Completes an API.
  ///
  /// - Parameters:
  ///   - api: The API.
  ///   - seed: Another seed gives other values.
  /// - Returns: The API with an example for each operation, as far as its schemas can be satisfied; and where not.
  public static func complete(_ api: API, seed: UInt64 = 0) -> (api: API, problems: [Problem]) {
    var completer = ExampleCompleter(api: api, generator: ExampleGenerator(types: api.types, seed: seed))
    var complete = api
    for index in complete.operations.indices { completer.complete(&complete.operations[index]) }
    for index in complete.webhooks.indices { completer.complete(&complete.webhooks[index].operation) }
    return (complete, completer.problems)
  }

  private init(api: API, generator: ExampleGenerator) {
    self.api = api
    self.generator = generator
  }

  private mutating func complete(_ operation: inout Operation) {
    let credentials = CredentialPlaceholders.credentials(for: operation, in: api)
    if operation.examples.isEmpty { operation.examples = examples(of: operation) }
    for index in operation.examples.indices {
      let example = operation.examples[index]
      guard example.request.credentials.isEmpty, example.response.status / 100 == 2 else { continue }
      operation.examples[index].request.credentials = credentials
    }
  }

  /// One exchange, or one for each alternative of the request body, else of the response body.
  private mutating func examples(of operation: Operation) -> [Example] {
    guard let arguments = arguments(of: operation) else { return [] }
    let requests = requestBodies(of: operation)
    guard !requests.isEmpty || operation.requestBody?.isRequired != true else { return [] }
    let responses = responseBodies(of: operation)
    let count = max(requests.count, responses.count, 1)
    var ids: Set<String> = []
    return (0..<count).map { index in
      let request = requests.isEmpty ? nil : requests[min(index, requests.count - 1)]
      let response = responses.isEmpty ? nil : responses[min(index, responses.count - 1)]
      let name = requests.count > 1 ? request?.name : responses.count > 1 ? response?.name : nil
      var slug = name.map(Slug.slug) ?? "example"
      if slug.isEmpty || !ids.insert(slug).inserted { slug = "example-\(index + 1)" }
      var exchange = ExampleRequest()
      exchange.arguments = arguments
      exchange.body = request?.body
      var example = Example(
        id: slug, title: name.map { LocalizedText($0) } ?? operation.title, request: exchange,
        response: ExampleResponse(status: status(of: operation), body: response?.body))
      example.isGenerated = true
      return example
    }
  }

  /// Values of the required parameters, and of others that have a written example; nil when a required one has none.
  private mutating func arguments(of operation: Operation) -> [ExampleRequest.Argument]? {
    var arguments: [ExampleRequest.Argument] = []
    for parameter in operation.parameters {
      guard parameter.isRequired || !parameter.examples.isEmpty else { continue }
      if let written = parameter.examples.values.first {
        arguments.append(.init(parameter.name, in: parameter.location, written))
        continue
      }
      do throws(SchemaProblem) {
        let value = try generator.example(of: parameter.schema, direction: .request, name: parameter.name)
        arguments.append(.init(parameter.name, in: parameter.location, value))
      } catch {
        let address = ExampleAddress.parameterExample(
          operation: operation.id, name: parameter.name, location: parameter.location, example: "example")
        problems.append(Problem(address: address, problem: error))
        return nil
      }
    }
    return arguments
  }

  /// A body, and what the alternative that it shows is called.
  private typealias NamedBody = (name: String?, body: ExampleBody)

  private mutating func requestBodies(of operation: Operation) -> [NamedBody] {
    guard let (mediaType, content) = Self.preferred(operation.requestBody?.content ?? [:]) else { return [] }
    let address = ExampleAddress.requestExample(operation: operation.id, mediaType: mediaType, example: "example")
    return bodies(content, mediaType, direction: .request, address)
  }

  private mutating func responseBodies(of operation: Operation) -> [NamedBody] {
    guard let index = successIndex(of: operation),
      let (mediaType, content) = Self.preferred(operation.responses[index].content)
    else { return [] }
    let address = ExampleAddress.responseExample(
      operation: operation.id, response: index, mediaType: mediaType, example: "example")
    return bodies(content, mediaType, direction: .response, address)
  }

  private mutating func bodies(
    _ content: MediaContent, _ mediaType: String, direction: SchemaDirection, _ address: ExampleAddress
  ) -> [NamedBody] {
    if !content.examples.isEmpty { return content.examples.map { ($0.key, ExampleBody(mediaType, $0.value)) } }
    guard let schema = content.schema else { return [] }
    do throws(SchemaProblem) {
      let variants = try generator.variants(of: schema, direction: direction).compactMap { variant -> NamedBody? in
        guard case .success(let value) = variant.value else { return nil }
        return (variant.name, ExampleBody(mediaType, value))
      }
      if variants.count > 1 { return variants }
      return [(nil, ExampleBody(mediaType, try generator.example(of: schema, direction: direction)))]
    } catch {
      problems.append(Problem(address: address, problem: error))
      return []
    }
  }

  /// The media type that an example is best shown in: JSON where there is any.
  private static func preferred(_ content: OrderedDictionary<String, MediaContent>) -> (String, MediaContent)? {
    let json = content.first { $0.key.lowercased().contains("json") } ?? content.elements.first
    return json.map { ($0.key, $0.value) }
  }

  /// The response that means success: the first that says so, else the default one, else the first.
  private func successIndex(of operation: Operation) -> Int? {
    let statuses = operation.responses.map(\.status)
    let success = statuses.firstIndex { status in
      switch status {
      case .code(let code): code / 100 == 2
      case .range(let digit): digit == 2
      case .default: false
      }
    }
    return success ?? statuses.firstIndex(of: .default) ?? statuses.indices.first
  }

  private func status(of operation: Operation) -> Int {
    switch successIndex(of: operation).map({ operation.responses[$0].status }) {
    case .code(let code): code
    case .range(let digit): digit * 100
    case .default, nil: 200
    }
  }
}
