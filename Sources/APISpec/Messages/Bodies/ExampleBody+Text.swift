import JSON
public import OrderedCollections

/// A body in the syntax of its media type.
public struct WrittenBody: Sendable, Hashable {
  /// The value of `Content-Type`: the media type, with the boundary that the body's parts are separated by.
  public var mediaType: String
  /// The body.
  public var text: String
}

extension ExampleBody {
  /// The media type of URL-encoded forms.
  static let formMediaType = "application/x-www-form-urlencoded"

  /// The body in the syntax of its media type, as far as that can be told without a schema.
  public var text: String { written(as: nil, types: [:]).text }

  /// The body in the syntax of its media type: JSON, XML, a form, several parts, or a string as it is.
  ///
  /// - Parameters:
  ///   - content: What is known of bodies of this media type: the names of XML elements, the styles of form fields.
  ///   - types: The named types that its schema may refer to.
  public func written(as content: MediaContent?, types: OrderedDictionary<String, NamedType>) -> WrittenBody {
    let schemas = SchemaLookup(types: types)
    let content = content ?? MediaContent()
    let mediaType = Self.commonMediaType(of: mediaType, isText: value.string != nil)
    switch Self.essence(of: mediaType) {
    case Self.formMediaType:
      guard let members = value.object else { break }
      return WrittenBody(mediaType: mediaType, text: FormWriter(content: content, schemas: schemas).text(members))
    case let type where type.hasPrefix("multipart/"):
      return MultipartWriter(mediaType: mediaType, content: content, schemas: schemas).body(value)
    case let type where type.hasSuffix("/xml") || type.hasSuffix("+xml"):
      if let string = value.string, content.schema == nil || string.contains("<") { break }
      let text = XMLBodyWriter(schemas: schemas).document(value, content.schema ?? .anything)
      return WrittenBody(mediaType: mediaType, text: text)
    case "application/x-ndjson", "application/jsonl", "application/x-jsonlines":
      guard let items = value.array else { break }
      return WrittenBody(mediaType: mediaType, text: items.map { $0.text(.compact) + "\n" }.joined())
    default: break
    }
    if let string = value.string, !mediaType.contains("json") { return WrittenBody(mediaType: mediaType, text: string) }
    return WrittenBody(mediaType: mediaType, text: value.text())
  }

  /// A media type without its parameters, in lower case.
  static func essence(of mediaType: String) -> String {
    String(mediaType.prefix { $0 != ";" }).lowercased().filter { $0 != " " }
  }
}
