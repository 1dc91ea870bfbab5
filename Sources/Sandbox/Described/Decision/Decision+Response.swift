import APISpec
import HTTPTypes
import JSON
import OrderedCollections

extension Decision {
  /// A body that was chosen, or the response that says why there is none.
  enum Choice {
    /// The body.
    case value(JSONValue)
    /// The response instead.
    case problem(SandboxResponse)
  }

  /// Answers with a described response.
  ///
  /// - Parameters:
  ///   - response: The response.
  ///   - status: The status code that it is sent with.
  ///   - isRefusal: Whether it says what is wrong with the request; then it comes in any media type.
  ///   - reading: The request; nil when it was not read.
  ///   - state: The body that the resources of the session give; another is chosen when it does not fit.
  ///   - bench: What schemas are compiled with.
  mutating func respond(
    with response: Response, status: Int, isRefusal: Bool = false, _ reading: RequestReading?,
    state: JSONValue? = nil, _ bench: inout Workbench
  ) -> SandboxResponse {
    var answer = SandboxResponse(status: .documented(status))
    guard !response.content.isEmpty, status != 204, status != 304 else {
      note("body=none")
      addHeaders(of: response, to: &answer, &bench)
      return answer
    }
    let accept = request.headerFields[values: .accept].joined(separator: ",")
    let wanted = MediaRange.preferred(of: response.content.keys, accept: accept)
    guard let key = wanted ?? (isRefusal ? response.content.keys.first : nil), let content = response.content[key]
    else {
      note("media-type=not acceptable")
      return .notAcceptable(accept, offered: Array(response.content.keys))
    }
    let mediaType = MediaRange.concrete(key, accept: accept)
    note("media-type=\(mediaType)")
    if let state, bench.fits(state, content.schema) {
      note("body=state")
      write(state, as: mediaType, content, to: &answer)
      addHeaders(of: response, to: &answer, &bench)
      return answer
    }
    switch choose(response, status, key, content, isRefusal: isRefusal, reading, &bench) {
    case .problem(let problem): return problem
    case .value(let value):
      write(value, as: mediaType, content, to: &answer)
      addHeaders(of: response, to: &answer, &bench)
      return answer
    }
  }

  /// The body of the response that means success as JSON, without state; nil when it has none.
  mutating func successValue(_ reading: RequestReading, _ bench: inout Workbench) -> JSONValue? {
    let (response, status) = operation.success
    guard let (mediaType, content) = response.content.first(where: { MediaRange.isJSON($0.key) }),
      case .value(let value) = choose(response, status, mediaType, content, isRefusal: false, reading, &bench)
    else { return nil }
    return value
  }

  /// The body: the example that was asked for, the one that belongs to the request, the first, else a generated one.
  private mutating func choose(
    _ response: Response, _ status: Int, _ mediaType: String, _ content: MediaContent, isRefusal: Bool,
    _ reading: RequestReading?, _ bench: inout Workbench
  ) -> Choice {
    let documented = operation.documentedBodies(response, status: status, mediaType: mediaType)
    if let name = preferences.example {
      if let body = documented.first(where: { $0.isCalled(name) }) {
        note("example=\(name) (asked for)")
        return .value(body.value)
      }
      guard isRefusal else { return .problem(.noExample(name, status: status, mediaType: mediaType)) }
    }
    if !preferences.isDynamic || content.schema == nil && content.itemSchema == nil {
      if let value = documentedValue(documented, mediaType, content, reading, &bench) { return .value(value) }
    }
    let schema = content.schema ?? content.itemSchema.map { .array(of: $0) }
    guard let schema else {
      note("body=empty (no schema)")
      return .value(MediaRange.isJSON(mediaType) ? .object([:]) : .string(""))
    }
    if let value = bench.value(of: schema, entity: entity) {
      note("body=generated")
      let own = asListed(EntityIdentity(route: route).applied(to: value, schema, &bench), schema, &bench)
      return .value(isRefusal ? own : listed(own, schema, reading, &bench))
    }
    if let first = documented.first {
      note("example=\(first.name) (nothing fits the schema)")
      return .value(first.value)
    }
    return .problem(.noValue(status: status, mediaType: mediaType))
  }

  /// The example that belongs to the request, else the first that fits the schema; nil when none does.
  private mutating func documentedValue(
    _ documented: [DocumentedBody], _ mediaType: String, _ content: MediaContent, _ reading: RequestReading?,
    _ bench: inout Workbench
  ) -> JSONValue? {
    var fitting: [DocumentedBody] = []
    for body in documented {
      let isWrittenOut = body.value.string != nil && !MediaRange.isJSON(mediaType)
      if isWrittenOut || bench.fits(body.value, content.schema) { fitting.append(body) }
    }
    let own = fitting.first { body in
      body.exchange.flatMap { exchange in reading.map { isRequest(of: exchange, $0) } } ?? false
    }
    if let own {
      note("example=\(own.name) (of this request)")
      return own.value
    }
    guard let first = fitting.first else {
      if !documented.isEmpty { note("examples do not fit the schema") }
      return nil
    }
    note("example=\(first.name) (first)")
    let schema = content.schema ?? .anything
    let value = asListed(EntityIdentity(route: route).applied(to: first.value, schema, &bench), schema, &bench)
    return shortened(value, schema, reading, &bench)
  }

  /// Writes a body in the syntax of its media type.
  private func write(
    _ value: JSONValue, as mediaType: String, _ content: MediaContent, to answer: inout SandboxResponse
  ) {
    let written = ExampleBody(mediaType, value).written(as: content, types: api.types)
    answer.headerFields[.contentType] = written.mediaType
    answer.body = Array(written.text.utf8)
    if MediaRange.isJSON(mediaType) { answer.body.append(UInt8(ascii: "\n")) }
  }

  /// Adds the header fields that are described, with values that fit.
  func addHeaders(of response: Response, to answer: inout SandboxResponse, _ bench: inout Workbench) {
    for (name, header) in response.headers {
      guard let field = HTTPField.Name(name), field != .contentType, field != .contentLength,
        let value = bench.value(of: header.schema, entity: entity, name: name)
      else { continue }
      answer.headerFields[field] = HeaderText.text(of: value, header)
    }
  }
}
