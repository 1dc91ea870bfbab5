import APISpec
import Examples
import OpenAPI
import Schemas
import SourceText

/// What becomes of the examples of an API before it is published: they are compared with their schemas, and operations
/// without any get some.
enum ExampleReview {
  /// What becomes of an example that does not follow its schema.
  enum Choice: String, Sendable, CaseIterable {
    /// It is shown, with a mark.
    case mark
    /// A generated one is shown in its place.
    case replace
    /// It is an error.
    case fail
  }

  /// The API as it is published, its schemas, and what was found.
  ///
  /// - Parameters:
  ///   - api: The API.
  ///   - schemas: Its schemas.
  ///   - positions: Where its examples stand; nil for one that was not read from a file.
  ///   - choice: What becomes of wrong examples.
  ///   - threads: How many threads there are for it.
  static func review(
    _ api: API, with schemas: SchemaLibrary, positions: ExamplePositions?, choice: Choice, threads: Int = 2
  ) -> (api: API, schemas: SchemaLibrary, diagnostics: [Diagnostic]) {
    schemas.prepare(forExamplesOf: api)
    let (mismatches, problems) = ExampleChecker.check(api, with: schemas, threads: threads)
    var (corrected, shown) = (api.marked(mismatches), schemas)
    if choice == .replace, !mismatches.isEmpty {
      corrected = ExampleReplacer.replace(mismatches, in: api, with: schemas)
      // Replaced examples are not in the schemas any more.
      shown = SchemaLibrary(forExamplesOf: corrected)
    }
    let (complete, gaps) = ExampleCompleter.complete(
      corrected, with: shown, fillsExchanges: positions != nil, threads: threads)
    var diagnostics: [Diagnostic] = []
    // One value of a file may be an example in several places of the model.
    var told: Set<Told> = []
    for mismatch in mismatches {
      let diagnostic = Diagnostic(mismatch, api: api.id, positions: positions, isError: choice == .fail)
      let place = Told(file: diagnostic.file, range: diagnostic.range, message: mismatch.violation.message)
      if diagnostic.range == nil || told.insert(place).inserted { diagnostics.append(diagnostic) }
    }
    diagnostics += problems.map { .unusableSchema($0, api: api.id) }
    diagnostics += gaps.filter { !problems.contains($0.problem) }.map { Diagnostic($0, api: api.id, positions) }
    return (complete, shown, diagnostics)
  }

  /// What was said about a place of a file.
  private struct Told: Hashable {
    let file: String?
    let range: SourceRange?
    let message: String
  }
}

extension Diagnostic {
  /// An example that does not follow its schema, at the place of what is wrong in it.
  fileprivate init(_ mismatch: ExampleMismatch, api: String, positions: ExamplePositions?, isError: Bool) {
    let (id, severity) = ("example.\(mismatch.violation.keyword)", isError ? Severity.error : .warning)
    let summary = "\(mismatch.address.words): \(mismatch.violation.message)"
    if let cursor = positions?.cursor(mismatch.address) {
      self.init(id: id, severity: severity, summary: summary, at: cursor.nearest(to: mismatch.violation.instance))
    } else {
      self.init(id: id, severity: severity, summary: "\(api), \(summary)")
    }
  }

  /// An operation for which no example could be made.
  fileprivate init(_ gap: ExampleCompleter.Problem, api: String, _ positions: ExamplePositions?) {
    let summary = "\(gap.address.words): no example can be made: \(gap.problem.pointer): \(gap.problem.message)"
    if let cursor = positions?.cursor(gap.address.operation.map { .operation($0) } ?? gap.address) {
      self.init(id: "example.none", severity: .warning, summary: summary, at: cursor)
    } else {
      self.init(id: "example.none", severity: .warning, summary: "\(api), \(summary)")
    }
  }

  /// A schema that nothing can be compared with.
  fileprivate static func unusableSchema(_ problem: SchemaProblem, api: String) -> Diagnostic {
    Diagnostic(
      id: "example.schema", severity: .warning,
      summary: "\(api): examples cannot be compared with a schema: \(problem.pointer): \(problem.message)")
  }
}

extension ExampleAddress {
  /// The operation, by identifier; nil for what belongs to a named type.
  fileprivate var operation: String? {
    switch self {
    case .operation(let operation), .argument(let operation, _, _, _), .requestBody(let operation, _),
      .responseBody(let operation, _), .parameterExample(let operation, _, _, _),
      .requestExample(let operation, _, _), .responseExample(let operation, _, _, _):
      operation
    case .type, .typeExample: nil
    }
  }

  /// What it is, for people.
  fileprivate var words: String {
    switch self {
    case .operation(let operation): "operation \(operation)"
    case .argument(let operation, let example, let name, _):
      "operation \(operation), example \(example), parameter \(name)"
    case .requestBody(let operation, let example): "operation \(operation), example \(example), request body"
    case .responseBody(let operation, let example): "operation \(operation), example \(example), response body"
    case .parameterExample(let operation, let name, _, let example):
      "operation \(operation), parameter \(name), example \(example)"
    case .requestExample(let operation, let mediaType, let example):
      "operation \(operation), request body, \(mediaType), example \(example)"
    case .responseExample(let operation, _, let mediaType, let example):
      "operation \(operation), response, \(mediaType), example \(example)"
    case .type(let name): "type \(name)"
    case .typeExample(let name, let index): "type \(name), example \(index + 1)"
    }
  }
}
