import APISpec
import JSON
import OrderedCollections

extension Exporter {
  /// Writes the validation and format vocabularies.
  ///
  /// [JSON Schema Validation 2020-12, sections 6 and 7](https://json-schema.org/draft/2020-12/json-schema-validation).
  func write(_ validation: Schema.Validation, into members: inout Members) {
    let types = validation.types.map { JSONValue.string($0.rawValue) }
    if types.count > 1 { members["type"] = .array(types) } else { members["type"] = types.first }
    members["enum"] = validation.allowedValues.map(JSONValue.array)
    members["const"] = validation.constant
    members.set("format", validation.format)
    members.set("multipleOf", validation.multipleOf)
    members.set("maximum", validation.maximum)
    members.set("exclusiveMaximum", validation.exclusiveMaximum)
    members.set("minimum", validation.minimum)
    members.set("exclusiveMinimum", validation.exclusiveMinimum)
    members.set("maxLength", validation.maxLength)
    members.set("minLength", validation.minLength)
    members.set("pattern", validation.pattern)
    members.set("maxItems", validation.maxItems)
    members.set("minItems", validation.minItems)
    members.set("uniqueItems", flag: validation.uniqueItems)
    members.set("maxContains", validation.maxContains)
    members.set("minContains", validation.minContains)
    members.set("maxProperties", validation.maxProperties)
    members.set("minProperties", validation.minProperties)
    members.set("required", list: validation.required.map(JSONValue.string))
    members.set(
      "dependentRequired", object: validation.dependentRequired.mapValues { .array($0.map(JSONValue.string)) })
  }
}
