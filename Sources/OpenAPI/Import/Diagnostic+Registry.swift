import SourceText

// Every diagnostic of this target, one factory each. Ids and sentences are part of the interface and have tests.

// MARK: - Documents

extension Diagnostic {
  /// The document has no field that makes it an OpenAPI description.
  static func notADescription(_ cursor: SourceCursor) -> Diagnostic {
    Diagnostic(
      id: "openapi.no-version",
      summary: "an OpenAPI description must be an object with the field 'openapi' or 'swagger'", at: cursor)
  }

  /// The version is none that can be read.
  static func unsupportedVersion(_ cursor: SourceCursor, text: String) -> Diagnostic {
    Diagnostic(
      id: "openapi.unsupported-version", summary: "version '\(text)' cannot be read; 2.0, 3.0, 3.1 and 3.2 can",
      at: cursor)
  }

  /// The version is later than those that are known.
  static func newerVersion(_ cursor: SourceCursor, text: String) -> Diagnostic {
    Diagnostic(
      id: "openapi.newer-version", severity: .warning,
      summary: "version '\(text)' is not known and is read like 3.2", at: cursor)
  }
}

// MARK: - Fields

extension Diagnostic {
  /// A value is of another type than the specification says.
  static func wrongType(_ cursor: SourceCursor, expected: String) -> Diagnostic {
    Diagnostic(
      id: "openapi.wrong-type", summary: "\(expected) must stand here, not \(cursor.node.kind)", at: cursor)
  }

  /// A number or Boolean stands where a string must.
  static func scalarAsText(_ cursor: SourceCursor, text: String) -> Diagnostic {
    Diagnostic(
      id: "openapi.not-quoted", severity: .warning,
      summary: "a string must stand here, not \(cursor.node.kind); it is read as '\(text)'", at: cursor)
  }

  /// A required field is not there.
  static func missingField(_ name: String, of object: ObjectKind, at cursor: SourceCursor) -> Diagnostic {
    Diagnostic(
      id: "openapi.missing-field", summary: "\(object.article) must have the field '\(name)'", at: cursor,
      suggestion: didYouMean(name, among: cursor.node.object?.keys ?? []))
  }

  /// A field is none of those that the object has.
  static func unknownField(
    _ name: String, of object: ObjectKind, version: OpenAPIVersion, at cursor: SourceCursor, suggestion: String?
  ) -> Diagnostic {
    Diagnostic(
      id: "openapi.unknown-field", severity: .warning,
      summary: "\(object.article) has no field '\(name)' in OpenAPI \(version.text)", at: cursor, onKey: true,
      suggestion: suggestion)
  }

  /// A string is none of the words allowed.
  static func unknownWord(_ word: String, allowed: [String], at cursor: SourceCursor) -> Diagnostic {
    Diagnostic(
      id: "openapi.unknown-value",
      summary: "'\(word)' is not allowed here; allowed: \(allowed.joined(separator: ", "))", at: cursor,
      suggestion: didYouMean(word, among: allowed))
  }

  /// Values nest deeper than is read.
  static func tooDeep(limit: Int, at cursor: SourceCursor) -> Diagnostic {
    Diagnostic(
      id: "openapi.too-deep", summary: "schemas must not nest more than \(limit) deep", at: cursor)
  }

  /// References repeat parts so often that the rest is not read.
  static func tooMuch(limit: Int, at cursor: SourceCursor) -> Diagnostic {
    Diagnostic(
      id: "openapi.too-large", summary: "a description must not amount to more than \(limit) schemas and operations",
      at: cursor)
  }

  /// So much is wrong that the rest is not said.
  static func tooMany(limit: Int, file: String) -> Diagnostic {
    Diagnostic(
      id: "openapi.too-many", summary: "more than \(limit) findings; the rest is not shown", file: file)
  }
}

// MARK: - References

extension Diagnostic {
  /// A reference leads nowhere.
  static func unresolved(_ reference: String, at cursor: SourceCursor, suggestion: String?) -> Diagnostic {
    Diagnostic(
      id: "openapi.unresolved-reference", summary: "the reference '\(reference)' leads nowhere", at: cursor,
      suggestion: suggestion)
  }

  /// A reference leads to a file that cannot be had.
  static func missingFile(_ path: String, at cursor: SourceCursor) -> Diagnostic {
    Diagnostic(
      id: "openapi.missing-file", summary: "the file '\(path)' is not there or must not be read", at: cursor)
  }

  /// A reference leads to a file outside the folder of the description, which must not be read.
  static func outsideFile(_ path: String, at cursor: SourceCursor) -> Diagnostic {
    Diagnostic(
      id: "openapi.outside-file",
      summary: "the file '\(path)' is outside the folder of the description and is not read without --allow-outside",
      at: cursor)
  }

  /// A reference leads to a file that may be read and cannot.
  static func unreadableFile(_ path: String, reason: String, at cursor: SourceCursor) -> Diagnostic {
    Diagnostic(
      id: "openapi.unreadable-file", summary: "the file '\(path)' cannot be read: \(reason)", at: cursor)
  }

  /// A reference leads to another host.
  static func remoteReference(_ reference: String, at cursor: SourceCursor) -> Diagnostic {
    Diagnostic(
      id: "openapi.remote-reference", severity: .warning,
      summary: "the reference '\(reference)' leads to another host and is not followed without --allow-remote",
      at: cursor)
  }

  /// References lead round in a circle.
  static func referenceCycle(_ reference: String, at cursor: SourceCursor) -> Diagnostic {
    Diagnostic(
      id: "openapi.reference-cycle", summary: "the reference '\(reference)' leads back to itself", at: cursor)
  }

  /// A type is nothing but another name of itself.
  static func typeCycle(_ name: String, at cursor: SourceCursor) -> Diagnostic {
    Diagnostic(
      id: "openapi.type-cycle", summary: "the schema '\(name)' only refers back to itself", at: cursor)
  }
}

// MARK: - Paths and operations

extension Diagnostic {
  /// A path does not begin with a slash.
  static func pathWithoutSlash(_ path: String, at cursor: SourceCursor) -> Diagnostic {
    Diagnostic(
      id: "openapi.path-without-slash", summary: "the path '\(path)' must begin with '/'", at: cursor, onKey: true,
      suggestion: "/" + path)
  }

  /// A method is no token of HTTP.
  static func invalidMethod(_ method: String, at cursor: SourceCursor) -> Diagnostic {
    Diagnostic(
      id: "openapi.invalid-method", summary: "'\(method)' is not a method of HTTP", at: cursor, onKey: true)
  }

  /// Two operations have the same identifier.
  static func duplicateOperation(_ id: String, renamed: String, at cursor: SourceCursor) -> Diagnostic {
    Diagnostic(
      id: "openapi.duplicate-operation-id", severity: .warning,
      summary: "the operationId '\(id)' is given twice; this operation becomes '\(renamed)'", at: cursor)
  }

  /// A status is neither a code, a range nor `default`.
  static func invalidStatus(_ status: String, at cursor: SourceCursor) -> Diagnostic {
    Diagnostic(
      id: "openapi.invalid-status", summary: "'\(status)' is not a status; '200', '2XX' and 'default' are", at: cursor,
      onKey: true)
  }

  /// A callback within callbacks has callbacks of its own.
  static func nestedCallbacks(at cursor: SourceCursor) -> Diagnostic {
    Diagnostic(
      id: "openapi.nested-callbacks", severity: .warning,
      summary: "callbacks of a callback of a callback are left out", at: cursor)
  }

  /// A link leads to an operation that does not exist.
  static func unknownOperation(_ name: String, known: [String], at cursor: SourceCursor) -> Diagnostic {
    Diagnostic(
      id: "openapi.unknown-operation", summary: "there is no operation '\(name)'", at: cursor,
      suggestion: didYouMean(name, among: known))
  }
}

// MARK: - Parameters

extension Diagnostic {
  /// A path names a parameter that is not described.
  static func undeclaredPathParameter(_ name: String, path: String, at cursor: SourceCursor) -> Diagnostic {
    Diagnostic(
      id: "openapi.undeclared-path-parameter", severity: .warning,
      summary: "the parameter '\(name)' of the path '\(path)' is not described and is taken for a string", at: cursor,
      onKey: true)
  }

  /// A path parameter does not occur in the path.
  static func unusedPathParameter(_ name: String, path: String, known: [String], at cursor: SourceCursor) -> Diagnostic
  {
    Diagnostic(
      id: "openapi.unused-path-parameter",
      summary: "the path parameter '\(name)' does not occur in the path '\(path)' and is left out", at: cursor,
      suggestion: didYouMean(name, among: known))
  }

  /// A path parameter is not marked as required.
  static func optionalPathParameter(_ name: String, at cursor: SourceCursor) -> Diagnostic {
    Diagnostic(
      id: "openapi.optional-path-parameter", summary: "the path parameter '\(name)' must be 'required: true'",
      at: cursor)
  }

  /// Two parameters have the same name and place.
  static func duplicateParameter(_ name: String, location: String, at cursor: SourceCursor) -> Diagnostic {
    Diagnostic(
      id: "openapi.duplicate-parameter", summary: "the \(location) parameter '\(name)' is given twice", at: cursor)
  }

  /// A header parameter is one of those that the specification tells to ignore.
  static func ignoredHeader(_ name: String, at cursor: SourceCursor) -> Diagnostic {
    Diagnostic(
      id: "openapi.ignored-header", severity: .warning,
      summary: "the header parameter '\(name)' is ignored; media types and security schemes say it", at: cursor)
  }

  /// A field stands where the specification gives it no meaning.
  static func withoutEffect(_ name: String, location: String, at cursor: SourceCursor) -> Diagnostic {
    Diagnostic(
      id: "openapi.without-effect", severity: .warning,
      summary: "'\(name)' must not be given for a \(location) parameter", at: cursor, onKey: true)
  }

  /// Two fields stand together that exclude each other.
  static func exclusiveFields(_ first: String, _ second: String, at cursor: SourceCursor) -> Diagnostic {
    Diagnostic(
      id: "openapi.exclusive-fields", severity: .warning,
      summary: "'\(first)' and '\(second)' must not be given together", at: cursor, onKey: true)
  }

  /// A parameter with content has not exactly one media type.
  static func contentCount(at cursor: SourceCursor) -> Diagnostic {
    Diagnostic(
      id: "openapi.content-count", summary: "the content of a parameter must have exactly one media type", at: cursor)
  }

  /// An array is separated in a way that the model cannot say.
  static func tabSeparated(at cursor: SourceCursor) -> Diagnostic {
    Diagnostic(
      id: "openapi.tab-separated", severity: .warning,
      summary: "values separated by tabs are shown as separated by spaces", at: cursor)
  }

  /// Two bodies are described in one request.
  static func duplicateBody(at cursor: SourceCursor) -> Diagnostic {
    Diagnostic(
      id: "openapi.duplicate-body", summary: "a request must have one 'body' parameter at most, and no form beside it",
      at: cursor)
  }
}

// MARK: - Servers, security, sections

extension Diagnostic {
  /// The address of a server names a variable that is not described.
  static func undeclaredVariable(_ name: String, at cursor: SourceCursor) -> Diagnostic {
    Diagnostic(
      id: "openapi.undeclared-server-variable", severity: .warning,
      summary: "the variable '\(name)' of the server is not described and stands for itself", at: cursor)
  }

  /// A variable allows no value at all.
  static func emptyEnumeration(at cursor: SourceCursor) -> Diagnostic {
    Diagnostic(
      id: "openapi.empty-enum", summary: "the values allowed for a server variable must not be empty", at: cursor)
  }

  /// A requirement names a scheme that is not described.
  static func unknownScheme(_ name: String, known: [String], at cursor: SourceCursor) -> Diagnostic {
    Diagnostic(
      id: "openapi.unknown-security-scheme", summary: "there is no security scheme '\(name)'", at: cursor, onKey: true,
      suggestion: didYouMean(name, among: known))
  }

  /// A requirement names a scope that the flows do not.
  static func unknownScope(_ name: String, scheme: String, known: [String], at cursor: SourceCursor) -> Diagnostic {
    Diagnostic(
      id: "openapi.unknown-scope", severity: .warning,
      summary: "no flow of the security scheme '\(scheme)' has the scope '\(name)'", at: cursor,
      suggestion: didYouMean(name, among: known))
  }

  /// A tag is described twice.
  static func duplicateTag(_ name: String, at cursor: SourceCursor) -> Diagnostic {
    Diagnostic(
      id: "openapi.duplicate-tag", summary: "the tag '\(name)' is described twice", at: cursor)
  }

  /// A tag is part of one that does not exist, or of itself.
  static func unknownTag(_ name: String, known: [String], at cursor: SourceCursor) -> Diagnostic {
    Diagnostic(
      id: "openapi.unknown-tag", severity: .warning, summary: "there is no tag '\(name)' that this could be part of",
      at: cursor, suggestion: didYouMean(name, among: known))
  }
}
