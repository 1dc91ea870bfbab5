import SourceText

// Every diagnostic of this target, one factory each. Ids and sentences are part of the interface and have tests.

extension Diagnostic {
  /// A template does not begin with a comment.
  static func missingSampleHead(in file: SourceFile) -> Diagnostic {
    Diagnostic(
      id: "sample.missing-head", summary: "the template of a code sample must begin with what it is",
      at: SourceSpan(0, 0), in: file,
      notes: [DiagnosticNote("for example: {{! name: Perl, and on the next line quoting: ruby }}")])
  }

  /// A line of the head is no key with a value.
  static func badSampleLine(_ line: String, at span: SourceSpan, in file: SourceFile) -> Diagnostic {
    Diagnostic(
      id: "sample.bad-line", summary: "'\(line)' must be a key, a colon and a value", at: span, in: file)
  }

  /// The head has a key that means nothing.
  static func unknownSampleKey(
    _ key: String, among keys: [String], at span: SourceSpan, in file: SourceFile
  ) -> Diagnostic {
    Diagnostic(
      id: "sample.unknown-key", summary: "a code sample has no '\(key)'", at: span, in: file,
      notes: [DiagnosticNote("it has \(keys.joined(separator: ", "))")], suggestion: didYouMean(key, among: keys))
  }

  /// The head lacks a key.
  static func missingSampleKey(_ key: String, in file: SourceFile) -> Diagnostic {
    Diagnostic(
      id: "sample.missing-key", summary: "the comment at the start must give the code sample's '\(key)'",
      at: SourceSpan(0, 0), in: file)
  }

  /// The head asks for a way of quoting that there is not.
  static func unknownQuoting(_ name: String, at span: SourceSpan, in file: SourceFile) -> Diagnostic {
    let names = QuotingRule.allCases.map(\.rawValue)
    return Diagnostic(
      id: "sample.unknown-quoting", summary: "there is no quoting '\(name)'", at: span, in: file,
      notes: [DiagnosticNote("there are \(names.joined(separator: ", "))")],
      suggestion: didYouMean(name, among: names))
  }

  /// A template's file name is no identifier.
  static func badSampleName(_ name: String, in file: SourceFile) -> Diagnostic {
    Diagnostic(
      id: "sample.bad-name", summary: "'\(name)' must have lower-case letters, digits and '-' only",
      at: SourceSpan(0, 0), in: file)
  }

  /// The order names a language that has no template.
  static func unknownSampleLanguage(
    _ id: String, among ids: [String], at span: SourceSpan, in file: SourceFile
  ) -> Diagnostic {
    Diagnostic(
      id: "sample.unknown-language", summary: "there is no code sample '\(id)'", at: span, in: file,
      suggestion: didYouMean(id, among: ids))
  }
}
