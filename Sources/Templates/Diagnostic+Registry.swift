import SourceText

// Every diagnostic of this target, one factory each. Ids and sentences are part of the interface and have tests.

// MARK: - Syntax

extension Diagnostic {
  /// The text ends inside a tag.
  static func unclosedTag(at span: SourceSpan, in file: SourceFile) -> Diagnostic {
    Diagnostic(
      id: "template.unclosed-tag",
      summary: span.end - span.start == 3 ? "a tag must end with '}}}'" : "a tag must end with '}}'", at: span, in: file
    )
  }

  /// A tag begins with a sign that this dialect does not have.
  static func unsupportedTag(_ sign: String, at span: SourceSpan, in file: SourceFile) -> Diagnostic {
    Diagnostic(
      id: "template.unsupported-tag", summary: "a tag must not begin with '\(sign)'", at: span, in: file,
      notes: [DiagnosticNote("tags begin with a name, or with one of & # ^ / > !")])
  }

  /// What a tag holds is not a name.
  static func badName(_ name: String, at span: SourceSpan, in file: SourceFile) -> Diagnostic {
    Diagnostic(
      id: "template.bad-name",
      summary: name.isEmpty
        ? "a tag must hold a name" : "'\(name)' is not a name; names have letters, digits, '_' and '-'",
      at: span, in: file)
  }

  /// The text ends inside a section.
  static func unclosedSection(_ name: TemplateName, in file: SourceFile) -> Diagnostic {
    Diagnostic(
      id: "template.unclosed-section", summary: "the section '\(name.text)' must end with '{{/\(name.text)}}'",
      at: name.span, in: file)
  }

  /// A section ends that did not begin.
  static func unopenedSection(_ name: TemplateName, in file: SourceFile) -> Diagnostic {
    Diagnostic(
      id: "template.unopened-section", summary: "no section is open that '\(name.text)' could end", at: name.span,
      in: file)
  }

  /// A section ends while another one is open inside it.
  static func mismatchedSection(_ name: TemplateName, open: TemplateName, in file: SourceFile) -> Diagnostic {
    Diagnostic(
      id: "template.mismatched-section", summary: "the section '\(open.text)' must end before '\(name.text)'",
      at: name.span, in: file, notes: [DiagnosticNote("the section begins here", at: open.span, in: file)])
  }
}

// MARK: - Sets

extension Diagnostic {
  /// The caller named a template that the set does not have.
  static func unknownTemplate(_ name: String, among names: [String]) -> Diagnostic {
    Diagnostic(
      id: "template.unknown-template", summary: "there is no template '\(name)'",
      suggestion: didYouMean(name, among: names))
  }

  /// A partial names a template that the set does not have.
  static func unknownPartial(_ partial: TemplatePartial, among names: [String], in file: SourceFile) -> Diagnostic {
    Diagnostic(
      id: "template.unknown-partial", summary: "there is no template '\(partial.name)'", at: partial.span, in: file,
      suggestion: didYouMean(partial.name, among: names))
  }

  /// A template contains itself, by way of the templates named.
  static func partialCycle(_ way: [String], at span: SourceSpan, in file: SourceFile) -> Diagnostic {
    Diagnostic(
      id: "template.partial-cycle", summary: "a template must not contain itself: \(way.joined(separator: " → "))",
      at: span, in: file)
  }
}

// MARK: - Names and kinds

extension Diagnostic {
  /// A part of a name, counted from 0, is declared nowhere it is looked for.
  static func unknownName(_ name: TemplateName, part: Int, among names: [String], in file: SourceFile) -> Diagnostic {
    let owner = name.parts[..<part].joined(separator: ".")
    return Diagnostic(
      id: "template.unknown-name",
      summary: part == 0 ? "unknown name '\(name.parts[part])'" : "'\(owner)' has no member '\(name.parts[part])'",
      at: name.span, in: file, suggestion: didYouMean(name.parts[part], among: names.sorted()))
  }

  /// A tag prints what is neither text nor markup.
  static func notText(_ name: TemplateName, kind: String, in file: SourceFile) -> Diagnostic {
    Diagnostic(
      id: "template.not-text", summary: "'\(name.text)' is \(kind) and cannot be printed", at: name.span, in: file)
  }

  /// The value being rendered lacks a name.
  static func missingValue(_ name: TemplateName, in file: SourceFile) -> Diagnostic {
    Diagnostic(
      id: "template.missing-value", summary: "no value was given for '\(name.text)'", at: name.span, in: file)
  }
}
