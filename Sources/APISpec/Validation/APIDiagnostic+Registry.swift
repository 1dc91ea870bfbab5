import HTTPTypes

/// Every diagnostic of the model, in one place: identifiers and sentences are part of the public interface.
extension APIDiagnostic {
  static func notASlug(_ id: String, suggestion: String, at place: [String]) -> APIDiagnostic {
    APIDiagnostic(
      "not-a-slug", "`\(id)` must consist of lower-case letters, digits and `-`; `\(suggestion)` would do", at: place)
  }

  static func duplicate(_ what: String, _ id: String, at place: [String]) -> APIDiagnostic {
    APIDiagnostic("duplicate-\(Slug.slug(what))", "the \(what) `\(id)` is there more than once", at: place)
  }

  static func duplicateRoute(_ method: HTTPRequest.Method, _ path: String, first: String, at place: [String])
    -> APIDiagnostic
  {
    APIDiagnostic(
      "duplicate-route", "\(method.rawValue) \(path) already belongs to the operation `\(first)`", at: place)
  }

  static func undeclaredPathParameter(_ name: String, path: String, at place: [String]) -> APIDiagnostic {
    APIDiagnostic(
      "undeclared-path-parameter", "the path \(path) names `\(name)`, which is not declared as a path parameter",
      at: place)
  }

  static func unusedPathParameter(_ name: String, path: String, at place: [String]) -> APIDiagnostic {
    APIDiagnostic(
      "unused-path-parameter", "the path parameter `\(name)` does not occur in the path \(path)", at: place)
  }

  static func optionalPathParameter(_ name: String, at place: [String]) -> APIDiagnostic {
    APIDiagnostic("optional-path-parameter", "the path parameter `\(name)` must be required", at: place)
  }

  /// A name that nothing has; of more than a dozen known names the first are listed.
  static func undeclared(_ what: String, _ name: String, known: [String], at place: [String]) -> APIDiagnostic {
    var list = "none is declared"
    if !known.isEmpty {
      list = "declared: " + known.prefix(12).map { "`\($0)`" }.joined(separator: ", ")
      if known.count > 12 { list += " and \(known.count - 12) more" }
    }
    return APIDiagnostic("undeclared-\(Slug.slug(what))", "the \(what) `\(name)` is not declared; \(list)", at: place)
  }

  static func sectionInItself(_ id: String, at place: [String]) -> APIDiagnostic {
    APIDiagnostic("section-in-itself", "the section `\(id)` is part of itself", at: place)
  }

  static func serverDefault(_ value: String, of name: String, allowed: [String], at place: [String]) -> APIDiagnostic {
    let list = allowed.map { "`\($0)`" }.joined(separator: ", ")
    return APIDiagnostic(
      "server-variable-default", "the default `\(value)` of the server variable `\(name)` is none of \(list)", at: place
    )
  }

  static func noResponse(at place: [String]) -> APIDiagnostic {
    APIDiagnostic(
      "no-response", severity: .warning, "an operation should describe at least one response", at: place)
  }

  static func emptyTitle(at place: [String]) -> APIDiagnostic {
    APIDiagnostic("empty-title", "the title is empty", at: place)
  }

  static func exampleStatus(_ status: Int, at place: [String]) -> APIDiagnostic {
    APIDiagnostic(
      "undeclared-example-status", "the example shows status \(status), which the operation does not describe",
      at: place)
  }

  static func exampleMediaType(_ mediaType: String, at place: [String]) -> APIDiagnostic {
    APIDiagnostic(
      "undeclared-example-media-type", "the example's body is \(mediaType), which the operation does not describe",
      at: place)
  }

  static func missingArgument(_ name: String, at place: [String]) -> APIDiagnostic {
    APIDiagnostic(
      "missing-example-argument", "the example gives no value for the required parameter `\(name)`", at: place)
  }

  static func unknownRequiredProperty(_ name: String, at place: [String]) -> APIDiagnostic {
    APIDiagnostic(
      "unknown-required-property", severity: .warning, "`\(name)` is required, but no property has this name", at: place
    )
  }
}
