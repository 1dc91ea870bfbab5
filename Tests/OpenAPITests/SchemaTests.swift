import APISpec
import HTTPTypes
import JSON
import OpenAPI
import OrderedCollections
import Testing

@Suite("Schemas")
struct SchemaTests {
  @Test("a vocabulary says what its model says", arguments: rows)
  func part(_ row: Row) throws { try row.check() }

  static let rows: [Row] = [
    .schema(
      "core",
      is: """
        {"x-lectern-$id": "https://x.example/s", "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$vocabulary": {"https://x.example/v": false}, "$anchor": "a", "$dynamicAnchor": "b", "$comment": "c",
        "$ref": "#/components/schemas/Cat", "$dynamicRef": "#b", "$defs": {"d": {"$ref": "other.json"}}}
        """
    ) {
      $0.core.id = "https://x.example/s"
      $0.core.dialect = "https://json-schema.org/draft/2020-12/schema"
      $0.core.vocabulary["https://x.example/v"] = false
      $0.core.anchor = "a"
      $0.core.dynamicAnchor = "b"
      $0.core.comment = "c"
      $0.core.reference = .type("Cat")
      $0.core.dynamicReference = "#b"
      $0.core.definitions["d"] = Schema.anything.with { $0.core.reference = .uri("other.json") }
    },
    .schema("a schema with an address of its own", is: #"{"$id": "https://x.example/s", "not": true}"#) {
      $0.core.id = "https://x.example/s"
      $0.applicator.not = .boolean(true)
    },
    .schema(
      "meta-data",
      is: """
        {"title": "Pet", "description": "*Furry*", "default": null, "deprecated": true, "readOnly": true,
        "writeOnly": true, "examples": [1.10]}
        """
    ) {
      $0.metadata.title = "Pet"
      $0.metadata.description = "*Furry*"
      $0.metadata.defaultValue = .null
      $0.metadata.isDeprecated = true
      $0.metadata.isReadOnly = true
      $0.metadata.isWriteOnly = true
      $0.metadata.examples = [.number(JSONNumber(uncheckedText: "1.10"))]
    },
    .schema(
      "validation",
      is: """
        {"type": ["integer", "null"], "enum": [1, null], "const": 1, "format": "int32", "multipleOf": 0.10,
        "maximum": 5, "exclusiveMaximum": 6, "minimum": 1, "exclusiveMinimum": 0, "maxLength": 7, "minLength": 0,
        "pattern": "^a", "maxItems": 8, "minItems": 1, "uniqueItems": true, "maxContains": 3, "minContains": 2,
        "maxProperties": 9, "minProperties": 4, "required": ["a", "b"], "dependentRequired": {"a": ["b"]}}
        """
    ) {
      $0.validation.types = [.integer, .null]
      $0.validation.allowedValues = [1, nil]
      $0.validation.constant = 1
      $0.validation.format = "int32"
      $0.validation.multipleOf = JSONNumber(uncheckedText: "0.10")
      $0.validation.maximum = JSONNumber(5)
      $0.validation.exclusiveMaximum = JSONNumber(6)
      $0.validation.minimum = JSONNumber(1)
      $0.validation.exclusiveMinimum = JSONNumber(0)
      $0.validation.maxLength = 7
      $0.validation.minLength = 0
      $0.validation.pattern = "^a"
      $0.validation.maxItems = 8
      $0.validation.minItems = 1
      $0.validation.uniqueItems = true
      $0.validation.maxContains = 3
      $0.validation.minContains = 2
      $0.validation.maxProperties = 9
      $0.validation.minProperties = 4
      $0.validation.required = ["a", "b"]
      $0.validation.dependentRequired["a"] = ["b"]
    },
    .schema("one type, and an empty enumeration", is: #"{"type": "string", "enum": []}"#) {
      $0.validation.types = [.string]
      $0.validation.allowedValues = []
    },
    .schema(
      "applicators",
      is: """
        {"allOf": [{"const": 1}], "anyOf": [{"const": 2}], "oneOf": [{"const": 3}], "not": {"const": 4},
        "if": {"const": 5}, "then": {"const": 6}, "else": {"const": 7}, "dependentSchemas": {"a": {"const": 8}},
        "properties": {"b": {"const": 9}}, "patternProperties": {"^c": {"const": 10}}, "additionalProperties": false,
        "propertyNames": {"const": 11}, "prefixItems": [{"const": 12}], "items": true, "contains": {"const": 13}}
        """
    ) {
      $0.applicator.allOf = [constant(1)]
      $0.applicator.anyOf = [constant(2)]
      $0.applicator.oneOf = [constant(3)]
      $0.applicator.not = constant(4)
      $0.applicator.condition = constant(5)
      $0.applicator.then = constant(6)
      $0.applicator.otherwise = constant(7)
      $0.applicator.dependentSchemas["a"] = constant(8)
      $0.applicator.properties["b"] = constant(9)
      $0.applicator.patternProperties["^c"] = constant(10)
      $0.applicator.additionalProperties = .boolean(false)
      $0.applicator.propertyNames = constant(11)
      $0.applicator.prefixItems = [constant(12)]
      $0.applicator.items = .boolean(true)
      $0.applicator.contains = constant(13)
    },
    .schema("unevaluated", is: #"{"unevaluatedItems": false, "unevaluatedProperties": {"const": 1}}"#) {
      $0.unevaluated.items = .boolean(false)
      $0.unevaluated.properties = constant(1)
    },
    .schema(
      "content",
      is: #"{"contentEncoding": "base64", "contentMediaType": "image/png", "contentSchema": {"const": 1}}"#
    ) {
      $0.content.encoding = "base64"
      $0.content.mediaType = "image/png"
      $0.content.schema = constant(1)
    },
    .schema(
      "what OpenAPI adds",
      is: """
        {"discriminator": {"propertyName": "kind", "mapping": {"cat": "#/components/schemas/My_20cat", "dog": "d.json"},
        "x-oas32-defaultMapping": "#/components/schemas/Pet"}, "xml": {"name": "pet", "namespace": "https://x.example",
        "prefix": "x", "attribute": true, "wrapped": true, "x-oas32-nodeType": "attribute"},
        "externalDocs": {"url": "https://x.example"}, "x-own": 1, "unknown": 2}
        """
    ) {
      var discriminator = Schema.Discriminator(
        propertyName: "kind", mapping: ["cat": .type("My cat"), "dog": .uri("d.json")])
      discriminator.defaultMapping = .type("Pet")
      $0.openAPI.discriminator = discriminator
      var xml = Schema.XML()
      xml.name = "pet"
      xml.namespace = "https://x.example"
      xml.prefix = "x"
      xml.isAttribute = true
      xml.isWrapped = true
      xml.nodeType = "attribute"
      $0.openAPI.xml = xml
      $0.openAPI.externalDocumentation = ExternalDocumentation("https://x.example")
      $0.openAPI.extensions = ["x-own": 1, "unknown": 2]
    },
    .schema(
      "publishing",
      is: """
        {"deprecated": true, "enum": ["a"], "x-audience": "admins",
        "x-availability": [{"event": "deprecated", "release": "v2"}], "x-enumDescriptions": {"a": "The first"}}
        """
    ) {
      $0.validation.allowedValues = ["a"]
      $0.publishing.audience = "admins"
      $0.publishing.availability = Availability().then(.deprecated, in: "v2")
      $0.publishing.valueDescriptions["a"] = "The first"
    },
    Row("Boolean schemas", at: "components", "schemas", is: #"{"All": true, "None": false}"#) {
      $0.types = ["All": NamedType("All", schema: .boolean(true)), "None": NamedType("None", schema: .boolean(false))]
    },
    Row(
      "names that are no keys, one of which is taken", at: "components", "schemas",
      is: """
        {"A_2Fb": {"$ref": "#/components/schemas/A_2Fb-2"}, "A_2Fb-2": {"type": "null", "x-lectern-name": "A/b"},
        "_C3_BC": {"allOf": [false], "x-lectern-name": "ü"}}
        """
    ) {
      $0.types = [
        "A_2Fb": NamedType("A_2Fb", schema: .named("A/b")), "A/b": NamedType("A/b", schema: .type(.null)),
        "ü": NamedType("ü", schema: .boolean(false)),
      ]
    },
  ]

  static func constant(_ value: Int) -> Schema {
    Schema.anything.with { $0.validation.constant = .number(JSONNumber(value)) }
  }
}
