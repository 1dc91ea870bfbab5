import SourceText

// Every diagnostic of this target, one factory each. Ids and sentences are part of the interface and have tests.

extension Diagnostic {
  static func unknownStyle(_ name: String, among names: [String]) -> Diagnostic {
    Diagnostic(
      id: "markdown.unknown-style", summary: "there is no Markdown style '\(name)'",
      notes: names.isEmpty ? [] : [DiagnosticNote("the styles are: \(names.joined(separator: ", "))")],
      suggestion: didYouMean(name, among: names))
  }

  static func noWords(_ language: String) -> Diagnostic {
    Diagnostic(
      id: "markdown.no-words", summary: "there are no words for Markdown documents in '\(language)' or in English")
  }

  static func tooLarge(_ reason: String, at place: String) -> Diagnostic {
    Diagnostic(id: "markdown.too-large", summary: "\(place): \(reason)")
  }

  static func wordsNotAnObject(_ cursor: SourceCursor) -> Diagnostic {
    Diagnostic(id: "markdown.words-not-an-object", summary: "the words must be an object of texts", at: cursor)
  }

  static func unknownWord(_ key: String, at cursor: SourceCursor) -> Diagnostic {
    Diagnostic(
      id: "markdown.unknown-word", summary: "no word is called '\(key)'", at: cursor, onKey: true,
      suggestion: didYouMean(key, among: MarkdownWords.Key.allCases.map(\.rawValue)))
  }

  static func wordNotText(_ key: String, at cursor: SourceCursor) -> Diagnostic {
    Diagnostic(id: "markdown.word-not-text", summary: "the word '\(key)' must be a text", at: cursor)
  }

  static func missingWord(_ key: String, at cursor: SourceCursor) -> Diagnostic {
    Diagnostic(id: "markdown.missing-word", summary: "the word '\(key)' must be there", at: cursor)
  }
}
