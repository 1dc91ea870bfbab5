import APISpec
import Explorer
import Fixtures
import JSON
import OpenAPI
import OrderedCollections
import Sandbox
import Schemas
import SourceText

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Keeps exchanges of the console as named examples in the description that is previewed.
struct DocumentedExchanges: Sendable {
  /// A larger body is nobody's example, in bytes.
  static let bodyLimit = 256_000
  /// More differences from a schema are not told.
  private static let violationLimit = 5

  /// The description as it was read.
  let read: ReadSpec
  /// What replaces files.
  var replacement = FileReplacement()

  /// What would be written of an exchange: the response's body, and the request's when it is JSON.
  func propose(
    _ exchange: ExchangeRecorder.Exchange
  ) throws(ExchangeRecorder.Failure) -> ExchangeRecorder.Proposal {
    let examples = try examples(of: exchange)
    let edited = try edited(examples.map(\.example), around: read.files[0])
    for file in edited.files { try check(file.old) }
    let changes = edited.files.map { file in
      file.changes.map { "\(file.old.name):\($0.line)\n\($0.text)\n" }.joined(separator: "\n")
    }
    let violations = examples.flatMap(violations)
    let text = (changes + (violations.isEmpty ? [] : [violations.joined(separator: "\n") + "\n"]))
    return ExchangeRecorder.Proposal(text: text.joined(separator: "\n")) {
      [replacement] () throws(ExchangeRecorder.Failure) in
      do throws(FileReplacement.Failure) {
        try replacement.replace(edited.files.map { ($0.old, $0.new) })
      } catch {
        throw Self.failure(error)
      }
      return edited.files.map(\.old.name)
    }
  }

  /// An example with what its value is compared with.
  private typealias Described = (example: NewExample, schema: Schema?, direction: SchemaDirection)

  /// The examples that an exchange is.
  private func examples(of exchange: ExchangeRecorder.Exchange) throws(ExchangeRecorder.Failure) -> [Described] {
    var recorded: RecordedExchange
    do { recorded = try RecordedExchange(parsing: exchange.messages) } catch { throw .malformed(error.description) }
    guard case .response(let status, _) = recorded.response.startLine else { return [] }
    let response = try description(
      of: recorded.response, .response(status: status, headers: []), "the response \(status)", exchange.operation)
    let isSent = recorded.request.isJSON && !recorded.request.body.isEmpty
    let request =
      isSent ? try description(of: recorded.request, .request, "the request", exchange.operation) : nil
    recorded = recorded.withoutSecrets(
      request: request?.content.schema, response: response.content.schema, types: read.spec.api.types)
    func example(_ body: NewExample.Body, _ value: JSONValue) -> NewExample {
      NewExample(operation: exchange.operation, body: body, name: exchange.name, value: value)
    }
    var examples: [Described] = []
    if let request {
      let value = try Self.value(of: recorded.request)
      examples.append((example(.request(request.mediaType), value), request.content.schema, .request))
    }
    let value = try Self.value(of: recorded.response)
    let body = NewExample.Body.response(response.status ?? .default, response.mediaType)
    return examples + [(example(body, value), response.content.schema, .response)]
  }

  /// What describes the body of a message.
  private func description(
    of message: HTTPMessageText, _ part: CheckedMessage.Part, _ words: String, _ operation: String
  ) throws(ExchangeRecorder.Failure) -> BodyDescription {
    guard message.body.count <= Self.bodyLimit else {
      throw .tooLarge("the body of \(words) has \(message.body.count) bytes, and an example at most \(Self.bodyLimit)")
    }
    let mediaType = message.values("Content-Type").first
    guard message.isJSON, !message.body.isEmpty else { throw .malformed("the body of \(words) is not JSON") }
    let found = MessageCheck(read.spec.api).description(
      of: CheckedMessage(operation: operation, part: part, mediaType: mediaType))
    guard let found else { throw .undocumented("\(words) of the type \(mediaType ?? "–") is not documented") }
    return found
  }

  private static func value(of message: HTTPMessageText) throws(ExchangeRecorder.Failure) -> JSONValue {
    guard let value = JSONValue(parsing: message.body) else { throw .malformed("the body is not JSON") }
    return value
  }

  /// The description with the examples, in memory.
  private func edited(
    _ examples: [NewExample], around first: SourceFile
  ) throws(ExchangeRecorder.Failure) -> EditedDescription {
    let folder = Self.folder(of: first.name)
    let files = Dictionary(read.files.map { ($0.name, $0) }) { first, _ in first }
    let editor = DescriptionEditor(first, of: read.spec.api) { path in
      files[Files.join(folder, path)] ?? files[path]
    }
    do throws(EditProblem) {
      return try editor.adding(examples)
    } catch {
      switch error {
      case .name: throw .misnamed(error.description)
      case .taken: throw .taken(error.description)
      case .undocumented: throw .undocumented(error.description)
      case .place: throw .unplaceable(error.description)
      }
    }
  }

  /// Whether a file may be changed: it lies in the folder of the description, and nobody has changed it.
  private func check(_ file: SourceFile) throws(ExchangeRecorder.Failure) {
    let folder = Self.folder(of: read.files[0].name)
    guard read.watched.contains(file.name), Files.isInside(folder.isEmpty ? "." : folder, file.name) else {
      throw .unplaceable("\(file.name) is outside of the folder of the description")
    }
    do throws(FileReplacement.Failure) { try FileReplacement.check(file) } catch { throw Self.failure(error) }
  }

  /// How an example differs from its schema, a line each.
  private func violations(of described: Described) -> [String] {
    guard let schema = described.schema, let compiled = try? read.schemas.compiled(schema) else { return [] }
    let found = compiled.validate(described.example.value, formats: .assert, direction: described.direction)
    let part = described.direction == .request ? "request" : "response"
    return found.prefix(Self.violationLimit).map { violation in
      let place = violation.instance == .root ? part : "\(part) \(violation.instance)"
      return "! \(place): \(violation.message)"
    }
  }

  private static func failure(_ failure: FileReplacement.Failure) -> ExchangeRecorder.Failure {
    switch failure {
    case .changed(let path): .changed("\(path) has changed since it was read")
    case .readOnly(let path): .unwritable("\(path) is read-only")
    case .system(ENOSPC), .system(EDQUOT): .full
    case .system(let code): .unwritable(SystemReason.text(code))
    }
  }

  /// The folder of a file with its slash; empty for the current one.
  private static func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
  }
}

extension HTTPMessageText {
  /// Whether the message says that its body is JSON.
  fileprivate var isJSON: Bool {
    let type = values("Content-Type").first?.lowercased().prefix { $0 != ";" } ?? ""
    return type.contains("json") && !["ndjson", "jsonl", "json-seq"].contains { type.contains($0) }
  }
}
