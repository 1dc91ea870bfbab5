import APISpec
import JSON
import OrderedCollections
import SourceText

extension Importer {
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
    let content = version == .v2 ? nil : members(object["content"], withExtensions: true).first
    let media = content.flatMap { self.target($0.value)?.cursor }
    let schema = version == .v2 ? swaggerItems(object) : self.schema(object["schema"] ?? media?["schema"])
    var header = Header(
      schema: schema ?? .anything, description: target.description ?? text(object["description"]),
      isRequired: flag(object["required"]))
    header.availability = availability(of: object)
    header.extensions = extensions(of: object, except: Self.headerExtensions, andOf: media)
    guard version != .v2 else { return header }
    header.explode = flag(object["explode"])
    header.mediaType = content?.key
    let examples = (namedValues(of: object) + (media.map { namedValues(of: $0) } ?? [])).compactMap(\.value)
    if !examples.isEmpty, header.schema.keywords.metadata.examples.isEmpty {
      header.schema.keywords.metadata.examples = examples
    }
    return header
  }

  /// Extensions of a header field that the model has a place for.
  private static let headerExtensions = lifecycleExtensions.union(["x-example", "x-examples", "x-nullable"])
}
