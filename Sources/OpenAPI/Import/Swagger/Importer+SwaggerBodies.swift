import APISpec
import JSON
import OrderedCollections
import SourceText

extension Importer {
  /// The request body that `body` and `formData` parameters describe.
  mutating func swaggerBody(of site: Site, _ parameters: [ImportedParameter]) -> ImportedBody? {
    let bodies = parameters.filter { $0.isBody && $0.cursor["in"]?.node.string == "body" }
    let parts = parameters.filter { $0.isBody && $0.cursor["in"]?.node.string == "formData" }
    if let second = bodies.dropFirst().first ?? (bodies.isEmpty ? nil : parts.first) {
      report(.duplicateBody(at: second.cursor))
    }
    let consumes = site.cursor["consumes"] ?? root["consumes"]
    let mediaTypes = consumes.map { strings($0) } ?? []
    if let body = bodies.first { return swaggerBody(body.cursor, mediaTypes: mediaTypes) }
    return parts.isEmpty ? nil : swaggerForm(parts, mediaTypes: mediaTypes)
  }

  /// The body that a `body` parameter describes.
  private mutating func swaggerBody(_ cursor: SourceCursor, mediaTypes: [String]) -> ImportedBody {
    let schema = schema(required("schema", of: cursor, .parameter))
    let mediaTypes = mediaTypes.isEmpty ? ["application/json"] : mediaTypes
    var examples: ExamplesByMediaType = [:]
    for value in namedValues(of: cursor) {
      let isMediaType = value.name.contains("/")
      var named = isMediaType ? NamedValue(name: "example", value: value.value) : value
      named.cursor = value.cursor
      examples[isMediaType ? value.name : mediaTypes[0], default: []].append(named)
    }
    let content = mediaTypes.map { ($0, MediaContent(schema: schema)) }
    var body = RequestBody(
      content: OrderedDictionary(content, uniquingKeysWith: { first, _ in first }),
      isRequired: flag(cursor["required"]), description: text(cursor["description"]))
    body.extensions = extensions(of: cursor, except: ["x-example", "x-examples"])
    let schemas = cursor["schema"].map { [mediaTypes[0]: $0] } ?? [:]
    return ImportedBody(body: body, examples: examples.filter { body.content[$0.key] != nil }, schemas: schemas)
  }

  /// The form whose parts `formData` parameters describe.
  private mutating func swaggerForm(_ parts: [ImportedParameter], mediaTypes: [String]) -> ImportedBody {
    var object = Schema.Keywords()
    object.validation.types = [.object]
    var encoding: OrderedDictionary<String, Encoding> = [:]
    for part in parts {
      let name = part.parameter.name
      var property = swaggerItems(part.cursor)
      property.keywords.metadata.description = text(part.cursor["description"])
      if let example = part.cursor["x-example"] {
        property.keywords.metadata.examples = [JSONValue(example.node)]
      }
      object.applicator.properties[name] = property
      if flag(part.cursor["required"]) { object.validation.required.append(name) }
      guard part.cursor["type"]?.node.string == "array" else { continue }
      let (style, explode) = collectionStyle(of: part.cursor, at: .query)
      guard (style, explode) != (.form, true) else { continue }
      var own = Encoding()
      own.style = style
      own.explode = explode
      encoding[name] = own
    }
    let forms = ["application/x-www-form-urlencoded", "multipart/form-data"]
    let hasFile = parts.contains { $0.cursor["type"]?.node.string == "file" }
    let known = mediaTypes.filter { forms.contains($0) && !(hasFile && $0 == forms[0]) }
    let names = known.isEmpty ? [hasFile ? forms[1] : forms[0]] : known
    var media = MediaContent(schema: .keywords(object))
    media.encoding = encoding
    let content = OrderedDictionary(names.map { ($0, media) }, uniquingKeysWith: { first, _ in first })
    return ImportedBody(body: RequestBody(content: content, isRequired: !object.validation.required.isEmpty))
  }

  /// A response, whose media types the operation or the whole description names.
  ///
  /// [Response Object](https://spec.openapis.org/oas/v2.0.html#response-object).
  mutating func swaggerResponse(_ cursor: SourceCursor, produces: SourceCursor?) -> ImportedResponse? {
    guard let cursor = object(cursor) else { return nil }
    check(cursor, .response)
    let description = text(required("description", of: cursor, .response)) ?? ""
    var response = Response(.default, description: description)
    response.headers = headers(cursor["headers"])
    var examples: ExamplesByMediaType = [:]
    for (mediaType, field) in members(cursor["examples"]) {
      examples[mediaType] = [NamedValue(name: "example", at: field)]
    }
    let schema = schema(cursor["schema"])
    if schema != nil || !examples.isEmpty {
      let isFile = cursor["schema"]?["type"]?.node.string == "file"
      var mediaTypes = produces.map { strings($0) } ?? []
      if mediaTypes.isEmpty, schema != nil {
        mediaTypes = isFile ? ["application/octet-stream"] : examples.isEmpty ? ["application/json"] : []
      }
      for mediaType in mediaTypes + examples.keys where response.content[mediaType] == nil {
        response.content[mediaType] = MediaContent(schema: schema)
      }
    }
    response.availability = availability(of: cursor)
    response.extensions = extensions(of: cursor, except: Self.responseExtensions)
    var schemas: [String: SourceCursor] = [:]
    for mediaType in response.content.keys { schemas[mediaType] = cursor["schema"] }
    return ImportedResponse(response: response, examples: examples, schemas: schemas)
  }

  /// Reads the shared parameters and responses that nothing refers to, so that what is wrong with them is known.
  mutating func readSwaggerComponents() {
    for (_, cursor) in members(root["parameters"], withExtensions: true) {
      guard cursor.node["$ref"] == nil, readParameters[Place(cursor)] == nil else { continue }
      readParameters[Place(cursor)] = swaggerParameter(cursor)
    }
    for (_, cursor) in members(root["responses"], withExtensions: true) where cursor.node["$ref"] == nil {
      _ = swaggerResponse(cursor, produces: root["produces"])
    }
  }
}
