import APISpec
import JSON
import OrderedCollections
import SourceText

/// Makes exchanges of the examples that an operation has, which OpenAPI keeps apart.
///
/// A request and a response that share a name belong together. What has no partner gets the first of the other side:
/// of the requests, or of the first response that means success. Required parameters get their own examples, defaults
/// or first allowed values. Values that end up in no exchange stay with their media types.
struct ExchangeCollector {
  /// What the operation is called in addresses of positions.
  let address: String
  /// The parameters of the model, with their examples: no bodies of OpenAPI 2.0 are among them.
  let parameters: [ImportedParameter]
  /// Whether a parameter or such a body has an example.
  private let hasParameterExamples: Bool
  /// The request body, with its examples.
  let body: ImportedBody?
  /// The responses, with their examples.
  let responses: [ImportedResponse]

  /// A collector of what an operation was read to have.
  init(address: String, parameters: [ImportedParameter], body: ImportedBody?, responses: [ImportedResponse]) {
    self.address = address
    self.parameters = parameters.contains(where: \.isBody) ? parameters.filter { !$0.isBody } : parameters
    hasParameterExamples = parameters.contains { !$0.examples.isEmpty }
    self.body = body
    self.responses = responses
  }

  /// An example body: where it stands, and the value.
  struct Candidate {
    /// The response, by index; nil for the request.
    let response: Int?
    /// The media type.
    let mediaType: String
    /// The value; its name says what it belongs to.
    let value: NamedValue

    /// The body of an exchange.
    var body: ExampleBody { ExampleBody(mediaType, value.value ?? .null) }
    /// What tells it from all others of its operation.
    var key: Key { Key(response: response, mediaType: mediaType, name: value.name) }

    /// The place of an example body among those of its operation.
    struct Key: Hashable {
      /// The response, by index; nil for the request.
      let response: Int?
      /// The media type.
      let mediaType: String
      /// The name of the value.
      let name: String
    }
  }

  /// An exchange, and the example bodies that it was made of.
  typealias Exchange = (example: Example, request: Candidate?, response: Candidate?)

  /// Further examples of an operation stay with their media types.
  private static let exchangeLimit = 100

  /// Adds the exchanges to an operation, and to its media types what belongs to none.
  func pair(into operation: inout Operation, types: TypeTable, positions: inout ExamplePositions) {
    keepParameterExamples(in: &operation, positions: &positions) { _, _ in true }
    let exchanges = exchanges(of: operation, types: types, positions: positions)
    operation.examples = exchanges.map(\.example)
    for exchange in exchanges {
      note(exchange, in: &positions)
      keepNotes(of: exchange, in: &operation)
    }
    let used = Set(exchanges.flatMap { [$0.request?.key, $0.response?.key].compactMap { $0 } })
    keepBodyExamples(in: &operation, positions: &positions) { !used.contains($0.key) }
  }

  /// Leaves all examples where they stand.
  func keepAll(in operation: inout Operation, positions: inout ExamplePositions) {
    keepParameterExamples(in: &operation, positions: &positions) { _, _ in true }
    keepBodyExamples(in: &operation, positions: &positions) { _ in true }
  }

  /// The exchanges of an operation.
  private func exchanges(of operation: Operation, types: TypeTable, positions: ExamplePositions) -> [Exchange] {
    guard let success = successIndex, let fixed = requiredArguments(types: types) else { return [] }
    let requests = distinct(
      candidates(body?.examples ?? [:], response: nil),
      otherwise: schemaExample(body?.body.content ?? [:], body?.schemas ?? [:], nil, types, positions))
    let content = responses[success].response.content
    let successes = distinct(
      candidates(responses[success].examples, response: success),
      otherwise: schemaExample(content, responses[success].schemas, success, types, positions))
    if requests.isEmpty, body?.body.isRequired == true { return [] }
    let others = responses.indices.filter { $0 != success }
      .flatMap { candidates(responses[$0].examples, response: $0) }.filter { $0.value.value != nil }

    let requestNames = Set(requests.map(\.value.name))
    let spare = successes.first { !requestNames.contains($0.value.name) } ?? successes.first
    var pairs: [(request: Candidate?, response: Candidate?)] = requests.map { request in
      let match = (successes + others).first { $0.value.name == request.value.name }
      return (request, match ?? spare)
    }
    let taken = Set(pairs.compactMap(\.response?.key))
    pairs += successes.filter { !taken.contains($0.key) }.map { (requests.first, $0) }
    if pairs.isEmpty {
      let isShown = content.isEmpty && body == nil && hasParameterExamples
      if !isShown { return [] }
      pairs = [(nil, nil)]
    }
    var ids = UniqueNames()
    return pairs.prefix(Self.exchangeLimit).map { request, response in
      (example(request, response, fixed: fixed, success: success, of: operation, ids: &ids), request, response)
    }
  }

  /// The response that means success.
  private var successIndex: Int? { responses.map(\.response.status).successIndex }

  /// The example bodies of media types.
  func candidates(_ examples: ExamplesByMediaType, response: Int?) -> [Candidate] {
    examples.flatMap { mediaType, values in
      values.map { Candidate(response: response, mediaType: mediaType, value: $0) }
    }
  }

  /// The first candidate of each name; another one when there are none.
  private func distinct(_ candidates: [Candidate], otherwise other: Candidate?) -> [Candidate] {
    let candidates = candidates.filter { $0.value.value != nil }
    guard !candidates.isEmpty else { return [other].compactMap { $0 } }
    var names: Set<String> = []
    return candidates.filter { names.insert($0.value.name).inserted }
  }

  /// The example of the schema of a body's first media type.
  private func schemaExample(
    _ content: OrderedDictionary<String, MediaContent>, _ schemas: [String: SourceCursor], _ response: Int?,
    _ types: TypeTable, _ positions: ExamplePositions
  ) -> Candidate? {
    guard let (mediaType, media) = content.elements.first, let schema = media.schema,
      let value = types.resolved(schema).keywords.metadata.examples.first
    else { return nil }
    var named = NamedValue(name: "example", value: value)
    let own = schemas[mediaType].flatMap { $0["examples"]?[0] ?? $0["example"] }
    named.cursor = own ?? types.resolvedName(schema).flatMap { positions.cursor(.typeExample(type: $0, index: 0)) }
    return Candidate(response: response, mediaType: mediaType, value: named)
  }
}
