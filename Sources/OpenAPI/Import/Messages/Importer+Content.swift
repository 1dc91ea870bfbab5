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
    var body = RequestBody(
      content: content, isRequired: flag(cursor["required"]), description: text(cursor["description"]))
    body.extensions = extensions(of: cursor)
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
      media.encoding = encodings(object["encoding"])
      media.prefixEncoding = encodingList(object["prefixEncoding"] ?? object[ExtensionKey.prefixEncoding])
      media.itemEncoding = encoding(object["itemEncoding"] ?? object[ExtensionKey.itemEncoding])
      media.extensions = extensions(of: object, except: ["x-examples"])
      content[mediaType] = media
      schemas[mediaType] = object["schema"]
      let values = namedValues(of: object)
      if !values.isEmpty { examples[mediaType] = values }
    }
    return (content, examples, schemas)
  }
}
