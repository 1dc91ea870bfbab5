import APISpec
import HTTPTypes
import JSON
import OrderedCollections

extension APIPages {
  /// What the console needs to know of an operation: the file `operation.json` beside its page.
  ///
  /// Values are texts, as typed into a form, so that numbers keep their digits.
  func consoleData(for operation: APISpec.Operation) -> JSONValue {
    let servers = operation.servers.isEmpty ? api.servers : operation.servers
    var schemes: OrderedDictionary<String, JSONValue> = [:]
    for alternative in api.security(of: operation) {
      for name in alternative.schemes.keys {
        schemes[name] = api.securitySchemes[name].map(schemeData)
      }
    }
    return [
      "api": .string(api.id), "id": .string(operation.id), "method": .string(operation.method.rawValue),
      "path": .string(operation.path.text),
      "servers": .array(
        servers.enumerated().map { index, server in
          [
            "index": .number(JSONNumber(index)), "url": .string(server.defaultURL),
            "description": text(server.description),
          ]
        }),
      "parameters": .array(consoleParameters(of: operation).map { parameterData($0, of: operation) }),
      "body": operation.requestBody.map { bodyData($0, of: operation) } ?? .null,
      "security": .array(api.security(of: operation).map(requirementData)),
      "schemes": .object(schemes),
      "examples": .array(operation.examples.map { exampleData($0, of: operation) }),
      "responses": .object(
        OrderedDictionary(
          operation.responses.map { ($0.status.text, JSONValue.string(plain($0.description))) },
          uniquingKeysWith: { first, _ in first })),
      "strings": .object(wording.language.console.mapValues { .string($0) }),
    ]
  }

  /// The parameters that a reader fills in: those that a body or a credential does not set.
  private func consoleParameters(of operation: APISpec.Operation) -> [Parameter] {
    let keys = api.securitySchemes.values.compactMap { scheme -> String? in
      if case .apiKey(let name, _) = scheme.kind { name.lowercased() } else { nil }
    }
    return operation.parameters.filter { parameter in
      guard parameter.location == .header else { return !keys.contains(parameter.name.lowercased()) }
      return !(["authorization", "content-type", "accept"] + keys).contains(parameter.name.lowercased())
    }
  }

  private func parameterData(_ parameter: Parameter, of operation: APISpec.Operation) -> JSONValue {
    let schema = fields.types.resolved(parameter.schema)
    let keywords = schema.keywords
    let example = operation.examples.first?.request.arguments
      .first { $0.name == parameter.name && $0.location == parameter.location }?.value
    var data: OrderedDictionary<String, JSONValue> = [
      "name": .string(parameter.name), "in": .string(parameter.location.rawValue),
      "required": .bool(parameter.isRequired), "type": .string(consoleType(of: schema)),
      "format": text(keywords.validation.format),
      "enum": keywords.validation.allowedValues.map { .array($0.map(typed)) } ?? .null,
      "default": keywords.metadata.defaultValue.map(typed) ?? .null,
      "example": (example ?? keywords.metadata.examples.first ?? parameter.examples.values.first).map(typed) ?? .null,
      "description": text(parameter.description),
      "anchor": .string("parameter-\(parameter.location.rawValue)-\(Slug.slug(parameter.name))"),
    ]
    if case .schema(_, let style, let explode, _) = parameter.serialization {
      data["style"] = .string(style.rawValue)
      data["explode"] = .bool(explode)
    }
    return .object(data)
  }

  private func bodyData(_ body: RequestBody, of operation: APISpec.Operation) -> JSONValue {
    let mediaType = body.content.keys.first ?? "application/json"
    let schema = body.content.values.first?.schema ?? .anything
    let target = SchemaLayers(schema, in: api, throughNames: true).target
    let parts = SchemaParts(target, in: api, throughNames: true)
    let required = parts.required
    return [
      "mediaType": .string(mediaType), "mediaTypes": .array(body.content.keys.map { .string($0) }),
      "required": .bool(body.isRequired),
      "example": text(
        operation.examples.first { $0.request.body != nil }.flatMap { RequestMessage($0, of: operation, in: api).body }),
      "properties": .array(
        parts.properties.map { name, property in
          [
            "name": .string(name), "type": .string(fields.types.words(for: property).plainText),
            "required": .bool(required.contains(name)),
            "description": text(property.keywords.metadata.description.map(wording.text)),
          ]
        }),
    ]
  }

  private func exampleData(_ example: Example, of operation: APISpec.Operation) -> JSONValue {
    let message = RequestMessage(example, of: operation, in: api)
    var places: OrderedDictionary<String, JSONValue> = [:]
    for location in [Parameter.Location.path, .query, .header, .cookie] {
      let arguments = example.request.arguments.filter { $0.location == location }
      var values = OrderedDictionary(
        arguments.map { ($0.name, typed($0.value)) }, uniquingKeysWith: { first, _ in first })
      // As the code samples beside the console send it.
      if location == .header, let accept = message.headers.first(where: { $0.name == "Accept" }) {
        values["Accept"] = .string(accept.value)
      }
      places[location.rawValue] = .object(values)
    }
    let names = example.request.credentials.map(\.scheme)
    let alternative = api.security(of: operation).firstIndex { Set($0.schemes.keys) == Set(names) }
    // -1 is the console's choice of sending nothing, although something is asked for.
    let security = alternative ?? (names.isEmpty ? -1 : nil)
    return [
      "id": .string(example.id), "title": .string(wording.text(example.title)), "parameters": .object(places),
      "body": text(message.body),
      "mediaType": text(example.request.body?.mediaType),
      "security": security.map { .number(JSONNumber($0)) } ?? .null,
      "credentials": .object(
        OrderedDictionary(
          example.request.credentials.map { ($0.scheme, credentialData($0.value, isKey: isKey($0.scheme))) },
          uniquingKeysWith: { first, _ in first })),
      "audience": text(fields.marks.audienceTitle(example.audience)?.plainText),
      "status": .number(JSONNumber(example.response.status)),
    ]
  }

  private func schemeData(_ scheme: SecurityScheme) -> JSONValue {
    var data: OrderedDictionary<String, JSONValue> = [:]
    switch scheme.kind {
    case .basic: data = ["type": "http", "scheme": "basic"]
    case .bearer: data = ["type": "http", "scheme": "bearer"]
    case .http(let name): data = ["type": "http", "scheme": .string(name)]
    case .apiKey(let name, let location):
      data = ["type": "apiKey", "in": .string(location.rawValue), "name": .string(name)]
    case .oauth2: data = ["type": "oauth2"]
    case .openIDConnect: data = ["type": "openIdConnect"]
    case .mutualTLS: data = ["type": "mutualTLS"]
    }
    data["title"] = .string(authorization.title(of: scheme))
    data["description"] = text(scheme.description)
    if let credential = scheme.sandboxCredentials.first?.credential {
      data["example"] = credentialData(credential.value, isKey: data["type"] == "apiKey")
    }
    return .object(data)
  }

  private func isKey(_ scheme: String) -> Bool {
    if case .apiKey? = api.securitySchemes[scheme]?.kind { true } else { false }
  }

  private func credentialData(_ value: Credential.Value, isKey: Bool) -> JSONValue {
    switch value {
    case .password(let username, let password):
      ["username": .string(username), "password": .string(password)]
    case .token(let token): [isKey ? "key" : "token": .string(token)]
    }
  }

  private func requirementData(_ requirement: SecurityRequirement) -> JSONValue {
    .array(
      requirement.schemes.map { name, scopes in
        ["scheme": .string(name), "scopes": .array(scopes.map { .string($0) })]
      })
  }

  private func consoleType(of schema: Schema) -> String {
    let types = schema.keywords.validation.types.filter { $0 != .null }
    return (types.first ?? .string).rawValue
  }

  /// A value as it is typed into a form.
  private func typed(_ value: JSONValue) -> JSONValue {
    if case .array(let elements) = value { return .array(elements.map { .string($0.shortText) }) }
    if case .string(let string) = value { return .string(string) }
    return .string(value.text(.compact))
  }

  private func text(_ text: LocalizedText?) -> JSONValue { text.map { .string(plain($0)) } ?? .null }
  private func text(_ text: String?) -> JSONValue { text.map { .string($0) } ?? .null }

  private func plain(_ text: LocalizedText) -> String {
    CommonMarkText.plain(wording.text(text))
  }
}
