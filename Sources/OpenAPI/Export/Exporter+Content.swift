import APISpec
import JSON
import OrderedCollections

extension Exporter {
  /// A request body, with those of the exchanges as named examples.
  ///
  /// [Request Body Object](https://spec.openapis.org/oas/v3.1.1.html#request-body-object).
  func requestBody(_ body: RequestBody, exchanges: [Example]) -> JSONValue {
    var members = Members()
    members.set("description", text(body.description))
    members["content"] = .object(content(body.content, exchanges: exchanges, body: \.request.body))
    members.set("required", flag: body.isRequired)
    return members.value
  }

  /// Bodies by media type, with one body of each exchange as named example.
  ///
  /// [Media Type Object](https://spec.openapis.org/oas/v3.1.1.html#media-type-object).
  func content(
    _ content: OrderedDictionary<String, MediaContent>, exchanges: [Example], body: (Example) -> ExampleBody?
  ) -> OrderedDictionary<String, JSONValue> {
    OrderedDictionary(
      uniqueKeysWithValues: content.map { mediaType, media in
        var members = Members()
        members["schema"] = media.schema.map(schema)
        var examples = media.examples.mapValues { namedExample($0) }
        for exchange in exchanges where examples[exchange.id] == nil {
          guard let body = body(exchange), body.mediaType == mediaType else { continue }
          examples[exchange.id] = namedExample(
            body.value, summary: exchange.title, description: exchange.description)
        }
        members.set("examples", object: examples)
        members.set("encoding", object: media.encoding.mapValues(encoding))
        members[ExtensionKey.itemSchema] = media.itemSchema.map(schema)
        return (mediaType, members.value)
      })
  }

  /// [Header Object](https://spec.openapis.org/oas/v3.1.1.html#header-object).
  func header(_ header: Header) -> JSONValue {
    var members = Members()
    members.set("description", text(header.description))
    members.set("required", flag: header.isRequired)
    members.set("deprecated", flag: header.availability.isDeprecated)
    members["schema"] = schema(header.schema)
    members.set(ExtensionKey.availability, list: availability(header.availability))
    return members.value
  }

  /// [Encoding Object](https://spec.openapis.org/oas/v3.1.1.html#encoding-object).
  private func encoding(_ encoding: Encoding) -> JSONValue {
    var members = Members()
    members.set("contentType", encoding.contentType)
    members.set("headers", object: encoding.headers.mapValues(header))
    let styles: Set<Parameter.Style> = [.form, .spaceDelimited, .pipeDelimited, .deepObject]
    if let style = encoding.style {
      members.set(styles.contains(style) ? "style" : ExtensionKey.style, style.rawValue)
    }
    members["explode"] = encoding.explode.map(JSONValue.bool)
    members.set("allowReserved", flag: encoding.allowReserved)
    return members.value
  }
}
