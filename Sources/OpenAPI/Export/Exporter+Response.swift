import APISpec
import JSON
import OrderedCollections

extension Exporter {
  /// The responses of an operation by status, in order of appearance.
  ///
  /// [Responses Object](https://spec.openapis.org/oas/v3.1.1.html#responses-object).
  func responses(of operation: Operation) -> OrderedDictionary<String, JSONValue> {
    OrderedDictionary(
      uniqueKeysWithValues: operation.responsesByStatus.map { status, variants in
        let exchanges = operation.examples.filter { operation.documentedStatus(of: $0.response.status) == status }
        guard variants.count > 1 else { return (status.text, response(variants[0], exchanges: exchanges).value) }
        var members = response(union(of: variants), exchanges: exchanges)
        members.set(ExtensionKey.audienceResponses, list: variants.map { response($0, exchanges: []).value })
        return (status.text, members.value)
      })
  }

  /// [Response Object](https://spec.openapis.org/oas/v3.1.1.html#response-object).
  private func response(_ response: Response, exchanges: [Example]) -> Members {
    var members = Members()
    members.set("description", text(response.description))
    members.set("headers", object: response.headers.mapValues(header))
    members.set("content", object: content(response.content, exchanges: exchanges, body: \.response.body))
    members.set("links", object: response.links.mapValues(link))
    members.set(ExtensionKey.summary, text(response.summary))
    members.set(ExtensionKey.audience, response.audience)
    members.set(ExtensionKey.availability, list: availability(response.availability))
    members.extend(with: response.extensions)
    return members
  }

  /// [Link Object](https://spec.openapis.org/oas/v3.1.1.html#link-object).
  private func link(_ link: Link) -> JSONValue {
    var members = Members()
    members.set("operationId", link.operation)
    // The published schema of OpenAPI 3.1 allows strings alone, though the text of the specification does not.
    members.set("parameters", object: link.parameters.filter { $0.value.string != nil })
    members.set(ExtensionKey.furtherParameters, object: link.parameters.filter { $0.value.string == nil })
    members["requestBody"] = link.requestBody
    members.set("description", text(link.description))
    members[ExtensionKey.linkServer] = link.server.map(server)
    members.extend(with: link.extensions)
    return members.value
  }

  /// One response that says what all variants of a status say.
  private func union(of variants: [Response]) -> Response {
    var response = Response(variants[0].status, description: LocalizedText(unitedDescription(of: variants)))
    response.content = Response.unitedContent(of: variants)
    response.headers = Response.unitedHeaders(of: variants)
    response.summary = variants.lazy.compactMap(\.summary).first
    for variant in variants {
      response.links.merge(variant.links) { first, _ in first }
      response.extensions.merge(variant.extensions) { first, _ in first }
    }
    return response
  }

  /// The description of each variant as a paragraph, opened by the title of its audience.
  private func unitedDescription(of variants: [Response]) -> String {
    let paragraphs: [String] = variants.map { variant in
      let description = text(variant.description)
      guard let audience = variant.audience else { return description }
      return "**\(audienceTitles[audience] ?? audience)**: \(description)"
    }
    return paragraphs.joined(separator: "\n\n")
  }
}
