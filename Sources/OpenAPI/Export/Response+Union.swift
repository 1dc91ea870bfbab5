import APISpec
import OrderedCollections

extension Response {
  /// The bodies of several variants by media type: alternatives where their schemas differ.
  static func unitedContent(of variants: [Response]) -> OrderedDictionary<String, MediaContent> {
    var united: OrderedDictionary<String, MediaContent> = [:]
    for mediaType in OrderedSet(variants.flatMap(\.content.keys)) {
      let bodies = variants.compactMap { $0.content[mediaType] }
      var media = MediaContent(schema: alternatives(bodies.map(\.schema)))
      media.itemSchema = alternatives(bodies.map(\.itemSchema))
      for body in bodies {
        media.encoding.merge(body.encoding) { first, _ in first }
        media.prefixEncoding = media.prefixEncoding.isEmpty ? body.prefixEncoding : media.prefixEncoding
        media.itemEncoding = media.itemEncoding ?? body.itemEncoding
        media.examples.merge(body.examples) { first, _ in first }
        media.exampleNotes.merge(body.exampleNotes) { first, _ in first }
        media.extensions.merge(body.extensions) { first, _ in first }
      }
      united[mediaType] = media
    }
    return united
  }

  /// The header fields of several variants; required are those that every variant requires.
  static func unitedHeaders(of variants: [Response]) -> OrderedDictionary<String, Header> {
    var united: OrderedDictionary<String, Header> = [:]
    for name in OrderedSet(variants.flatMap(\.headers.keys)) {
      let headers = variants.compactMap { $0.headers[name] }
      guard var header = headers.first else { continue }
      header.schema = alternatives(headers.map(\.schema)) ?? header.schema
      header.isRequired = headers.count == variants.count && headers.allSatisfy(\.isRequired)
      united[name] = header
    }
    return united
  }

  /// A schema of values that fit one of several; nil when one of them lets everything through.
  private static func alternatives(_ schemas: [Schema?]) -> Schema? {
    let present = schemas.compactMap { $0 }
    guard present.count == schemas.count else { return nil }
    let different = OrderedSet(present)
    guard different.count > 1 else { return different.first }
    // Not `oneOf`: what administrators see often fits the schema of what everybody sees, too.
    return Schema.anything.with { $0.applicator.anyOf = Array(different) }
  }
}

extension Operation {
  /// The responses by status, in order of appearance; several where audiences get different ones.
  var responsesByStatus: OrderedDictionary<ResponseStatus, [Response]> {
    OrderedDictionary(grouping: responses, by: \.status)
  }

  /// The status that describes a code: the code itself, else its hundred, else the default; nil when none does.
  func documentedStatus(of code: Int) -> ResponseStatus? {
    let statuses = responses.map(\.status)
    return [.code(code), .range(code / 100), .default].first { statuses.contains($0) }
  }
}
