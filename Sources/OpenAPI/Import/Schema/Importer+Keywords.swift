import APISpec
import JSON
import OrderedCollections
import SourceText

// Each function reads one keyword, and says whether it is one of its vocabulary.

extension Importer {
  /// Reads a keyword of the meta-data vocabulary.
  mutating func readMetadata(_ key: String, _ field: SourceCursor, into metadata: inout Schema.Metadata) -> Bool {
    switch key {
    case "title": metadata.title = text(field)
    case "description": metadata.description = text(field)
    case "default": metadata.defaultValue = JSONValue(field.node)
    case "deprecated": metadata.isDeprecated = flag(field)
    case "readOnly": metadata.isReadOnly = flag(field)
    case "writeOnly": metadata.isWriteOnly = flag(field)
    case "examples": metadata.examples += elements(field).map { JSONValue($0.node) }
    case "example": metadata.examples.append(JSONValue(field.node))
    default: return false
    }
    return true
  }

  /// Reads a keyword of the validation vocabulary.
  mutating func readValidation(
    _ key: String, _ field: SourceCursor, into validation: inout Schema.Validation
  ) -> Bool {
    switch key {
    case "type": readTypes(field, into: &validation)
    case "enum":
      let values = elements(field)
      validation.allowedValues = field.node.array == nil ? nil : values.map { JSONValue($0.node) }
    case "const": validation.constant = JSONValue(field.node)
    case "format": validation.format = validation.format ?? string(field)
    case "multipleOf": validation.multipleOf = number(field)
    case "maximum": validation.maximum = number(field)
    case "minimum": validation.minimum = number(field)
    // A Boolean belongs to the dialects before 3.1, which are read afterwards.
    case "exclusiveMaximum":
      validation.exclusiveMaximum = isOldBoolean(field) ? nil : number(field)
    case "exclusiveMinimum":
      validation.exclusiveMinimum = isOldBoolean(field) ? nil : number(field)
    case "maxLength": validation.maxLength = count(field)
    case "minLength": validation.minLength = count(field)
    case "pattern": validation.pattern = string(field)
    case "maxItems": validation.maxItems = count(field)
    case "minItems": validation.minItems = count(field)
    case "uniqueItems": validation.uniqueItems = flag(field)
    case "maxContains": validation.maxContains = count(field)
    case "minContains": validation.minContains = count(field)
    case "maxProperties": validation.maxProperties = count(field)
    case "minProperties": validation.minProperties = count(field)
    case "required": validation.required.append(contentsOf: strings(field))
    case "dependentRequired":
      for (name, list) in members(field, withExtensions: true) { validation.dependentRequired[name] = strings(list) }
    default: return false
    }
    return true
  }

  /// Reads a keyword of the applicator vocabulary.
  mutating func readApplicator(
    _ key: String, _ field: SourceCursor, into applicator: inout Schema.Applicator
  ) -> Bool {
    switch key {
    case "allOf": applicator.allOf = schemaList(field)
    case "anyOf": applicator.anyOf = schemaList(field)
    case "oneOf": applicator.oneOf = schemaList(field)
    case "not": applicator.not = schema(field)
    case "if": applicator.condition = schema(field)
    case "then": applicator.then = schema(field)
    case "else": applicator.otherwise = schema(field)
    case "dependentSchemas": applicator.dependentSchemas = schemas(field)
    case "properties": applicator.properties = schemas(field)
    case "patternProperties": applicator.patternProperties = schemas(field)
    case "additionalProperties": applicator.additionalProperties = schema(field)
    case "propertyNames": applicator.propertyNames = schema(field)
    case "prefixItems": applicator.prefixItems = schemaList(field)
    case "contains": applicator.contains = schema(field)
    // Earlier drafts say with an array what `prefixItems` says.
    case "items" where field.node.array != nil: applicator.prefixItems = schemaList(field)
    case "items": applicator.items = schema(field)
    default: return false
    }
    return true
  }

  /// Reads a keyword of the core, unevaluated and content vocabularies.
  mutating func readCore(_ key: String, _ field: SourceCursor, into keywords: inout Schema.Keywords) -> Bool {
    switch key {
    case "$id" where repetitionDepth > 0, "$anchor" where repetitionDepth > 0: break
    case "$id": keywords.core.id = string(field)
    case "$schema": keywords.core.dialect = string(field)
    case "$anchor": keywords.core.anchor = string(field)
    case "$dynamicAnchor": keywords.core.dynamicAnchor = string(field)
    case "$dynamicRef": keywords.core.dynamicReference = string(field)
    case "$comment": keywords.core.comment = string(field)
    case "$defs", "definitions": keywords.core.definitions.merge(schemas(field)) { first, _ in first }
    case "$vocabulary":
      for (name, value) in members(field, withExtensions: true) {
        keywords.core.vocabulary[name] = flag(value)
      }
    case "unevaluatedItems": keywords.unevaluated.items = schema(field)
    case "unevaluatedProperties": keywords.unevaluated.properties = schema(field)
    case "contentEncoding": keywords.content.encoding = string(field)
    case "contentMediaType": keywords.content.mediaType = string(field)
    case "contentSchema": keywords.content.schema = schema(field)
    default: return false
    }
    return true
  }

  /// Reads `type`, one or several.
  private mutating func readTypes(_ field: SourceCursor, into validation: inout Schema.Validation) {
    if version == .v2, field.node.string == "file" {
      validation.types = [.string]
      validation.format = "binary"
      return
    }
    if let type = field.node.string.flatMap(JSONType.init(rawValue:)) {
      validation.types = [type]
      return
    }
    let names = field.node.array == nil ? [field] : field.elements
    validation.types = OrderedSet(names.compactMap { word($0, of: JSONType.allCases) })
  }

  /// Whether a bound is a Boolean, as before 3.1.
  private func isOldBoolean(_ field: SourceCursor) -> Bool { version < .v3_1 && field.node.bool != nil }
}
