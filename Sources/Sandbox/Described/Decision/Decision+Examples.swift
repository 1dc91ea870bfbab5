import APISpec
import JSON
import OrderedCollections

/// An example of a response body.
struct DocumentedBody {
  /// What it is called.
  let name: String
  /// The value.
  let value: JSONValue
  /// The exchange that it is part of; nil when it is of none.
  let exchange: Example?

  /// Whether a caller means it by a name.
  func isCalled(_ key: String) -> Bool {
    if name == key { return true }
    guard let exchange else { return false }
    return exchange.id == key || exchange.title.source == key || exchange.id == Slug.slug(key)
  }
}

extension Operation {
  /// The written examples of a response's body, in reading order.
  func documentedBodies(_ response: Response, status: Int, mediaType: String) -> [DocumentedBody] {
    let essence = MediaRange(mediaType).essence
    let exchanges = examples.compactMap { example -> DocumentedBody? in
      guard !example.isGenerated, let body = example.response.body, MediaRange(body.mediaType).essence == essence,
        example.response.status == status || self.response(for: example.response.status) == response
      else { return nil }
      return DocumentedBody(name: example.title.source, value: body.value, exchange: example)
    }
    let others = response.content[mediaType]?.examples.map {
      DocumentedBody(name: $0.key, value: $0.value, exchange: nil)
    }
    return exchanges + (others ?? [])
  }
}

extension Decision {
  /// The exchange whose request is the one at hand.
  ///
  /// One that fails is only taken when the documentation tells its request from those that succeed.
  func matchingExchange(for reading: RequestReading, success: Int) -> Example? {
    guard preferences.example == nil, !preferences.isDynamic else { return nil }
    let written = operation.examples.filter { !$0.isGenerated }
    let matching = written.filter { isRequest(of: $0, reading) }
    if let example = matching.first(where: { $0.response.status == success }) { return example }
    guard written.contains(where: { $0.response.status == success }) else { return nil }
    return matching.first
  }

  /// Whether a request has the arguments and the body of an exchange; false when the exchange has neither.
  func isRequest(of example: Example, _ reading: RequestReading) -> Bool {
    guard !example.request.arguments.isEmpty || example.request.body != nil else { return false }
    let hasArguments = example.request.arguments.allSatisfy { argument in
      reading.value(of: argument.name, in: argument.location).map { Self.isSame($0, argument.value) } ?? false
    }
    guard hasArguments else { return false }
    guard let body = example.request.body else { return true }
    return reading.body.map { BodyReader.isSame($0, body.value) } ?? false
  }

  /// Whether two values are written the same in a URL.
  private static func isSame(_ one: JSONValue, _ other: JSONValue) -> Bool {
    one == other || BodyReader.isSame(one, other) || one.words == other.words
  }
}
