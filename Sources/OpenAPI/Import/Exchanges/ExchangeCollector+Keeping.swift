import APISpec
import JSON
import OrderedCollections

extension ExchangeCollector {
  /// Leaves those examples with the parameters that pass a test.
  func keepParameterExamples(
    in operation: inout Operation, positions: inout ExamplePositions, where isKept: (NamedValue) -> Bool
  ) {
    // By index: an iterator would copy every parameter.
    for index in parameters.indices where operation.parameters.indices.contains(index) {
      let (name, location) = (parameters[index].parameter.name, parameters[index].parameter.location)
      for example in parameters[index].examples where isKept(example) {
        operation.parameters[index].examples[example.name] = example.value
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
    for candidate in candidates(body?.examples ?? [:], response: nil) where isKept(candidate) {
      let (mediaType, value) = (candidate.mediaType, candidate.value)
      operation.requestBody?.content[mediaType]?.examples[value.name] = value.value
      positions.note(
        .requestExample(operation: address, mediaType: mediaType, example: value.name), at: value.cursor)
    }
    for index in responses.indices {
      for candidate in candidates(responses[index].examples, response: index) where isKept(candidate) {
        let (mediaType, value) = (candidate.mediaType, candidate.value)
        operation.responses[index].content[mediaType]?.examples[value.name] = value.value
        positions.note(
          .responseExample(operation: address, response: index, mediaType: mediaType, example: value.name),
          at: value.cursor)
      }
    }
  }

  /// Notes where the values of an exchange stand.
  func note(
    _ example: Example, _ request: Candidate?, _ response: Candidate?, in positions: inout ExamplePositions
  ) {
    positions.note(.requestBody(operation: address, example: example.id), at: request?.value.cursor)
    positions.note(.responseBody(operation: address, example: example.id), at: response?.value.cursor)
    let names = Set([request, response].compactMap { $0?.value.name })
    for source in parameters {
      let value = Self.namedExample(of: source, names) ?? (source.parameter.isRequired ? source.examples.first : nil)
      positions.note(
        .argument(
          operation: address, example: example.id, name: source.parameter.name, location: source.parameter.location),
        at: value?.cursor)
    }
  }
}
