import APISpec
import HTTPTypes
import JSON
import OrderedCollections

extension StyleContextBuilder {
  /// What each audience sees of an operation, and the examples that belong to none of the views.
  ///
  /// There are several views when responses or examples differ by audience. An operation that is reserved for an audience
  /// has one: what others get is an error, and its example says whose it is.
  mutating func views(of operation: APISpec.Operation) -> (views: [StyleView], common: [StyleExample]) {
    let named = Set(operation.responses.compactMap(\.audience) + operation.examples.compactMap(\.audience))
    guard operation.audience == nil, !named.isEmpty else {
      return ([StyleView(examples: examples(of: operation))], [])
    }
    let declared = api.audiences.map(\.id).filter(named.contains)
    let undeclared = named.subtracting(declared).sorted()
    var views: [StyleView] = []
    for id in declared + undeclared {
      var view = StyleView(audience: audience(id), examples: examples(of: operation) { $0 == id })
      for index in view.examples.indices { view.examples[index].audience = nil }
      views.append(view)
    }
    var common = examples(of: operation) { $0 == nil }
    for index in common.indices { common[index].isTitled = true }
    return (views, common)
  }

  /// Examples of an operation whose audience, by identifier, is wanted; titled when there are several.
  ///
  /// An operation without any has the example bodies of its media types.
  mutating func examples(
    of operation: APISpec.Operation, for isWanted: (String?) -> Bool = { _ in true }
  ) -> [StyleExample] {
    guard !operation.examples.isEmpty else { return looseExamples(of: operation, for: isWanted) }
    let wanted = operation.examples.filter { isWanted($0.audience) }
    var examples: [StyleExample] = []
    for example in wanted {
      var part = StyleExample(
        title: plain(example.title), isTitled: wanted.count > 1,
        description: blocks(
          example.description, headingsBelow: Self.operationLevel + 1,
          at: "operation \(operation.id), example \(example.id)"),
        audience: example.audience == operation.audience ? nil : audience(example.audience))
      part.addRequest(example, of: operation, in: api)
      part.addResponse(example.response, audience: example.audience, of: operation, in: api)
      examples.append(part)
    }
    return examples
  }

  /// Example bodies that belong to no exchange: each is half an example, and needs a title beside others of its kind.
  private func looseExamples(of operation: APISpec.Operation, for isWanted: (String?) -> Bool) -> [StyleExample] {
    var requests: [StyleExample] = []
    for (mediaType, content) in isWanted(nil) ? operation.requestBody?.content ?? [:] : [:] {
      for (name, value) in content.examples {
        var example = Example(
          id: name, title: LocalizedText(name), request: ExampleRequest(), response: ExampleResponse(status: 200))
        example.request.body = ExampleBody(mediaType, value)
        var part = StyleExample(title: MarkdownText.plain(name), isTitled: false)
        part.addRequest(example, of: operation, in: api)
        requests.append(part)
      }
    }
    var responses: [StyleExample] = []
    for response in operation.responses where isWanted(response.audience) {
      guard case .code(let code) = response.status else { continue }
      for (mediaType, content) in response.content {
        for (name, value) in content.examples {
          var part = StyleExample(
            title: MarkdownText.plain(name), isTitled: false, audience: audience(response.audience))
          part.addResponse(
            ExampleResponse(status: code, body: ExampleBody(mediaType, value)), audience: response.audience,
            of: operation, in: api)
          responses.append(part)
        }
      }
    }
    let isTitled = requests.count > 1 || responses.count > 1
    return (requests + responses).map { part in
      var part = part
      part.isTitled = isTitled
      return part
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
    requestBody = example.request.body.map { $0.block(message.body) }
  }

  fileprivate mutating func addResponse(
    _ documented: ExampleResponse, audience: String?, of operation: APISpec.Operation, in api: API
  ) {
    let message = ResponseMessage(documented, audience: audience, of: operation, in: api)
    response = MarkdownText.fence(message.text)
    status = MarkdownText.code(message.status.line)
    responseBody = documented.body.map { $0.block(message.body) }
  }
}

extension ExampleBody {
  /// The body, as a message has it, between fences that name its syntax.
  fileprivate func block(_ text: String?) -> String {
    let language = mediaType.isJSONMediaType ? "json" : mediaType.hasSuffix("xml") ? "xml" : ""
    return MarkdownText.fence(text ?? "", language: language)
  }
}
