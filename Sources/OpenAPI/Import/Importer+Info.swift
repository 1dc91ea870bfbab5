import APISpec
import JSON
import SourceText

extension Importer {
  /// Reads what the API is.
  ///
  /// [Info Object](https://spec.openapis.org/oas/v3.1.1.html#info-object).
  mutating func info(into api: inout API) {
    api.title = LocalizedText(id)
    guard let info = object(required("info", of: root, .root)) else { return }
    check(info, .info)
    api.title = text(required("title", of: info, .info)) ?? api.title
    if api.title.source.isEmpty { api.title = LocalizedText(id) }
    api.version = string(required("version", of: info, .info)) ?? ""
    api.summary = text(info["summary"])
    api.description = text(info["description"])
    api.termsOfService = string(info["termsOfService"])
    api.contact = contact(info["contact"])
    api.license = license(info["license"])
    api.infoExtensions = extensions(of: info, andOf: info["contact"], info["license"])
    api.schemaDialect = version < .v3_1 ? nil : string(root["jsonSchemaDialect"])
  }

  /// A page elsewhere.
  ///
  /// [External Documentation Object](https://spec.openapis.org/oas/v3.1.1.html#external-documentation-object).
  mutating func externalDocumentation(_ cursor: SourceCursor?) -> ExternalDocumentation? {
    guard let cursor = object(cursor) else { return nil }
    check(cursor, .externalDocumentation)
    guard let url = string(required("url", of: cursor, .externalDocumentation)) else { return nil }
    return ExternalDocumentation(url, description: text(cursor["description"]))
  }

  /// [Contact Object](https://spec.openapis.org/oas/v3.1.1.html#contact-object).
  private mutating func contact(_ cursor: SourceCursor?) -> Contact? {
    guard let cursor = object(cursor) else { return nil }
    check(cursor, .contact)
    return Contact(name: string(cursor["name"]), url: string(cursor["url"]), email: string(cursor["email"]))
  }

  /// [License Object](https://spec.openapis.org/oas/v3.1.1.html#license-object).
  private mutating func license(_ cursor: SourceCursor?) -> License? {
    guard let cursor = object(cursor) else { return nil }
    check(cursor, .license)
    guard let name = string(required("name", of: cursor, .license)) else { return nil }
    return License(
      name: name, identifier: string(cursor["identifier"]),
      url: string(cursor["url"] ?? cursor[ExtensionKey.licenseURL]))
  }
}
