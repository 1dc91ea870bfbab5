import APISpec
import Examples
import OpenAPI
import Sandbox
import Schemas
import SourceText
import Synchronization

/// The review of an API that is previewed: of each operation when its page is made, of everything when there is time.
///
/// What is shown and found is what ``ExampleReview`` makes of the whole API.
final class LateReview: Sendable {
  private let api: API
  private let read: ReadSpec
  private let choice: ExampleReview.Choice
  private let reviewed = Mutex<[String: Operation]>([:])
  private let found = Mutex<[Diagnostic]?>(nil)

  /// A review that has not begun, of an API that was read.
  init(_ api: API, of read: ReadSpec, _ choice: ExampleReview.Choice) {
    self.api = api
    self.read = read
    self.choice = choice
  }

  /// An operation as it is published.
  func operation(_ operation: Operation) -> Operation {
    // A webhook, which has no path, may be called like an operation.
    let name = "\(operation.id) \(operation.path.text)"
    if let known = reviewed.withLock({ $0[name] }) { return known }
    read.schemas.prepare(forExamplesOf: operation)
    let mismatches = ExampleChecker.check(operation, of: api, with: read.schemas).mismatches
    let complete = ExampleCompleter.complete(
      operation.marked(mismatches), of: api, with: read.schemas, fillsExchanges: read.positions != nil
    ).operation
    reviewed.withLock { $0[name] = complete }
    return complete
  }

  /// What finds everything in the whole API and reports it, in steps that do not depend on each other.
  ///
  /// - Parameters:
  ///   - terminal: Where it is reported.
  ///   - links: Follows the links of texts, which lead to no files; nil when they have been followed.
  func steps(reportingTo terminal: Terminal, links: LinkedFiles?) -> [LateWork.Step] {
    [
      { [self] in terminal.report(api.diagnostics().map { Diagnostic($0, api: api.id) }, sources: []) },
      { [self] in
        if let links { terminal.report(links.follow(read.spec.api, of: read).diagnostics, sources: read.files) }
      },
      { [self] in terminal.report(exampleDiagnostics, sources: read.files) },
    ]
  }

  /// What is found in the examples, looked for once; one thread does it, so that others can answer meanwhile.
  private var exampleDiagnostics: [Diagnostic] {
    found.withLock { found in
      if let found { return found }
      let review = ExampleReview.review(
        api, with: read.schemas, positions: read.positions, choice: choice, threads: 1)
      found = review.diagnostics
      return review.diagnostics
    }
  }
}
