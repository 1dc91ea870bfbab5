import APISpec
import JSON
import OrderedCollections

extension ExchangeCollector {
  /// Leaves those examples with the parameters that pass a test.
  func keepParameterExamples(
    in operation: inout Operation, positions: inout ExamplePositions,
    where isKept: (NamedValue, Parameter) -> Bool
  ) {
    // By index: an iterator would copy every parameter.
    for index in parameters.indices where operation.parameters.indices.contains(index) {
      let (name, location) = (parameters[index].parameter.name, parameters[index].parameter.location)
      for example in parameters[index].examples where isKept(example, parameters[index].parameter) {
        operation.parameters[index].examples[example.name] = example.value
        operation.parameters[index].exampleNotes[example.name] = example.note
        positions.note(
          .parameterExample(operation: address, name: name, location: location, example: example.name),
          at: example.cursor)
      }
    }
  }

  /// Leaves those examples with the media types that pass a test.
  func keepBodyExamples(
    in operation: inout Operation, positions: inout ExamplePositions, where isKept: (Candidate) -> Bool
  ) {
    let responses = responses.enumerated().flatMap { candidates($1.examples, response: $0) }
    for candidate in candidates(body?.examples ?? [:], response: nil) + responses where isKept(candidate) {
      let (mediaType, value) = (candidate.mediaType, candidate.value)
      Self.change(candidate, in: &operation) {
        $0.examples[value.name] = value.value
        if let note = value.note { $0.exampleNotes[value.name] = note }
      }
      let place: ExampleAddress
      if let response = candidate.response {
        place = .responseExample(operation: address, response: response, mediaType: mediaType, example: value.name)
      } else {
        place = .requestExample(operation: address, mediaType: mediaType, example: value.name)
      }
      positions.note(place, at: value.cursor)
    }
  }

  /// Leaves with the media types what is said about the bodies of an exchange, where it says something else.
  func keepNotes(of exchange: Exchange, in operation: inout Operation) {
    for candidate in [exchange.request, exchange.response].compactMap({ $0 }) {
      guard var note = candidate.value.note else { continue }
      if note.title == nil { note.title = exchange.example.title }
      guard note != Self.ownNote(of: exchange.example) else { continue }
      Self.change(candidate, in: &operation) { $0.exampleNotes[exchange.example.id] = note }
    }
  }

  /// Notes where the values of an exchange stand.
  func note(_ exchange: Exchange, in positions: inout ExamplePositions) {
    let (example, request, response) = exchange
    positions.note(.requestBody(operation: address, example: example.id), at: request?.value.cursor)
    positions.note(.responseBody(operation: address, example: example.id), at: response?.value.cursor)
    let names = Set([request, response].compactMap { $0?.value.name })
    for source in parameters {
      let fallback = source.parameter.isRequired ? source.examples.first { $0.value != nil } : nil
      positions.note(
        .argument(
          operation: address, example: example.id, name: source.parameter.name, location: source.parameter.location),
        at: (Self.namedExample(of: source, names) ?? fallback)?.cursor)
    }
  }

  /// What an exchange says about its bodies.
  private static func ownNote(of example: Example) -> ExampleNote {
    var note = ExampleNote()
    note.title = example.title
    note.description = example.description
    return note
  }

  /// Changes the media type of an example body.
  private static func change(
    _ candidate: Candidate, in operation: inout Operation, _ change: (inout MediaContent) -> Void
  ) {
    func changeContent(_ content: inout OrderedDictionary<String, MediaContent>) {
      guard var media = content[candidate.mediaType] else { return }
      change(&media)
      content[candidate.mediaType] = media
    }
    if let response = candidate.response {
      changeContent(&operation.responses[response].content)
    } else if var body = operation.requestBody {
      changeContent(&body.content)
      operation.requestBody = body
    }
  }
}
