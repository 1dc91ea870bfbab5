import OrderedCollections

/// Changes a text that may be missing.
func forEach(_ text: inout LocalizedText?, _ change: (inout LocalizedText) -> Void) {
  guard var present = text else { return }
  change(&present)
  text = present
}

extension Operation {
  /// Changes every text of the operation, in reading order.
  mutating func forEachText(_ change: (inout LocalizedText) -> Void) {
    change(&title)
    forEach(&description, change)
    availability.forEachText(change)
    externalDocumentation?.forEachText(change)
    for index in servers.indices { servers[index].forEachText(change) }
    for index in parameters.indices {
      forEach(&parameters[index].description, change)
      parameters[index].availability.forEachText(change)
      parameters[index].schema.forEachText(change)
      for note in parameters[index].exampleNotes.values.indices {
        parameters[index].exampleNotes.values[note].forEachText(change)
      }
    }
    requestBody?.forEachText(change)
    for index in responses.indices { responses[index].forEachText(change) }
    for index in examples.indices {
      change(&examples[index].title)
      forEach(&examples[index].description, change)
    }
    for callback in callbacks.indices {
      for index in callbacks[callback].operations.indices { callbacks[callback].operations[index].forEachText(change) }
    }
  }
}

extension RequestBody {
  /// Changes every text of the body, in reading order.
  mutating func forEachText(_ change: (inout LocalizedText) -> Void) {
    forEach(&description, change)
    for index in content.values.indices { content.values[index].forEachText(change) }
  }
}

extension Response {
  /// Changes every text of the response, in reading order.
  mutating func forEachText(_ change: (inout LocalizedText) -> Void) {
    forEach(&summary, change)
    change(&description)
    availability.forEachText(change)
    for index in headers.values.indices { headers.values[index].forEachText(change) }
    for index in content.values.indices { content.values[index].forEachText(change) }
    for index in links.values.indices {
      forEach(&links.values[index].description, change)
      links.values[index].server?.forEachText(change)
    }
  }
}

extension MediaContent {
  /// Changes every text of the body, in reading order.
  mutating func forEachText(_ change: (inout LocalizedText) -> Void) {
    schema?.forEachText(change)
    itemSchema?.forEachText(change)
    for index in encoding.values.indices { encoding.values[index].forEachText(change) }
    for index in prefixEncoding.indices { prefixEncoding[index].forEachText(change) }
    itemEncoding?.forEachText(change)
    for index in exampleNotes.values.indices { exampleNotes.values[index].forEachText(change) }
  }
}

extension Encoding {
  /// Changes every text of the part's header fields, in reading order.
  mutating func forEachText(_ change: (inout LocalizedText) -> Void) {
    for index in headers.values.indices { headers.values[index].forEachText(change) }
    for index in encoding.values.indices { encoding.values[index].forEachText(change) }
    for index in prefixEncoding.indices { prefixEncoding[index].forEachText(change) }
    itemEncoding?.forEachText(change)
  }
}

extension ExampleNote {
  /// Changes title and description.
  mutating func forEachText(_ change: (inout LocalizedText) -> Void) {
    forEach(&title, change)
    forEach(&description, change)
  }
}

extension Header {
  /// Changes every text of the header field, in reading order.
  mutating func forEachText(_ change: (inout LocalizedText) -> Void) {
    forEach(&description, change)
    availability.forEachText(change)
    schema.forEachText(change)
  }
}

extension Server {
  /// Changes every text of the server, in reading order.
  mutating func forEachText(_ change: (inout LocalizedText) -> Void) {
    forEach(&description, change)
    for index in variables.values.indices { forEach(&variables.values[index].description, change) }
  }
}

extension SecurityScheme {
  /// Changes every text of the scheme, in reading order.
  mutating func forEachText(_ change: (inout LocalizedText) -> Void) {
    forEach(&description, change)
    for index in scopes.values.indices { change(&scopes.values[index]) }
    availability.forEachText(change)
    for index in sandboxCredentials.indices { change(&sandboxCredentials[index].description) }
  }
}

extension Availability {
  /// Changes every note, oldest first.
  mutating func forEachText(_ change: (inout LocalizedText) -> Void) {
    for index in events.indices { forEach(&events[index].note, change) }
  }
}

extension ExternalDocumentation {
  /// Changes the description.
  mutating func forEachText(_ change: (inout LocalizedText) -> Void) {
    forEach(&description, change)
  }
}
