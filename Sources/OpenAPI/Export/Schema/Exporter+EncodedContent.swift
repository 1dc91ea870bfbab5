import APISpec
import JSON

extension Exporter {
  /// Writes the content vocabulary.
  ///
  /// [JSON Schema Validation 2020-12, section
  /// 8](https://json-schema.org/draft/2020-12/json-schema-validation#section-8).
  func write(_ content: Schema.Content, into members: inout Members) {
    members.set("contentEncoding", content.encoding)
    members.set("contentMediaType", content.mediaType)
    members["contentSchema"] = content.schema.map(schema)
  }
}
