import OrderedCollections

extension Operation {
  /// The body of an example's request as it is sent; nil when none is.
  func writtenRequestBody(of example: Example, in api: API) -> WrittenBody? {
    example.request.body?.written(as: requestContent(of: example), types: api.types)
  }

  /// What is said of the body of an example's request; nil when there is none, or nothing is said of it.
  public func requestContent(of example: Example) -> MediaContent? {
    guard let body = example.request.body, let described = requestBody else { return nil }
    return body.content(in: described.content)
  }

  /// The body of a response as it comes back; nil when none does.
  ///
  /// - Parameters:
  ///   - response: The response.
  ///   - audience: Whose view it is: a response described for that audience goes before one for others.
  ///   - api: The API of the operation.
  public func writtenBody(of response: ExampleResponse, audience: String?, in api: API) -> WrittenBody? {
    response.body?.written(as: content(of: response, audience: audience), types: api.types)
  }

  /// What is said of the body of a response; nil when there is none, or nothing is said of it.
  ///
  /// - Parameters:
  ///   - response: The response.
  ///   - audience: Whose view it is: a response described for that audience goes before one for others.
  public func content(of response: ExampleResponse, audience: String?) -> MediaContent? {
    guard let body = response.body else { return nil }
    let nearest: [ResponseStatus] = [.code(response.status), .range(response.status / 100), .default]
    let described = nearest.flatMap { status in responses.filter { $0.status == status } }
    let candidates = described.filter { $0.audience == audience } + described
    return candidates.lazy.compactMap { body.content(in: $0.content) }.first
  }
}

extension ExampleBody {
  /// What is said of bodies like this one: under its media type as written, else without regard to parameters and case.
  fileprivate func content(in content: OrderedDictionary<String, MediaContent>) -> MediaContent? {
    content[mediaType]
      ?? content.first { Self.essence(of: $0.key) == Self.essence(of: mediaType) }?.value
  }
}
