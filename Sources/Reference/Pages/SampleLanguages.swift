public import APISpec
import CodeSamples

/// The languages in which a page shows how a request is sent, in the order of its tabs.
public struct SampleLanguages: Sendable {
  /// One request as source text.
  public struct Sample: Sendable, Hashable {
    /// The language's identifier, a slug.
    public let id: String
    /// What readers call the language.
    public let name: String
    /// The language by which the text is highlighted.
    public let highlighting: String
    /// The source text.
    public let text: String
  }

  private let languages: [CodeLanguage]

  /// Every language there is.
  public init() {
    languages = CodeLanguage.allCases
  }

  /// A request in every language.
  public func samples(for message: RequestMessage) -> [Sample] {
    languages.map { language in
      Sample(
        id: language.id, name: language.displayName, highlighting: language.highlightingName,
        text: language.sample(for: message))
    }
  }
}
