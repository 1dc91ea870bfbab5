import APISpec
import HTTPTypes
import JSON
import OrderedCollections

extension StyleContextBuilder {
  /// What each audience sees of an operation, and the examples that belong to none of the views.
  ///
  /// There are several views when responses or examples differ by audience; an operation that is reserved for the only
  /// audience they name looks the same to all who see it.
  mutating func views(of operation: APISpec.Operation) -> (views: [StyleView], common: [StyleExample]) {
    let named = Set(operation.responses.compactMap(\.audience) + operation.examples.compactMap(\.audience))
    let examples = operation.examples
    guard named.count > 1 || (named.count == 1 && !named.contains(operation.audience ?? "")) else {
      return ([StyleView(examples: self.examples(of: operation, examples, isTitled: examples.count > 1))], [])
    }
    let declared = api.audiences.map(\.id).filter(named.contains)
    let undeclared = named.subtracting(declared).sorted()
    var views: [StyleView] = []
    for id in declared + undeclared {
      let own = examples.filter { $0.audience == id }
      views.append(
        StyleView(audience: audience(id), examples: self.examples(of: operation, own, isTitled: own.count > 1)))
    }
    let common = examples.filter { $0.audience == nil }
    return (views, self.examples(of: operation, common, isTitled: true))
  }

  /// Examples of an operation; for one without any, the example bodies of its media types.
  mutating func examples(
    of operation: APISpec.Operation, _ examples: [Example], isTitled: Bool
  ) -> [StyleExample] {
    guard !operation.examples.isEmpty else { return looseExamples(of: operation) }
    var built: [StyleExample] = []
    for example in examples {
      var part = StyleExample(
        title: plain(example.title), isTitled: isTitled,
        description: blocks(
          example.description, headingsBelow: Self.operationLevel + 1,
          at: "operation \(operation.id), example \(example.id)"),
        audience: audience(example.audience))
      part.addRequest(example, of: operation, in: api)
      part.addResponse(example.response)
      built.append(part)
    }
    return built
  }

  /// Example bodies that belong to no exchange: each is half an example.
  private func looseExamples(of operation: APISpec.Operation) -> [StyleExample] {
    var halves: [StyleExample] = []
    for (mediaType, content) in operation.requestBody?.content ?? [:] {
      for (name, value) in content.examples {
        var example = Example(
          id: name, title: LocalizedText(name), request: ExampleRequest(), response: ExampleResponse(status: 200))
        example.request.body = ExampleBody(mediaType, value)
        var part = StyleExample(title: MarkdownText.plain(name), isTitled: false)
        part.addRequest(example, of: operation, in: api)
        halves.append(part)
      }
    }
    for response in operation.responses {
      guard case .code(let code) = response.status else { continue }
      for (mediaType, content) in response.content {
        for (name, value) in content.examples {
          var part = StyleExample(title: MarkdownText.plain(name), isTitled: false)
          part.audience = audience(response.audience)
          part.addResponse(ExampleResponse(status: code, body: ExampleBody(mediaType, value)))
          halves.append(part)
        }
      }
    }
    return halves.map { half in
      var half = half
      half.isTitled = halves.count > 2
      return half
    }
  }
}

extension StyleExample {
  fileprivate init(title: String, isTitled: Bool, description: String? = nil, audience: String? = nil) {
    self.init(
      title: title, isTitled: isTitled, description: description, audience: audience, request: nil, response: nil,
      call: nil, requestBody: nil, status: nil, responseBody: nil)
  }

  fileprivate mutating func addRequest(_ example: Example, of operation: APISpec.Operation, in api: API) {
    let message = RequestMessage(example, of: operation, in: api)
    request = MarkdownText.fence(message.text)
    // Below the server's own path, as the operation's own call is written.
    var bare = api
    bare.servers = []
    var bareOperation = operation
    bareOperation.servers = []
    let target = RequestMessage(example, of: bareOperation, in: bare)
    if target.query != nil || message.body != nil || isTitled {
      call = MarkdownText.fence("\(target.method.rawValue) \(target.target)")
    }
    requestBody = example.request.body.map(\.block)
  }

  fileprivate mutating func addResponse(_ documented: ExampleResponse) {
    let message = ResponseMessage(documented)
    response = MarkdownText.fence(message.text)
    status = MarkdownText.code(message.status.line)
    responseBody = documented.body.map(\.block)
  }
}

extension ExampleBody {
  /// The body between fences that name its syntax.
  fileprivate var block: String {
    let language = mediaType.isJSONMediaType ? "json" : mediaType.hasSuffix("xml") ? "xml" : ""
    return MarkdownText.fence(text, language: language)
  }
}
