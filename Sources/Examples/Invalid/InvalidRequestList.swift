import APISpec
import HTTPTypes
import OrderedCollections
import Schemas
import SourceText

/// The invalid requests of one operation, as they are collected: named, and with the status to expect.
struct InvalidRequestList {
  /// What stands for a keyword where the media type of the body is wrong.
  static let mediaType = "mediaType"

  /// How the operation refuses requests.
  let refusals: Refusals
  /// The requests so far.
  private(set) var requests: [InvalidRequest] = []
  private var ids: Set<String> = []

  init(refusals: Refusals) {
    self.refusals = refusals
  }

  /// Adds a request that lacks a part, or has one of the wrong kind.
  mutating func add(_ request: ExampleRequest, _ place: InvalidRequest.Place, keyword: String, message: String) {
    add(
      request, InvalidRequest.Problem(place: place, pointer: .root, keyword: keyword, message: message), detail: [])
  }

  /// Adds a request with a value that breaks its schema.
  mutating func add(_ request: ExampleRequest, _ place: InvalidRequest.Place, _ change: BreakingChange) {
    let violation = change.violation
    let problem = InvalidRequest.Problem(
      place: place, pointer: violation.instance, keyword: violation.keyword, message: violation.message)
    add(request, problem, detail: violation.instance.tokens + (change.member.map { [$0] } ?? []))
  }

  private mutating func add(_ request: ExampleRequest, _ problem: InvalidRequest.Problem, detail: [String]) {
    let words: [String] =
      switch problem.place {
      case .body: ["body"]
      case .parameter(let name, let location): [location.rawValue, name]
      }
    let id = Slug.slug((words + detail + [problem.keyword]).joined(separator: " "))
    var unique = id
    var number = 2
    while !ids.insert(unique).inserted {
      unique = "\(id)-\(number)"
      number += 1
    }
    requests.append(
      InvalidRequest(id: unique, request: request, problem: problem, status: refusals.status(of: problem)))
  }
}

/// The statuses with which an operation refuses requests.
struct Refusals {
  private let responses: [Response]

  init(_ operation: APISpec.Operation) {
    responses = operation.responses
  }

  /// The status for a problem: of those that are usual for it the first that is documented, else 400.
  func status(of problem: InvalidRequest.Problem) -> Int {
    let usual = problem.keyword == InvalidRequestList.mediaType ? [415, 400, 422] : [400, 422]
    return usual.first { code in responses.contains { $0.status == .code(code) } }
      ?? (responses.contains { $0.status == .range(4) } ? usual[0] : 400)
  }
}
