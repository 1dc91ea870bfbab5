import APISpec
import JSON

extension Exporter {
  /// [Info Object](https://spec.openapis.org/oas/v3.1.1.html#info-object).
  func info(_ api: API) -> JSONValue {
    var members = Members()
    members.set("title", text(api.title))
    members.set("summary", text(api.summary))
    members.set("description", text(api.description))
    members.set("termsOfService", api.termsOfService)
    members["contact"] = api.contact.map(contact)
    members["license"] = api.license.map(license)
    members.set("version", api.version)
    members.extend(with: api.infoExtensions)
    return members.value
  }

  /// [External Documentation Object](https://spec.openapis.org/oas/v3.1.1.html#external-documentation-object).
  func externalDocumentation(_ page: ExternalDocumentation) -> JSONValue {
    var members = Members()
    members.set("description", text(page.description))
    members.set("url", page.url)
    return members.value
  }

  /// [Tag Object](https://spec.openapis.org/oas/v3.1.1.html#tag-object).
  func tag(_ section: Section) -> JSONValue {
    var members = Members()
    members.set("name", section.id)
    members.set("description", text(section.description))
    members["externalDocs"] = section.externalDocumentation.map(externalDocumentation)
    let title = text(section.title)
    if title != section.id { members.set(ExtensionKey.displayName, title) }
    members.set(ExtensionKey.parent, section.parent)
    members.set(ExtensionKey.kind, section.kind)
    members.extend(with: section.extensions)
    return members.value
  }

  /// [Contact Object](https://spec.openapis.org/oas/v3.1.1.html#contact-object).
  private func contact(_ contact: Contact) -> JSONValue {
    var members = Members()
    members.set("name", contact.name)
    members.set("url", contact.url)
    members.set("email", contact.email)
    return members.value
  }

  /// The licence, whose expression and address exclude each other in OpenAPI.
  ///
  /// [License Object](https://spec.openapis.org/oas/v3.1.1.html#license-object).
  private func license(_ license: License) -> JSONValue {
    var members = Members()
    members.set("name", license.name)
    members.set("identifier", license.identifier)
    members.set(license.identifier == nil ? "url" : ExtensionKey.licenseURL, license.url)
    return members.value
  }
}
