import APISpec
import HTTPTypes
import OrderedCollections
import SourceText

extension Importer {
  /// An operation.
  ///
  /// [Operation Object](https://spec.openapis.org/oas/v3.1.1.html#operation-object).
  mutating func operation(_ site: Site) -> Operation? {
    guard let cursor = object(site.cursor), mayRead(cursor) else { return nil }
    check(cursor, .operation)
    let item = site.item
    let summary = text(cursor["summary"] ?? item["summary"]).flatMap { $0.source.isEmpty ? nil : $0 }
    let written = cursor["operationId"]?.node.string
    let names = [site.webhook, written, site.callback, "\(site.method.rawValue) \(site.path.text)"]
    let fallback = names.lazy.compactMap { $0 }.first { !$0.isEmpty } ?? site.id
    var operation = Operation(
      id: site.id, method: site.method, path: site.path, title: summary ?? LocalizedText(fallback))
    operation.description = text(cursor["description"] ?? item["description"])
    operation.externalDocumentation = externalDocumentation(cursor["externalDocs"])
    // As written, until all operations are there: sections are made in their order.
    operation.furtherTags = strings(cursor["tags"])

    let parameters = parameters(of: site)
    operation.parameters = parameters.filter { !$0.isBody }.map(\.parameter)
    let body = version == .v2 ? swaggerBody(of: site, parameters) : requestBody(cursor["requestBody"])
    operation.requestBody = body?.body
    let responses = responses(of: cursor)
    operation.responses = responses.map(\.response)
    operation.callbacks = callbacks(cursor["callbacks"], of: operation.id)

    operation.security = securityRequirements(cursor["security"])
    operation.servers = servers(of: cursor, item: item)
    operation.audience = string(cursor[ExtensionKey.audience])
    operation.availability = availability(of: cursor)
    operation.extensions = extensions(
      of: cursor, except: Self.operationExtensions, andOf: cursor["externalDocs"], cursor["responses"], item)
    for (_, callback) in cursor["callbacks"]?.members ?? [] where callback.node["$ref"] == nil {
      operation.extensions.merge(extensions(of: callback)) { first, _ in first }
    }

    let address = addressPrefix + operation.id
    positions.note(.operation(address), at: cursor)
    let collector = ExchangeCollector(address: address, parameters: parameters, body: body, responses: responses)
    if let examples = cursor[ExtensionKey.examples] {
      writtenExchanges(examples, collector, into: &operation)
    } else if isOwn {
      // Our export writes every exchange; what else is there belongs to none.
      collector.keepAll(in: &operation, positions: &positions)
    } else {
      collector.pair(into: &operation, types: types, positions: &positions)
    }
    return operation
  }

  /// Servers of the operation alone, or of its path.
  private mutating func servers(of operation: SourceCursor, item: SourceCursor) -> [Server] {
    guard version == .v2 else { return servers(operation["servers"] ?? item["servers"]) }
    return operation["schemes"].map { swaggerServers(schemes: $0) } ?? []
  }

  /// Extensions that the model has a place for.
  private static let operationExtensions = lifecycleExtensions.union([
    ExtensionKey.parameters, ExtensionKey.documentedHeaders, ExtensionKey.furtherParameters, ExtensionKey.path,
    ExtensionKey.method, ExtensionKey.examples,
  ])
}
