import APISpec
import OrderedCollections
import SourceText

extension Importer {
  /// How the parts of a body are written, by name.
  mutating func encodings(_ cursor: SourceCursor?) -> OrderedDictionary<String, Encoding> {
    var encodings: OrderedDictionary<String, Encoding> = [:]
    for (name, field) in members(cursor, withExtensions: true) { encodings[name] = encoding(field) }
    return encodings
  }

  /// How the parts of a body are written, by place.
  mutating func encodingList(_ cursor: SourceCursor?) -> [Encoding] {
    elements(cursor).map { encoding($0) ?? Encoding() }
  }

  /// [Encoding Object](https://spec.openapis.org/oas/v3.2.0.html#encoding-object).
  mutating func encoding(_ cursor: SourceCursor?) -> Encoding? {
    guard let cursor = object(cursor) else { return nil }
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.depthLimit else {
      report(.tooDeep(limit: Self.depthLimit, at: cursor))
      return nil
    }
    check(cursor, .encoding)
    var encoding = Encoding()
    encoding.contentType = string(cursor["contentType"])
    encoding.headers = headers(cursor["headers"])
    encoding.style = word(cursor["style"] ?? cursor[ExtensionKey.style], of: Parameter.Style.allCases)
    encoding.explode = optionalFlag(cursor["explode"])
    encoding.allowReserved = flag(cursor["allowReserved"])
    encoding.encoding = encodings(cursor["encoding"] ?? cursor[ExtensionKey.encoding])
    encoding.prefixEncoding = encodingList(cursor["prefixEncoding"] ?? cursor[ExtensionKey.prefixEncoding])
    encoding.itemEncoding = self.encoding(cursor["itemEncoding"] ?? cursor[ExtensionKey.itemEncoding])
    encoding.extensions = extensions(of: cursor)
    return encoding
  }
}
