import APISpec
import CodeSamples

/// The documented requests as source text in every language, in the order of its tabs.
///
/// They are made once and shown on the pages of all locales, because quoting for five languages costs more than all the
/// rest of a page.
struct Samples: Sendable {
  /// One request as source text.
  struct Sample: Sendable, Hashable {
    /// The language's identifier, a slug.
    let id: String
    /// What readers call the language.
    let name: String
    /// The language by which the text is highlighted.
    let highlighting: String
    /// The source text.
    let text: String
  }

  private var byRequest: [RequestMessage: [Sample]] = [:]

  /// The samples of every documented example of the APIs.
  init(of apis: [API]) {
    for api in apis {
      for operation in api.operations + api.webhooks.map(\.operation) {
        for example in operation.examples { add(RequestMessage(example, of: operation, in: api)) }
      }
    }
  }

  /// A documented request in every language.
  func samples(for message: RequestMessage) -> [Sample] {
    byRequest[message] ?? []
  }

  private mutating func add(_ message: RequestMessage) {
    guard byRequest[message] == nil else { return }
    byRequest[message] = SampleTemplates.builtIn.samples(for: message).map { language, text in
      Sample(id: language.id, name: language.displayName, highlighting: language.highlightingName, text: text)
    }
  }
}
