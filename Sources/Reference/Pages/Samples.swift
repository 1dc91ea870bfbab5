import APISpec
import CodeSamples
import HTML

/// The documented requests of one operation as source text in every language, in the order in which they are offered.
///
/// They are made once and shown on the pages of all locales, because quoting and colouring for so many languages costs
/// more than all the rest of a page.
struct Samples: Sendable {
  /// A sample, and how it looks in HTML.
  struct Sample: Sendable {
    let sample: CodeSample
    let code: HighlightedCode
  }

  /// The samples of each example; a single list of what the authors wrote where there is no example.
  let byExample: [[Sample]]
  /// The requests themselves, of each example.
  let requests: [RequestMessage]

  /// No samples.
  static let none = Samples(byExample: [], requests: [])

  private init(byExample: [[Sample]], requests: [RequestMessage]) {
    self.byExample = byExample
    self.requests = requests
  }

  /// The samples of an operation.
  ///
  /// - Parameters:
  ///   - operation: The operation.
  ///   - api: The API that it is of.
  ///   - templates: The languages and their templates.
  ///   - languages: The languages to show, by identifier; nil for all.
  init(of operation: APISpec.Operation, in api: API, by templates: SampleTemplates, languages: [String]?) {
    let written = WrittenSample.samples(of: operation)
    requests = operation.examples.map { RequestMessage($0, of: operation, in: api) }
    let shown: [RequestMessage?] = requests.isEmpty ? [nil] : requests
    byExample = shown.map { request in
      templates.samples(for: request, after: written, in: languages).map { sample in
        Sample(sample: sample, code: HighlightedCode(sample.text, language: sample.highlightingName))
      }
    }
  }
}
