import APISpec
import JSON
import OrderedCollections

extension Exporter {
  /// A schema, its keywords in the order of the vocabularies.
  ///
  /// [Schema Object](https://spec.openapis.org/oas/v3.1.1.html#schema-object).
  func schema(_ schema: Schema) -> JSONValue {
    switch schema {
    case .boolean(let allowed): .bool(allowed)
    case .keywords(let keywords): write(keywords).value
    }
  }

  /// A schema among the components; its name is given when its key does not say it.
  func namedSchema(_ schema: Schema, hiddenName: String?) -> JSONValue {
    guard let hiddenName else { return self.schema(schema) }
    var members = Members()
    switch schema {
    case .keywords(let keywords): members = write(keywords)
    // A Boolean has no room for a name.
    case .boolean(let allowed): members["allOf"] = [.bool(allowed)]
    }
    members.set(ExtensionKey.name, hiddenName)
    return members.value
  }

  private func write(_ keywords: Schema.Keywords) -> Members {
    var members = Members()
    let hasMapping = keywords.openAPI.discriminator.map { !$0.mapping.isEmpty } ?? false
    let hasTypes = { hasMapping || !Schema.keywords(keywords).referencedTypeNames.isEmpty }
    write(keywords.core, hasTypes: keywords.core.id != nil && hasTypes(), into: &members)
    write(
      keywords.metadata, isDeprecated: keywords.publishing.availability.isDeprecated, into: &members)
    write(keywords.validation, into: &members)
    write(keywords.applicator, into: &members)
    write(keywords.unevaluated, into: &members)
    write(keywords.content, into: &members)
    write(keywords.openAPI, into: &members)
    write(keywords.publishing, into: &members)
    // Unlike other objects, a schema may have members of any name.
    for (name, value) in keywords.openAPI.extensions where members[name] == nil { members[name] = value }
    return members
  }
}
