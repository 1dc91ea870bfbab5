// Every diagnostic of this target, one factory each. Ids and sentences are part of the interface and have tests.

// MARK: - Files

extension Diagnostic {
  /// The file has more bytes than places can count.
  static func fileTooLarge(_ file: SourceFile) -> Diagnostic {
    Diagnostic(
      id: "text.too-large", summary: "a file must be smaller than \(SourceText.byteLimit / 1_048_576) MiB",
      file: file.name)
  }

  /// A byte is not part of well-formed UTF-8.
  static func invalidUTF8(at offset: Int, in file: SourceFile) -> Diagnostic {
    Diagnostic(
      id: "text.invalid-utf8", summary: "a file must be UTF-8, and this byte is not",
      at: SourceSpan(offset, offset + 1), in: file)
  }
}

// MARK: - JSON

extension Diagnostic {
  /// The text breaks a rule of JSON.
  static func jsonSyntax(_ problem: JSONProblem, at span: SourceSpan, in file: SourceFile) -> Diagnostic {
    Diagnostic(
      id: "json.\(problem.id)", summary: problem.sentence, at: span, in: file, suggestion: problem.suggestion)
  }

  /// An object has two members with one key.
  static func duplicateKey(
    _ key: String, at span: SourceSpan, first: SourceSpan, pointer: JSONPointer, format: String, in file: SourceFile
  ) -> Diagnostic {
    Diagnostic(
      id: "\(format).duplicate-key", summary: "the key '\(key)' is given twice", at: span, in: file, pointer: pointer,
      notes: [DiagnosticNote("it is first given here, and this value is used", at: first, in: file)])
  }
}

// MARK: - YAML

extension Diagnostic {
  /// The text breaks a rule of YAML, in the words of libyaml.
  static func yamlSyntax(_ problem: String, at span: SourceSpan, in file: SourceFile, notes: [DiagnosticNote])
    -> Diagnostic
  {
    Diagnostic(id: "yaml.syntax", summary: problem, at: span, in: file, notes: notes)
  }

  /// A tab stands where only spaces may indent.
  static func yamlTab(at span: SourceSpan, in file: SourceFile) -> Diagnostic {
    Diagnostic(id: "yaml.tab", summary: "a line must be indented with spaces, not with a tab", at: span, in: file)
  }

  /// Collections nest too deep, aliases included.
  static func yamlTooDeep(limit: Int, at span: SourceSpan, in file: SourceFile) -> Diagnostic {
    Diagnostic(id: "yaml.too-deep", summary: "values must not nest more than \(limit) deep", at: span, in: file)
  }

  /// Aliases multiply beyond the limit.
  static func yamlTooManyNodes(limit: Int, at span: SourceSpan, in file: SourceFile) -> Diagnostic {
    Diagnostic(
      id: "yaml.too-many-aliases", summary: "aliases must not expand to more than \(limit) values", at: span, in: file)
  }

  /// An alias names no anchor before it.
  static func yamlUnknownAlias(
    _ name: String, at span: SourceSpan, in file: SourceFile, suggestion: String?
  ) -> Diagnostic {
    Diagnostic(
      id: "yaml.unknown-alias", summary: "the alias '*\(name)' must come after its anchor '&\(name)'", at: span,
      in: file, suggestion: suggestion)
  }

  /// An alias stands inside the value of its own anchor.
  static func yamlAliasInsideItself(_ name: String, at span: SourceSpan, in file: SourceFile) -> Diagnostic {
    Diagnostic(
      id: "yaml.alias-inside-itself", summary: "the alias '*\(name)' must not stand inside the value it names",
      at: span, in: file)
  }

  /// A tag is none of the core schema.
  static func yamlUnknownTag(_ tag: String, at span: SourceSpan, in file: SourceFile) -> Diagnostic {
    Diagnostic(
      id: "yaml.unknown-tag", severity: .warning, summary: "the tag '\(tag)' is not known and is ignored", at: span,
      in: file)
  }

  /// A tag of the core schema names another kind than the value has.
  static func yamlTagMismatch(_ tag: String, text: String, at span: SourceSpan, in file: SourceFile) -> Diagnostic {
    Diagnostic(
      id: "yaml.tag-mismatch", summary: "the tag '\(tag)' does not fit the value '\(text)'", at: span, in: file)
  }

  /// A number is infinite or not a number.
  static func yamlNotFinite(_ text: String, at span: SourceSpan, in file: SourceFile) -> Diagnostic {
    Diagnostic(
      id: "yaml.not-finite", severity: .warning,
      summary: "'\(text)' has no counterpart among JSON numbers and is read as a string", at: span, in: file)
  }

  /// A key is a collection.
  static func yamlKeyNotScalar(at span: SourceSpan, in file: SourceFile) -> Diagnostic {
    Diagnostic(
      id: "yaml.key-not-scalar", summary: "a key must be a single word or string, not a list or a mapping", at: span,
      in: file)
  }

  /// The value of a merge key is nothing to merge.
  static func yamlMergeNotMapping(at span: SourceSpan, in file: SourceFile) -> Diagnostic {
    Diagnostic(
      id: "yaml.merge-not-mapping", summary: "the value of '<<' must be a mapping or a list of mappings", at: span,
      in: file)
  }

  /// The file goes on after its first document.
  static func yamlSeveralDocuments(at span: SourceSpan, in file: SourceFile) -> Diagnostic {
    Diagnostic(
      id: "yaml.several-documents", summary: "a file must hold one document; this second one is not read", at: span,
      in: file)
  }
}
