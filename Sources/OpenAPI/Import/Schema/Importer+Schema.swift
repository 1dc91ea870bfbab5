import APISpec
import JSON
import OrderedCollections
import SourceText

extension Importer {
  /// A schema, in the dialect of the version.
  ///
  /// The [Schema Object](https://spec.openapis.org/oas/v3.1.1.html#schema-object), that of
  /// [3.0](https://spec.openapis.org/oas/v3.0.4.html#schema-object) or that of
  /// [2.0](https://spec.openapis.org/oas/v2.0.html#schema-object). Nil, and reported, when it is none.
  mutating func schema(_ cursor: SourceCursor?) -> Schema? {
    guard let cursor else { return nil }
    if let bool = cursor.node.bool, version >= .v3_1 || cursor.pointer.tokens.last == "additionalProperties" {
      return .boolean(bool)
    }
    guard object(cursor) != nil, mayRead(cursor) else { return nil }
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.depthLimit else {
      report(.tooDeep(limit: Self.depthLimit, at: cursor))
      return nil
    }
    var keywords = Schema.Keywords()
    guard let field = cursor["$ref"] else {
      readKeywords(of: cursor, into: &keywords)
      return .keywords(keywords)
    }
    let referenced = string(field).flatMap { schemaReference($0, at: field) }
    // Before 3.1 nothing beside a reference counts.
    if version < .v3_1 || cursor.node.object?.count == 1 { return referenced ?? .anything }
    readKeywords(of: cursor, into: &keywords)
    if let referenced, case .keywords(let inner) = referenced, let reference = inner.core.reference {
      keywords.core.reference = reference
    } else if let referenced {
      keywords.applicator.allOf.insert(referenced, at: 0)
    }
    return .keywords(keywords)
  }

  /// The schemas of a map, in order; internal ones are left out.
  mutating func schemas(_ cursor: SourceCursor?) -> OrderedDictionary<String, Schema> {
    var schemas: OrderedDictionary<String, Schema> = [:]
    for (name, member) in members(cursor, withExtensions: true) where !isInternal(member) {
      if let schema = schema(member) { schemas[name] = schema }
    }
    return schemas
  }

  /// The schemas of a list, in order.
  mutating func schemaList(_ cursor: SourceCursor?) -> [Schema] {
    elements(cursor).compactMap { schema($0) }
  }

  /// Reads the keywords of an object, but for `$ref`.
  private mutating func readKeywords(of cursor: SourceCursor, into keywords: inout Schema.Keywords) {
    let known = fields[.schema] ?? []
    for (key, field) in cursor.members where key != "$ref" {
      let isRead = readKeyword(key, field, of: cursor, into: &keywords)
      guard !key.hasPrefix("x-") else {
        if !isRead { keywords.openAPI.extensions[key] = JSONValue(field.node) }
        continue
      }
      if !isRead { keywords.openAPI.extensions[key] = JSONValue(field.node) }
      if version < .v3_1 ? !known.contains(key) : !isRead || key == "nullable" {
        let suggestion = didYouMean(key, among: version < .v3_1 ? known.sorted() : Self.keywords)
        // Since 3.1 a schema may have members of any name.
        guard version < .v3_1 || suggestion != nil || key == "nullable" else { continue }
        report(.unknownField(key, of: .schema, version: version, at: field, suggestion: suggestion))
      }
    }
    if keywords.publishing.availability.isDeprecated { keywords.metadata.isDeprecated = false }
    if let properties = cursor.node["properties"]?.object {
      let internalNames = properties.lazy.filter { $0.value["x-internal"]?.bool == true }.map(\.key)
      keywords.validation.required.subtract(internalNames)
    }
    for key in ["xml", "discriminator", "externalDocs"] {
      guard let inner = cursor[key], inner.node.object != nil else { continue }
      keywords.openAPI.extensions.merge(extensions(of: inner)) { first, _ in first }
    }
    readOldDialect(of: cursor, into: &keywords)
  }

  /// Reads one keyword, and says whether it is known.
  private mutating func readKeyword(
    _ key: String, _ field: SourceCursor, of cursor: SourceCursor, into keywords: inout Schema.Keywords
  ) -> Bool {
    if readMetadata(key, field, into: &keywords.metadata) { return true }
    if readValidation(key, field, into: &keywords.validation) { return true }
    if readApplicator(key, field, into: &keywords.applicator) { return true }
    if readCore(key, field, into: &keywords) { return true }
    return readVocabulary(key, field, of: cursor, into: &keywords)
  }

  /// The keywords that are looked through for one that may have been meant.
  private static let keywords = [
    "type", "properties", "required", "items", "description", "title", "format", "enum", "const", "default",
    "examples", "allOf", "anyOf", "oneOf", "not", "additionalProperties", "patternProperties", "propertyNames",
    "prefixItems", "contains", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf", "minLength",
    "maxLength", "pattern", "minItems", "maxItems", "uniqueItems", "minContains", "maxContains", "minProperties",
    "maxProperties", "dependentRequired", "dependentSchemas", "unevaluatedItems", "unevaluatedProperties",
    "contentEncoding", "contentMediaType", "contentSchema", "deprecated", "readOnly", "writeOnly", "discriminator",
    "externalDocs",
  ]
}
