import APISpec
import CodeSamples

/// The documented requests as source text in every language, in the order in which they are offered.
///
/// They are made once and shown on the pages of all locales, because quoting for so many languages costs more than all
/// the rest of a page.
struct Samples: Sendable {
  /// What a sample is made of.
  private struct Key: Hashable {
    var request: RequestMessage?
    var written: [WrittenSample]
  }

  private var samples: [Key: [CodeSample]] = [:]

  /// The samples of every documented example of the APIs.
  ///
  /// - Parameters:
  ///   - apis: The APIs.
  ///   - templates: The languages and their templates.
  ///   - languages: The languages to show, by identifier; nil for all.
  init(of apis: [API], by templates: SampleTemplates, in languages: [String]?) {
    for api in apis {
      for operation in api.operations + api.webhooks.map(\.operation) {
        let written = WrittenSample.samples(of: operation)
        var requests: [RequestMessage?] = operation.examples.map { RequestMessage($0, of: operation, in: api) }
        if requests.isEmpty { requests = [nil] }
        for request in requests {
          let key = Key(request: request, written: written)
          if samples[key] == nil { samples[key] = templates.samples(for: request, after: written, in: languages) }
        }
      }
    }
  }

  /// A documented request of an operation in every language; without a request, what the operation's authors wrote.
  func samples(for request: RequestMessage?, of operation: APISpec.Operation) -> [CodeSample] {
    samples[Key(request: request, written: WrittenSample.samples(of: operation))] ?? []
  }
}
