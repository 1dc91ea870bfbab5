public import APISpec
import JSON
import OrderedCollections
import Parallel
public import Schemas

/// Gives every operation that has no example one that is made from its schemas.
///
/// Pages, samples, fixtures and sandbox then show the same exchange, whoever made it. Written values come first:
/// examples, defaults and constants of parameters, media types and schemas. A body of several alternatives gives an
/// exchange for each. A generated answer is of the resource that the request names.
public struct ExampleCompleter {
  /// Why an operation has no example, or a poorer one.
  public struct Problem: Sendable, Hashable {
    /// What has no value.
    public var address: ExampleAddress
    /// Why.
    public var problem: SchemaProblem
  }

  let api: API
  let schemas: SchemaLibrary
  let generator: ExampleGenerator
  private let fillsExchanges: Bool
  private var problems: [Problem] = []

  /// Completes an API.
  ///
  /// - Parameters:
  ///   - api: The API.
  ///   - library: Its schemas; they are compiled when nil.
  ///   - seed: Another seed gives other values.
  ///   - fillsExchanges: Whether written exchanges get what their authors left out: the body of a successful response,
  ///     and credentials. So it should be where a description has no way to say that there is none, as OpenAPI has not.
  ///   - threads: How many threads make examples; they are the same for any number.
  /// - Returns: The API with an example for each operation, as far as its schemas can be satisfied; and where not.
  public static func complete(
    _ api: API, with library: SchemaLibrary? = nil, seed: UInt64 = 0, fillsExchanges: Bool = false, threads: Int = 2
  ) -> (api: API, problems: [Problem]) {
    let library = library ?? SchemaLibrary(forExamplesOf: api)
    let generator = library.generator(seed: seed)
    let operations = api.operations + api.webhooks.map(\.operation)
    let completed = concurrentMap(operations, threads: threads) { operation in
      var completer = ExampleCompleter(
        api: api, schemas: library, generator: generator, fillsExchanges: fillsExchanges)
      var operation = operation
      completer.complete(&operation)
      return (examples: operation.examples, problems: completer.problems)
    }
    var complete = api
    for (index, made) in completed.enumerated() {
      if index < api.operations.count {
        complete.operations[index].examples = made.examples
      } else {
        complete.webhooks[index - api.operations.count].operation.examples = made.examples
      }
    }
    return (complete, completed.flatMap(\.problems))
  }

  /// Completes one operation of an API; what it gets is what it would get with all others.
  public static func complete(
    _ operation: Operation, of api: API, with library: SchemaLibrary, seed: UInt64 = 0, fillsExchanges: Bool = false
  ) -> (operation: Operation, problems: [Problem]) {
    var completer = ExampleCompleter(
      api: api, schemas: library, generator: library.generator(seed: seed), fillsExchanges: fillsExchanges)
    var operation = operation
    completer.complete(&operation)
    return (operation, completer.problems)
  }

  private init(api: API, schemas: SchemaLibrary, generator: ExampleGenerator, fillsExchanges: Bool) {
    self.api = api
    self.schemas = schemas
    self.generator = generator
    self.fillsExchanges = fillsExchanges
  }

  private mutating func complete(_ operation: inout Operation) {
    let isWritten = !operation.examples.isEmpty
    if !isWritten { operation.examples = examples(of: operation) }
    guard fillsExchanges || !isWritten else { return }
    if isWritten { operation.examples += examplesOfOtherBranches(of: operation) }
    let credentials = CredentialPlaceholders.credentials(for: operation, in: api)
    for index in operation.examples.indices where operation.examples[index].response.status / 100 == 2 {
      if operation.examples[index].request.credentials.isEmpty {
        operation.examples[index].request.credentials = credentials
      }
      if isWritten, operation.examples[index].response.body == nil {
        operation.examples[index].response.body = responseBody(to: operation.examples[index], of: operation)
      }
      shareIdentity(&operation.examples[index], of: operation)
    }
    guard isWritten else { return }
    for var example in examplesOfOtherAnswers(of: operation) {
      shareIdentity(&example, of: operation)
      operation.examples.append(example)
    }
  }

  /// Makes a generated answer one about the resource that the request names.
  private func shareIdentity(_ example: inout Example, of operation: Operation) {
    guard let body = example.response.body, body.isGenerated,
      let schema = operation.content(of: example.response, audience: example.audience)?.schema,
      let compiled = try? schemas.compiled(schema)
    else { return }
    example.response.body?.value = SharedIdentity(example.request, of: operation).applied(to: body.value, compiled)
  }

  /// The body of a response whose author gave none; nil when none is described, or it cannot be made.
  private mutating func responseBody(to example: Example, of operation: Operation) -> ExampleBody? {
    let code = example.response.status
    let nearest: [ResponseStatus] = [.code(code), .range(code / 100), .default]
    let index = nearest.lazy.compactMap { status in operation.responses.firstIndex { $0.status == status } }.first
    guard let index,
      let (mediaType, content) = Self.preferred(operation.responses[index].content)
    else { return nil }
    let address = ExampleAddress.responseBody(operation: operation.id, example: example.id)
    return bodies(content, mediaType, direction: .response, address).first?.body
  }

  /// One exchange, or one for each alternative of the request body, else of the response body.
  private mutating func examples(of operation: Operation) -> [Example] {
    guard let arguments = arguments(of: operation) else { return [] }
    let requests = requestBodies(of: operation)
    guard !requests.isEmpty || operation.requestBody?.isRequired != true else { return [] }
    let responses = responseBodies(of: operation)
    let statuses = operation.responses.map(\.status)
    let code = statuses.successIndex.map { statuses[$0].exampleCode } ?? 200
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
        response: ExampleResponse(status: code, body: response?.body))
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
    guard let index = operation.responses.map(\.status).successIndex,
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
        return (variant.name, Self.generated(mediaType, value))
      }
      if variants.count > 1 { return variants }
      return [(nil, Self.generated(mediaType, try generator.example(of: schema, direction: direction)))]
    } catch {
      problems.append(Problem(address: address, problem: error))
      return []
    }
  }

  static func generated(_ mediaType: String, _ value: JSONValue) -> ExampleBody {
    var body = ExampleBody(mediaType, value)
    body.isGenerated = true
    return body
  }

  /// The media type that an example is best shown in: JSON where there is any.
  static func preferred(_ content: OrderedDictionary<String, MediaContent>) -> (String, MediaContent)? {
    let json = content.first { $0.key.lowercased().contains("json") } ?? content.elements.first
    return json.map { ($0.key, $0.value) }
  }
}
