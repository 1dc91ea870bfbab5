import APISpec
import JSON
import OrderedCollections

extension Exporter {
  /// Writes the applicator vocabulary.
  ///
  /// [JSON Schema 2020-12, section 10](https://json-schema.org/draft/2020-12/json-schema-core#section-10).
  func write(_ applicator: Schema.Applicator, into members: inout Members) {
    members.set("allOf", list: applicator.allOf.map(schema))
    members.set("anyOf", list: applicator.anyOf.map(schema))
    members.set("oneOf", list: applicator.oneOf.map(schema))
    members["not"] = applicator.not.map(schema)
    members["if"] = applicator.condition.map(schema)
    members["then"] = applicator.then.map(schema)
    members["else"] = applicator.otherwise.map(schema)
    members.set("dependentSchemas", object: applicator.dependentSchemas.mapValues(schema))
    members.set("properties", object: applicator.properties.mapValues(schema))
    members.set("patternProperties", object: applicator.patternProperties.mapValues(schema))
    members["additionalProperties"] = applicator.additionalProperties.map(schema)
    members["propertyNames"] = applicator.propertyNames.map(schema)
    members.set("prefixItems", list: applicator.prefixItems.map(schema))
    members["items"] = applicator.items.map(schema)
    members["contains"] = applicator.contains.map(schema)
  }
}
