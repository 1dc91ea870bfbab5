import OrderedCollections

extension Operation {
  /// The body of an example's request as it is sent; nil when none is.
  func writtenRequestBody(of example: Example, in api: API) -> WrittenBody? {
    guard let body = example.request.body else { return nil }
    return body.written(as: requestBody.flatMap { body.content(in: $0.content) }, types: api.types)
  }

  /// The body of a response as it comes back; nil when none does.
  ///
  /// - Parameters:
  ///   - response: The response.
  ///   - audience: Whose view it is: a response described for that audience goes before one for others.
  ///   - api: The API of the operation.
  public func writtenBody(of response: ExampleResponse, audience: String?, in api: API) -> WrittenBody? {
    guard let body = response.body else { return nil }
    let nearest: [ResponseStatus] = [.code(response.status), .range(response.status / 100), .default]
    let described = nearest.flatMap { status in responses.filter { $0.status == status } }
    let candidates = described.filter { $0.audience == audience } + described
    return body.written(as: candidates.lazy.compactMap { body.content(in: $0.content) }.first, types: api.types)
  }
}

extension ExampleBody {
  /// What is said of bodies like this one: under its media type as written, else without regard to parameters and case.
  fileprivate func content(in content: OrderedDictionary<String, MediaContent>) -> MediaContent? {
    content[mediaType]
      ?? content.first { Self.essence(of: $0.key) == Self.essence(of: mediaType) }?.value
  }
}
