import APISpec
import JSON

extension Exporter {
  /// Writes the unevaluated vocabulary.
  ///
  /// [JSON Schema 2020-12, section 11](https://json-schema.org/draft/2020-12/json-schema-core#section-11).
  func write(_ unevaluated: Schema.Unevaluated, into members: inout Members) {
    members["unevaluatedItems"] = unevaluated.items.map(schema)
    members["unevaluatedProperties"] = unevaluated.properties.map(schema)
  }
}
