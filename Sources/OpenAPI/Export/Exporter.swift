import APISpec
import JSON
import OrderedCollections

/// Writes the parts of one API as the objects of OpenAPI, a method an object.
///
/// Its methods are passed to one another without end; as a class it is not copied with each.
final class Exporter {
  /// The language of texts; nil for the source language.
  let language: String?
  /// The keys of named types.
  let typeKeys: ComponentKeys
  /// The keys of security schemes.
  let schemeKeys: ComponentKeys
  /// The titles of audiences, by identifier.
  let audienceTitles: [String: String]
  /// What must not leave the model.
  let sandboxCredentials: Set<Credential>

  /// A writer of an API's parts.
  init(_ api: API, language: String?) {
    self.language = language
    typeKeys = ComponentKeys(api.types.keys)
    schemeKeys = ComponentKeys(api.securitySchemes.keys)
    audienceTitles = Dictionary(
      api.audiences.map { ($0.id, language.map($0.title.text) ?? $0.title.source) },
      uniquingKeysWith: { first, _ in first })
    sandboxCredentials = Set(api.securitySchemes.values.flatMap(\.sandboxCredentials).map(\.credential))
  }

  /// The whole document.
  ///
  /// [OpenAPI Object](https://spec.openapis.org/oas/v3.1.1.html#openapi-object).
  func document(_ api: API) -> JSONValue {
    let operations = byPath(api.operations)
    var members = Members()
    members["openapi"] = "3.1.1"
    members["info"] = info(api)
    members.set("jsonSchemaDialect", api.schemaDialect)
    members["externalDocs"] = api.externalDocumentation.map(externalDocumentation)
    members.set("servers", list: api.servers.map(server))
    members.set("security", list: api.security.map(securityRequirement))
    members.set("tags", list: (api.sections + api.labels).map(tag))
    members["paths"] = paths(operations)
    members.set("webhooks", object: webhooks(api.webhooks))
    members.set("components", object: components(api))
    members.set(ExtensionKey.audiences, list: api.audiences.map(audience))
    members.set(ExtensionKey.releases, list: api.releases.map(release))
    members.set(ExtensionKey.id, api.id)
    members.set(ExtensionKey.language, language)
    members.set(ExtensionKey.order, list: readingOrder(api.operations, byPath: operations))
    members.extend(with: api.extensions)
    return members.value
  }

  /// The text in the language of the document.
  func text(_ text: LocalizedText) -> String {
    language.map(text.text) ?? text.source
  }

  /// The text in the language of the document, or nil when there is none.
  func text(_ text: LocalizedText?) -> String? {
    text.map { self.text($0) }
  }

  /// [Components Object](https://spec.openapis.org/oas/v3.1.1.html#components-object).
  private func components(_ api: API) -> Members {
    var schemas = Members()
    for (name, type) in api.types {
      schemas[typeKeys.key(for: name)] = namedSchema(type.schema, hiddenName: typeKeys.hiddenName(name))
    }
    var schemes = Members()
    for (name, scheme) in api.securitySchemes {
      schemes[schemeKeys.key(for: name)] = securityScheme(scheme, hiddenName: schemeKeys.hiddenName(name))
    }
    var members = Members()
    members.set("schemas", object: schemas)
    members.set("securitySchemes", object: schemes)
    return members
  }
}
