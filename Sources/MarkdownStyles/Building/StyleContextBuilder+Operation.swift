import APISpec
import HTTPTypes
import OrderedCollections

extension StyleContextBuilder {
  /// The headings of a description in an operation begin at level four.
  static let operationLevel = 3

  /// An operation with everything that is said about it.
  mutating func operation(_ operation: APISpec.Operation, number: String) -> StyleOperation {
    let place = "operation \(operation.id)"
    let call = "\(operation.method.rawValue) \(operation.path.colonText)"
    let (views, common) = views(of: operation)
    return StyleOperation(
      number: number, title: plain(operation.title),
      description: blocks(operation.description, headingsBelow: Self.operationLevel, at: place),
      call: MarkdownText.code(call), callBlock: MarkdownText.fence(call), audience: audience(operation.audience),
      history: history(of: operation, at: place), parameters: parameters(of: operation, at: place),
      bodyDescription: blocks(
        operation.requestBody?.description, headingsBelow: Self.operationLevel, at: "\(place), body"),
      bodyType: bodyType(of: operation), statuses: statuses(of: operation, at: place),
      responseHeaders: responseHeaders(of: operation, at: place),
      examples: examples(of: operation), views: views,
      commonExamples: common)
  }

  /// What happened to an operation, oldest first.
  private mutating func history(of operation: APISpec.Operation, at place: String) -> [StyleItem] {
    var items: [StyleItem] = []
    for event in operation.availability.events {
      let word = MarkdownText.plain(words[MarkdownWords.Key(event.kind)])
      items.append(
        StyleItem(
          name: "\(word) \(MarkdownText.code(event.release))",
          description: item(event.note, at: "\(place), availability")))
    }
    return items
  }

  /// The statuses in reading order; what several audiences get with the same text is one entry.
  private mutating func statuses(of operation: APISpec.Operation, at place: String) -> [StyleStatus] {
    var groups: OrderedDictionary<[String], [Response]> = [:]
    for response in operation.responses {
      groups[[response.status.text, response.description.source], default: []].append(response)
    }
    var statuses: [StyleStatus] = []
    for responses in groups.values {
      let audiences = responses.compactMap { audience($0.audience) }
      let isForAll = audiences.count < responses.count || audiences.count > 1
      let status = responses[0].status
      statuses.append(
        StyleStatus(
          code: MarkdownText.plain(status.text), phrase: MarkdownText.code(status.phrase),
          description: item(responses[0].description, at: "\(place), response \(status.text)"),
          audience: isForAll ? nil : audiences.first))
    }
    return statuses
  }

  /// The header fields of all responses, each once, in order of appearance.
  private mutating func responseHeaders(of operation: APISpec.Operation, at place: String) -> [StyleItem] {
    var headers: OrderedDictionary<String, StyleItem> = [:]
    for response in operation.responses {
      for (name, header) in response.headers where headers[name] == nil {
        headers[name] = StyleItem(
          name: MarkdownText.plain(name), description: item(header.description, at: "\(place), header \(name)"))
      }
    }
    return Array(headers.values)
  }
}

extension ResponseStatus {
  /// The status and its reason phrase, as in a status line.
  fileprivate var phrase: String {
    guard case .code(let code) = self else { return text }
    return HTTPResponse.Status.documented(code).line
  }
}

extension HTTPResponse.Status {
  /// The code, with its reason phrase when it has one.
  var line: String { reasonPhrase.isEmpty ? String(code) : "\(code) \(reasonPhrase)" }
}

extension MarkdownWords.Key {
  fileprivate init(_ kind: Availability.Kind) {
    self =
      switch kind {
      case .added: .added
      case .changed: .changed
      case .deprecated: .deprecated
      case .undocumented: .undocumented
      case .removed: .removed
      }
  }
}
