public import APISpec
import JSON
import OrderedCollections

/// A sample that the authors of an API wrote themselves.
public struct WrittenSample: Sendable, Hashable {
  /// The language, as they call it.
  public var language: String
  /// What it is shown as; nil for the language.
  public var label: String?
  /// The source text.
  public var source: String

  /// The samples of an operation, in its extension
  /// [`x-codeSamples`](https://redocly.com/docs-legacy/api-reference-docs/specification-extensions/x-code-samples),
  /// also known as `x-code-samples`.
  ///
  /// Entries without a language and a source as texts are left out.
  public static func samples(of operation: APISpec.Operation) -> [WrittenSample] {
    let value = operation.extensions["x-codeSamples"] ?? operation.extensions["x-code-samples"]
    return (value?.array ?? []).compactMap { entry in
      guard let source = entry["source"]?.string, let language = entry["lang"]?.string ?? entry["label"]?.string
      else { return nil }
      return WrittenSample(language: language, label: entry["label"]?.string, source: source)
    }
  }

  /// The languages that the sample speaks for, so that no generated one is shown beside it.
  ///
  /// A label that names a tool (`HTTPie`) is for that one, else a language (`Python`) is for all of its tools.
  func replaced(among languages: [CodeLanguage]) -> [CodeLanguage] {
    let labelled = languages.filter { language in label.map(language.isNamed) ?? false }
    return labelled.isEmpty ? languages.filter { $0.isOf(language) } : labelled
  }
}

extension SampleTemplates {
  /// A request as source text: first what the authors of its operation wrote, then all languages that they left out.
  ///
  /// - Parameters:
  ///   - request: The request; nil when no example documents one, so that there are only written samples.
  ///   - written: What the authors wrote.
  ///   - ids: The languages by identifier, in the wanted order; nil for all in theirs. Unknown ones are left out.
  public func samples(
    for request: RequestMessage?, after written: [WrittenSample], in ids: [String]? = nil
  ) -> [CodeSample] {
    var samples: [CodeSample] = []
    var replaced: Set<String> = []
    for own in written {
      let spokenFor = own.replaced(among: languages)
      replaced.formUnion(spokenFor.map(\.id))
      var source = Array(own.source.utf8)
      if source.last == UInt8(ascii: "\n") { source.removeLast() }
      var sample = CodeSample(
        id: unusedID(spokenFor.first?.id ?? Slug.slug(own.label ?? own.language), in: samples),
        displayName: own.label ?? spokenFor.first?.displayName ?? own.language,
        group: spokenFor.first?.group ?? own.language,
        highlightingName: spokenFor.first?.highlightingName ?? own.language.lowercased(), source: source)
      sample.isWritten = true
      samples.append(sample)
    }
    guard let request else { return samples }
    let rest = indexes(of: ids).filter { !replaced.contains(languages[$0].id) }
    return samples
      + sources(for: request, in: rest).map { language, source in
        var sample = CodeSample(language, source: source)
        sample.id = unusedID(sample.id, in: samples)
        return sample
      }
  }

  /// An identifier, with a number when another sample has it already.
  private func unusedID(_ wanted: String, in samples: [CodeSample]) -> String {
    let base = wanted.isEmpty ? "sample" : wanted
    var id = base
    var number = 2
    while samples.contains(where: { $0.id == id }) {
      id = "\(base)-\(number)"
      number += 1
    }
    return id
  }
}
