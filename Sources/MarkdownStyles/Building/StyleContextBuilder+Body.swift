import APISpec
import JSON
import OrderedCollections

extension StyleContextBuilder {
  /// The properties of a body: of a JSON body when there is one, else of a form.
  mutating func bodyParameters(
    of operation: APISpec.Operation, at place: String
  ) -> (json: [StyleParameter], form: [StyleParameter]) {
    guard let (mediaType, schema) = describedBody(of: operation) else { return ([], []) }
    let parameters = properties(of: schema, at: place)
    return mediaType.isJSONMediaType ? (parameters, []) : ([], parameters)
  }

  /// The type of a body that has no properties to list, with its media type; nil when there are properties or no body.
  func bodyType(of operation: APISpec.Operation) -> String? {
    guard let body = operation.requestBody else { return nil }
    guard let (mediaType, schema) = describedBody(of: operation) else {
      return body.content.keys.isEmpty ? nil : body.content.keys.map(MarkdownText.code).joined(separator: ", ")
    }
    guard members(of: schema).isEmpty else { return nil }
    return [MarkdownText.code(mediaType), typeText(schema).map { "*\($0)*" }].compactMap { $0 }.joined(separator: ", ")
  }

  /// The media type by which the body is described, with its schema: JSON before a form before anything else.
  private func describedBody(of operation: APISpec.Operation) -> (mediaType: String, schema: Schema)? {
    let bodies =
      operation.requestBody?.content.compactMap { type, content in
        content.schema.map { (mediaType: type, schema: $0) }
      } ?? []
    return bodies.first { $0.mediaType.isJSONMediaType }
      ?? bodies.first { $0.mediaType == "application/x-www-form-urlencoded" || $0.mediaType.hasPrefix("multipart/") }
      ?? bodies.first
  }

  private mutating func properties(of schema: Schema, at place: String) -> [StyleParameter] {
    var parameters: [StyleParameter] = []
    for (name, member) in members(of: schema) where !member.schema.keywords.metadata.isReadOnly {
      let keywords = member.schema.keywords
      let description = keywords.metadata.description ?? resolved(member.schema)?.keywords.metadata.description
      parameters.append(
        StyleParameter(
          name: MarkdownText.plain(name), nameCode: MarkdownText.code(name), type: typeText(member.schema),
          isRequired: member.isRequired,
          isDeprecated: keywords.metadata.isDeprecated || keywords.publishing.availability.isDeprecated,
          defaultValue: defaultText(member.schema), allowedValues: allowedText(member.schema),
          audience: audience(keywords.publishing.audience),
          description: item(description, at: "\(place), property \(name)")))
    }
    return parameters
  }

  /// A property, and whether the object must have it.
  private struct Member {
    var schema: Schema
    var isRequired: Bool
  }

  /// The properties of an object, those of its parts and references included; those of alternatives are optional.
  private func members(of schema: Schema) -> OrderedDictionary<String, Member> {
    var members: OrderedDictionary<String, Member> = [:]
    var required: Set<String> = []
    var visited: Set<String> = []
    collect(schema, isCertain: true, into: &members, &required, &visited)
    for name in members.keys where required.contains(name) { members[name]?.isRequired = true }
    return members
  }

  private func collect(
    _ schema: Schema, isCertain: Bool, into members: inout OrderedDictionary<String, Member>,
    _ required: inout Set<String>, _ visited: inout Set<String>
  ) {
    let keywords = schema.keywords
    if let name = schema.typeName, visited.insert(name).inserted, let type = api.types[name] {
      collect(type.schema, isCertain: isCertain, into: &members, &required, &visited)
    }
    for (name, property) in keywords.applicator.properties where members[name] == nil {
      members[name] = Member(schema: property, isRequired: false)
    }
    if isCertain { required.formUnion(keywords.validation.required) }
    for part in keywords.applicator.allOf {
      collect(part, isCertain: isCertain, into: &members, &required, &visited)
    }
    for part in keywords.applicator.oneOf + keywords.applicator.anyOf {
      collect(part, isCertain: false, into: &members, &required, &visited)
    }
  }
}

extension String {
  /// Whether a media type is JSON or a format on top of it.
  var isJSONMediaType: Bool {
    let essence = prefix { $0 != ";" }.lowercased()
    return essence.hasSuffix("/json") || essence.hasSuffix("+json")
  }
}
