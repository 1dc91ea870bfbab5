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
    members.extend(with: body.extensions)
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
        let bodies = exchanges.filter { media.examples[$0.id] == nil && body($0)?.mediaType == mediaType }
        let ids = Set(bodies.map(\.id))
        var examples = namedExamples(media.examples, media.exampleNotes.filter { !ids.contains($0.key) })
        for exchange in bodies where examples[exchange.id] == nil {
          examples[exchange.id] = namedExample(
            body(exchange)?.value, media.exampleNotes[exchange.id] ?? note(of: exchange))
        }
        members.set("examples", object: examples)
        members.set("encoding", object: media.encoding.mapValues(encoding))
        members[ExtensionKey.itemSchema] = media.itemSchema.map(schema)
        members.set(ExtensionKey.prefixEncoding, list: media.prefixEncoding.map(encoding))
        members[ExtensionKey.itemEncoding] = media.itemEncoding.map(encoding)
        members.extend(with: media.extensions)
        return (mediaType, members.value)
      })
  }

  /// What an exchange says about its bodies.
  private func note(of exchange: Example) -> ExampleNote {
    var note = ExampleNote()
    note.title = exchange.title
    note.description = exchange.description
    return note
  }

  /// [Header Object](https://spec.openapis.org/oas/v3.1.1.html#header-object).
  func header(_ header: Header) -> JSONValue {
    var members = Members()
    members.set("description", text(header.description))
    members.set("required", flag: header.isRequired)
    members.set("deprecated", flag: header.availability.isDeprecated)
    members.set("explode", flag: header.explode && header.mediaType == nil)
    if let mediaType = header.mediaType {
      members["content"] = .object([mediaType: .object(["schema": schema(header.schema)])])
    } else {
      members["schema"] = schema(header.schema)
    }
    members.set(ExtensionKey.availability, list: availability(header.availability))
    members.extend(with: header.extensions)
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
    members.set(ExtensionKey.encoding, object: encoding.encoding.mapValues(self.encoding))
    members.set(ExtensionKey.prefixEncoding, list: encoding.prefixEncoding.map(self.encoding))
    members[ExtensionKey.itemEncoding] = encoding.itemEncoding.map(self.encoding)
    members.extend(with: encoding.extensions)
    return members.value
  }
}
