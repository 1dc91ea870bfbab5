import APISpec
import JSON

extension Exporter {
  /// Writes the meta-data vocabulary; a schema is also deprecated when its availability says so.
  ///
  /// [JSON Schema Validation 2020-12, section
  /// 9](https://json-schema.org/draft/2020-12/json-schema-validation#section-9).
  func write(_ metadata: Schema.Metadata, isDeprecated: Bool, into members: inout Members) {
    members.set("title", text(metadata.title))
    members.set("description", text(metadata.description))
    members["default"] = metadata.defaultValue
    members.set("deprecated", flag: metadata.isDeprecated || isDeprecated)
    members.set("readOnly", flag: metadata.isReadOnly)
    members.set("writeOnly", flag: metadata.isWriteOnly)
    members.set("examples", list: metadata.examples)
  }
}
