import APISpec
import HTTPTypes
import JSON
import OrderedCollections

extension APIPages {
  /// What the console needs to know of an operation: the file `operation.json` beside its page.
  ///
  /// Values of parameters are JSON texts, so that numbers keep their digits; schemas are those of ``SchemaFile``.
  ///
  /// - Parameters:
  ///   - operation: The operation.
  ///   - parameters: What is said of its parameters.
  ///   - requests: The request of each of its examples.
  func consoleFile(
    for operation: APISpec.Operation, _ parameters: [ParameterWords], _ requests: [RequestMessage]
  ) -> [UInt8] {
    consoleData(for: operation, parameters, requests).utf8(.compact)
  }

  private func consoleData(
    for operation: APISpec.Operation, _ parameters: [ParameterWords], _ requests: [RequestMessage]
  ) -> JSONValue {
    let servers = operation.servers.isEmpty ? api.servers : operation.servers
    return [
      "api": .string(api.id), "id": .string(operation.id), "method": .string(operation.method.rawValue),
      "path": .string(operation.path.text),
      "servers": .array(servers.map(serverData)),
      "parameters": .array(entered(parameters).map { parameterData($0, of: operation) }),
      "body": operation.requestBody.map(bodyData) ?? .null,
      "security": .array(api.security(of: operation).map(requirementData)),
      "schemes": .object(schemeData(for: operation)),
      "examples": .array(zip(operation.examples, requests).map { exampleData($0, $1, of: operation) }),
      "accept": text(RequestMessage.accept(of: operation)),
      "responses": .object(
        OrderedDictionary(
          operation.responses.map { ($0.status.text, responseData($0, of: operation)) },
          uniquingKeysWith: { first, _ in first })),
    ]
  }

  private var schemas: SchemaFile {
    SchemaFile(types: api.types, paths: paths)
  }

  private func serverData(_ server: Server) -> JSONValue {
    [
      "url": .string(server.url), "description": text(server.description),
      "variables": .object(
        server.variables.mapValues { variable in
          [
            "default": .string(variable.defaultValue), "enum": .array(variable.allowedValues.map(JSONValue.string)),
            "description": text(variable.description),
          ]
        }),
    ]
  }

  /// The parameters that a reader fills in: those that a body or a credential does not set.
  private func entered(_ parameters: [ParameterWords]) -> [ParameterWords] {
    let keys = api.securitySchemes.values.compactMap { scheme -> String? in
      if case .apiKey(let name, _) = scheme.kind { name.lowercased() } else { nil }
    }
    return parameters.filter { words in
      let name = words.parameter.name.lowercased()
      guard words.parameter.location == .header else { return !keys.contains(name) }
      return !["authorization", "content-type", "accept"].contains(name) && !keys.contains(name)
    }
  }

  private func parameterData(_ words: ParameterWords, of operation: APISpec.Operation) -> JSONValue {
    let parameter = words.parameter
    let example = operation.examples.first?.request.arguments
      .first { $0.name == parameter.name && $0.location == parameter.location }?.value
    return words.consoleData(example: example) { parameterData(parameter, anchor: words.row.id, example: example) }
  }

  private func parameterData(_ parameter: Parameter, anchor: String, example: JSONValue?) -> JSONValue {
    let metadata = fields.types.resolved(parameter.schema).keywords.metadata
    var data: OrderedDictionary<String, JSONValue> = [
      "name": .string(parameter.name), "in": .string(parameter.location.rawValue),
      "required": .bool(parameter.isRequired), "schema": schemas.value(of: parameter.schema),
      "example":
        (example ?? parameter.examples.values.first ?? metadata.examples.first ?? metadata.defaultValue).map(typed)
        ?? .null,
      "anchor": .string(anchor),
    ]
    switch parameter.serialization {
    case .schema(_, let style, let explode, let allowReserved):
      data["style"] = .string(style.rawValue)
      data["explode"] = .bool(explode)
      if allowReserved { data["allowReserved"] = true }
    case .content(let mediaType, _): data["content"] = .string(mediaType)
    }
    return .object(data)
  }

  private func bodyData(_ body: RequestBody) -> JSONValue {
    let clue = SharedWords.Clue(id: "", description: body.description, body.content, isShown: false)
    return shared.consoleBodies.made(of: body, clue) { (newBodyData(body), true) }
  }

  private func newBodyData(_ body: RequestBody) -> JSONValue {
    let schemas = schemas
    return [
      "required": .bool(body.isRequired),
      "content": .object(
        OrderedDictionary(
          body.content.map { key, media in
            let mediaType = enteredMediaType(key, media)
            var data: OrderedDictionary<String, JSONValue> = ["shape": .string(BodyShape(mediaType).rawValue)]
            data["schema"] = media.schema.map(schemas.value)
            if !media.encoding.isEmpty { data["encoding"] = .object(media.encoding.mapValues(encodingData)) }
            return (mediaType, .object(data))
          }, uniquingKeysWith: { first, _ in first })),
    ]
  }

  /// The media type that a body is entered and sent in: of a range that takes anything, JSON for objects and lists; of
  /// other bodies nobody knows what they are, and they are sent as files.
  private func enteredMediaType(_ mediaType: String, _ media: MediaContent?) -> String {
    guard mediaType.contains("*"), let schema = media?.schema.map(fields.types.resolved) else { return mediaType }
    let isStructured =
      !schema.keywords.validation.types.isDisjoint(with: [.object, .array])
      || !schema.keywords.applicator.properties.isEmpty
    return isStructured ? ExampleBody.commonMediaType(of: mediaType, isText: false) : mediaType
  }

  private func responseData(_ response: Response, of operation: APISpec.Operation) -> JSONValue {
    let status = response.status
    let variants = operation.responses.indices.count { operation.responses[$0].status == status }
    // What is told to several audiences in turn has a place for each; their first answers for all.
    let id = variants > 1 ? "\(status.anchor)-\(Slug.slug(response.audience ?? "variant-1"))" : status.anchor
    return [
      "text": text(response.description), "anchor": .string(status.anchor),
      // Several descriptions of one status cannot all be met.
      "content": variants > 1 ? .null : .object(anchors(of: response.content, idPrefix: id)),
    ]
  }

  /// What the identifiers of rows begin with that describe a body, by media type.
  private func anchors(
    of content: OrderedDictionary<String, MediaContent>, idPrefix: String
  ) -> OrderedDictionary<String, JSONValue> {
    guard content.count > 1 else { return content.mapValues { _ in .string(idPrefix) } }
    let kinds = OrderedSet(content.values)
    let leaders = kinds.map { kind in content.first { $0.value == kind }?.key ?? "" }
    return content.mapValues { media in
      let leader = leaders[kinds.firstIndex(of: media) ?? 0]
      return .string(kinds.count > 1 ? "\(idPrefix)-\(Slug.slug(leader))" : idPrefix)
    }
  }

  private func encodingData(_ encoding: Encoding) -> JSONValue {
    var data: OrderedDictionary<String, JSONValue> = [:]
    data["contentType"] = encoding.contentType.map(JSONValue.string)
    data["style"] = encoding.style.map { .string($0.rawValue) }
    data["explode"] = encoding.explode.map(JSONValue.bool)
    return .object(data)
  }

  private func exampleData(
    _ example: Example, _ message: RequestMessage, of operation: APISpec.Operation
  ) -> JSONValue {
    var places: OrderedDictionary<String, JSONValue> = [:]
    for location in Parameter.Location.allCases {
      let arguments = example.request.arguments.filter { $0.location == location }
      guard !arguments.isEmpty else { continue }
      places[location.rawValue] = .object(
        OrderedDictionary(arguments.map { ($0.name, typed($0.value)) }, uniquingKeysWith: { first, _ in first }))
    }
    let names = example.request.credentials.map(\.scheme)
    let alternative = api.security(of: operation).firstIndex { Set($0.schemes.keys) == Set(names) }
    // -1 is the console's choice of sending nothing, although something is asked for.
    let security = alternative ?? (names.isEmpty ? -1 : nil)
    return [
      "id": .string(example.id), "title": .string(wording.text(example.title)), "parameters": .object(places),
      // As the code samples beside the console send it.
      "accept": text(message.headers.first { $0.name == "Accept" }?.value),
      "body": text(message.body), "value": (example.request.body?.value).map(typed) ?? .null,
      "mediaType": text(
        (example.request.body?.mediaType).map { enteredMediaType($0, operation.requestContent(of: example)) }),
      "security": security.map { .number(JSONNumber($0)) } ?? .null,
      "credentials": .object(
        OrderedDictionary(
          example.request.credentials.map { ($0.scheme, credentialData($0.value, isKey: isKey($0.scheme))) },
          uniquingKeysWith: { first, _ in first })),
    ]
  }

  /// A value as JSON text.
  private func typed(_ value: JSONValue) -> JSONValue { .string(value.text(.compact)) }
}

extension APIPages {
  /// A text of the model without markup, or `null`.
  private func text(_ text: LocalizedText?) -> JSONValue {
    text.map { .string(wording.prose.plainText(wording.text($0))) } ?? .null
  }

  private func text(_ text: String?) -> JSONValue { text.map { .string($0) } ?? .null }
}
