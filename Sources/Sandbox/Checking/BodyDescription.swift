public import APISpec

/// What describes a body.
public struct BodyDescription: Sendable, Hashable {
  /// The status under which its response is described; nil for the body of a request.
  public let status: ResponseStatus?
  /// The media type, as the description names it: a range perhaps.
  public let mediaType: String
  /// What it is.
  public let content: MediaContent
}

extension Operation {
  /// What describes a response with a status: the code itself, else its class, else the rest.
  ///
  /// Several descriptions of one status cannot all be met; there is none then.
  func described(status: Int) -> Response? {
    let described = [ResponseStatus.code(status), .range(status / 100), .default].lazy
      .map { key in responses.filter { $0.status == key } }.first { !$0.isEmpty }
    return described?.count == 1 ? described?.first : nil
  }
}
