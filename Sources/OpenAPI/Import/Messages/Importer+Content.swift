import APISpec
import OrderedCollections
import SourceText

extension Importer {
  /// A request body.
  ///
  /// [Request Body Object](https://spec.openapis.org/oas/v3.1.1.html#request-body-object).
  mutating func requestBody(_ cursor: SourceCursor?) -> ImportedBody? {
    guard let cursor, let target = target(cursor) else { return nil }
    let place = Place(target.cursor)
    if readBodies[place] == nil { readBodies[place] = ownRequestBody(target.cursor) }
    guard case .some(.some(var body)) = readBodies[place] else { return nil }
    if let description = target.description { body.body.description = description }
    return body
  }

  /// A request body where it stands.
  private mutating func ownRequestBody(_ cursor: SourceCursor) -> ImportedBody {
    check(cursor, .requestBody)
    let (content, examples, schemas) = content(required("content", of: cursor, .requestBody))
    let body = RequestBody(
      content: content, isRequired: flag(cursor["required"]), description: text(cursor["description"]))
    return ImportedBody(body: body, examples: examples, schemas: schemas)
  }

  /// Bodies by media type, with their examples and where their schemas stand.
  ///
  /// [Media Type Object](https://spec.openapis.org/oas/v3.2.0.html#media-type-object).
  mutating func content(
    _ cursor: SourceCursor?
  ) -> (
    content: OrderedDictionary<String, MediaContent>, examples: ExamplesByMediaType, schemas: [String: SourceCursor]
  ) {
    var content: OrderedDictionary<String, MediaContent> = [:]
    var examples: ExamplesByMediaType = [:]
    var schemas: [String: SourceCursor] = [:]
    for (mediaType, field) in members(cursor, withExtensions: true) {
      guard let object = version == .v3_2 ? target(field)?.cursor : object(field) else { continue }
      check(object, .mediaType)
      var media = MediaContent(schema: schema(object["schema"]))
      media.itemSchema = schema(object["itemSchema"] ?? object[ExtensionKey.itemSchema])
      for (name, encoding) in members(object["encoding"], withExtensions: true) {
        media.encoding[name] = self.encoding(encoding)
      }
      content[mediaType] = media
      schemas[mediaType] = object["schema"]
      let values = namedValues(of: object)
      if !values.isEmpty { examples[mediaType] = values }
    }
    return (content, examples, schemas)
  }

  /// [Encoding Object](https://spec.openapis.org/oas/v3.1.1.html#encoding-object).
  private mutating func encoding(_ cursor: SourceCursor) -> Encoding? {
    guard let cursor = object(cursor) else { return nil }
    check(cursor, .encoding)
    var encoding = Encoding()
    encoding.contentType = string(cursor["contentType"])
    encoding.headers = headers(cursor["headers"])
    encoding.style = word(cursor["style"] ?? cursor[ExtensionKey.style], of: Parameter.Style.allCases)
    encoding.explode = optionalFlag(cursor["explode"])
    encoding.allowReserved = flag(cursor["allowReserved"])
    return encoding
  }

  /// Header fields by name.
  mutating func headers(_ cursor: SourceCursor?) -> OrderedDictionary<String, Header> {
    var headers: OrderedDictionary<String, Header> = [:]
    for (name, field) in members(cursor, withExtensions: true) { headers[name] = header(field) }
    return headers
  }

  /// [Header Object](https://spec.openapis.org/oas/v3.1.1.html#header-object).
  private mutating func header(_ cursor: SourceCursor) -> Header? {
    guard let target = target(cursor) else { return nil }
    let object = target.cursor
    check(object, .header)
    let schema: Schema?
    if version == .v2 {
      schema = swaggerItems(object)
    } else {
      schema = self.schema(object["schema"] ?? object["content"]?.members.first?.value["schema"])
    }
    var header = Header(
      schema: schema ?? .anything, description: target.description ?? text(object["description"]),
      isRequired: flag(object["required"]))
    header.availability = availability(of: object)
    let examples = namedValues(of: object).map(\.value)
    if version != .v2, !examples.isEmpty, header.schema.keywords.metadata.examples.isEmpty {
      header.schema.keywords.metadata.examples = examples
    }
    return header
  }
}
