import APISpec
import JSON
import OrderedCollections

extension Exporter {
  /// Values with what is said about them, and notes about those that are elsewhere.
  func namedExamples(
    _ values: OrderedDictionary<String, JSONValue>, _ notes: OrderedDictionary<String, ExampleNote>
  ) -> OrderedDictionary<String, JSONValue> {
    var examples: OrderedDictionary<String, JSONValue> = [:]
    for (name, value) in values { examples[name] = namedExample(value, notes[name] ?? ExampleNote()) }
    for (name, note) in notes where values[name] == nil && note.externalValue != nil {
      examples[name] = namedExample(nil, note)
    }
    return examples
  }

  /// A value, or the address of one, with what is said about it.
  ///
  /// [Example Object](https://spec.openapis.org/oas/v3.1.1.html#example-object).
  func namedExample(_ value: JSONValue?, _ note: ExampleNote) -> JSONValue {
    var members = Members()
    members.set("summary", text(note.title))
    members.set("description", text(note.description))
    members["value"] = value
    members.set(value == nil ? "externalValue" : ExtensionKey.externalValue, note.externalValue)
    members.set(ExtensionKey.serializedValue, note.serializedValue)
    members.extend(with: note.extensions)
    return members.value
  }

  /// A documented exchange, which OpenAPI would tear apart; see ``ExtensionKey/examples``.
  func exchange(_ example: Example, of operation: Operation) -> JSONValue {
    var members = Members()
    members.set("id", example.id)
    members.set("title", text(example.title))
    members.set("description", text(example.description))
    members.set("audience", example.audience)
    members.set(
      "after",
      list: example.after.map { ["operation": .string($0.operation), "example": .string($0.example)] })
    members.set("request", object: request(of: example, operation))
    members["response"] = response(of: example, operation)
    return members.value
  }

  private func request(of example: Example, _ operation: Operation) -> Members {
    var members = Members()
    members.set(
      "arguments",
      list: example.request.arguments.map {
        ["name": .string($0.name), "in": .string($0.location.rawValue), "value": $0.value]
      })
    members.set("credentials", list: example.request.credentials.map(credential))
    members["body"] = example.request.body.map {
      body($0, id: example.id, content: operation.requestBody?.content ?? [:])
    }
    return members
  }

  private func response(of example: Example, _ operation: Operation) -> JSONValue {
    let status = operation.documentedStatus(of: example.response.status)
    let variants = operation.responses.filter { $0.status == status }
    var members = Members()
    members.set("status", example.response.status)
    members.set("headers", object: example.response.headers.mapValues(JSONValue.string))
    members["body"] = example.response.body.map {
      body($0, id: example.id, content: Response.unitedContent(of: variants))
    }
    return members.value
  }

  /// A body of an exchange, without its value when that stands as a named example in the media type.
  private func body(
    _ body: ExampleBody, id: String, content: OrderedDictionary<String, MediaContent>
  ) -> JSONValue {
    var members = Members()
    members.set("mediaType", body.mediaType)
    let isNamedExample = content[body.mediaType].map { $0.examples[id] == nil } ?? false
    if !isNamedExample { members["value"] = body.value }
    return members.value
  }

  private func credential(_ credential: Credential) -> JSONValue {
    var members = Members()
    members.set("scheme", credential.scheme)
    guard !sandboxCredentials.contains(credential) else { return members.value }
    switch credential.value {
    case .password(let username, let password):
      members.set("username", username)
      members.set("password", password)
    case .token(let token):
      members.set("token", token)
    }
    return members.value
  }
}
