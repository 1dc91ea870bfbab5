public import APISpec
import JSON
import OrderedCollections
import Schemas
import SourceText

/// Compares messages with their description, every keyword of their schemas, and tells what differs as data.
///
/// So whoever shows it can put it into words: of the page's language, for one.
public struct MessageCheck: Sendable {
  /// No more different faults than these are told.
  static let limit = 100
  /// Header fields that a server, or whoever passes an answer on, sets and changes.
  private static let unseen: Set<String> = [
    "content-type", "content-length", "connection", "date", "keep-alive", "trailer", "transfer-encoding", "upgrade",
  ]

  private let api: API
  private let schemas: SchemaLibrary
  private let typePages: @Sendable () -> [String: String]

  /// A check of the messages of an API.
  ///
  /// - Parameters:
  ///   - api: The API. Its schemas are compiled when they are needed.
  ///   - typePages: The addresses of the pages of its named types, by name, below the root of its pages; found out when
  ///     something is wrong.
  public init(_ api: API, typePages: @autoclosure @escaping @Sendable () -> [String: String] = [:]) {
    self.api = api
    self.typePages = typePages
    schemas = SchemaLibrary(lazilyWith: api.types)
  }

  /// What is wrong with a message, as JSON text; nil when there is no such operation.
  ///
  /// `media` is the described media type that its body is of. `compared` says whether a value was compared with its
  /// schema, `count` how many different faults there are; `faults` are the first of them, each with `path`, `rule`, the
  /// `values` that its words need, the `slugs` of the path, and where they are: `count` of places when there are several,
  /// a `header` field, the address of a `type`.
  public func faults(of message: CheckedMessage) -> [UInt8]? {
    guard let index = api.operations.firstIndex(where: { $0.id == message.operation }) else { return nil }
    let operation = api.operations[index]
    var found = Findings()
    switch message.part {
    case .parameters: check(parameters: message.body, of: operation, &found)
    case .request: check(message, operation.requestBody?.content ?? [:], .request, &found)
    case .response(let status, let headers): check(message, of: operation, status: status, headers: headers, &found)
    }
    return found.json.utf8(.compact)
  }

  /// What describes the body of a request or a response: its response, media type and content; nil when nothing does.
  public func description(of message: CheckedMessage) -> BodyDescription? {
    guard let operation = api.operation(id: message.operation), let mediaType = message.mediaType else { return nil }
    var status: ResponseStatus?
    var content = operation.requestBody?.content ?? [:]
    if case .response(let code, _) = message.part {
      guard let response = operation.described(status: code) else { return nil }
      status = response.status
      content = response.content
    }
    guard let key = MediaRange.described(content.keys, for: mediaType), let media = content[key] else { return nil }
    return BodyDescription(status: status, mediaType: key, content: media)
  }

  private func check(parameters text: [UInt8], of operation: Operation, _ found: inout Findings) {
    let values = JSONValue(parsing: text)?.object ?? [:]
    for parameter in operation.parameters {
      let key = "\(parameter.location.rawValue) \(parameter.name)"
      guard let value = values[key] else { continue }
      check(value, parameter.schema, .request, below: [.string(key)], &found)
    }
  }

  private func check(
    _ message: CheckedMessage, of operation: Operation, status: Int, headers: [String], _ found: inout Findings
  ) {
    guard let response = operation.described(status: status) else { return }
    let received = Set(headers.map { $0.lowercased() })
    for (name, header) in response.headers
    where header.isRequired && !received.contains(name.lowercased()) && !Self.unseen.contains(name.lowercased()) {
      found.add(MessageFault(header: name, rule: "required"))
    }
    check(message, response.content, .response, &found)
  }

  private func check(
    _ message: CheckedMessage, _ described: OrderedDictionary<String, MediaContent>, _ direction: SchemaDirection,
    _ found: inout Findings
  ) {
    guard let mediaType = message.mediaType else { return }
    // What says nothing of its media type is of none that is described.
    guard !mediaType.isEmpty, let key = MediaRange.described(described.keys, for: mediaType),
      let content = described[key]
    else {
      let list = described.isEmpty ? "–" : described.keys.joined(separator: ", ")
      found.add(MessageFault(header: "Content-Type", rule: "media", values: ["type": mediaType, "list": list]))
      return
    }
    found.mediaType = key
    let essence = MediaRange(mediaType).essence
    guard essence.contains("json"), !message.body.isEmpty else { return }
    let isSequence = ["ndjson", "jsonl", "json-seq"].contains { essence.contains($0) }
    guard let schema = isSequence ? content.itemSchema ?? content.schema : content.schema else { return }
    let texts = isSequence ? Self.lines(of: message.body) : [message.body[...]]
    for text in texts {
      guard let value = JSONValue(parsing: text) else { return found.add(MessageFault(rule: "not-json")) }
      check(value, schema, direction, &found)
    }
  }

  private func check(
    _ value: JSONValue, _ schema: Schema, _ direction: SchemaDirection, below path: [JSONValue] = [],
    _ found: inout Findings
  ) {
    // A schema that means nothing cannot be broken.
    guard let schema = try? schemas.compiled(schema) else { return }
    let violations = schema.validate(
      value, formats: .assert, direction: direction, noticesUnknownMembers: direction == .response)
    found.note(comparison: !violations.contains { $0.demand == .simplicity })
    let pages = violations.isEmpty ? [:] : typePages()
    for violation in violations {
      guard var fault = MessageFault(violation, of: value, typePages: pages) else { continue }
      fault.path = path + fault.path
      found.add(fault)
    }
  }

  /// The values of [JSON text sequences](https://www.rfc-editor.org/rfc/rfc7464) and of JSON in lines.
  private static func lines(of body: [UInt8]) -> [ArraySlice<UInt8>] {
    body.split { $0 == 0x0A || $0 == 0x1E }.filter { line in line.contains { $0 > 0x20 } }
  }
}
