import APISpec
import JSON
import OrderedCollections

extension Exporter {
  /// Writes OpenAPI's base vocabulary.
  ///
  /// [Schema Object](https://spec.openapis.org/oas/v3.1.1.html#schema-object).
  func write(_ vocabulary: Schema.OpenAPIVocabulary, into members: inout Members) {
    members["discriminator"] = vocabulary.discriminator.map(discriminator)
    members["xml"] = vocabulary.xml.map(xml)
    members["externalDocs"] = vocabulary.externalDocumentation.map(externalDocumentation)
  }

  /// [Discriminator Object](https://spec.openapis.org/oas/v3.1.1.html#discriminator-object).
  private func discriminator(_ discriminator: Schema.Discriminator) -> JSONValue {
    var members = Members()
    members.set("propertyName", discriminator.propertyName)
    members.set("mapping", object: discriminator.mapping.mapValues { .string(reference($0)) })
    members.set(ExtensionKey.defaultMapping, discriminator.defaultMapping.map(reference))
    return members.value
  }

  /// [XML Object](https://spec.openapis.org/oas/v3.1.1.html#xml-object).
  private func xml(_ xml: Schema.XML) -> JSONValue {
    var members = Members()
    members.set("name", xml.name)
    members.set("namespace", xml.namespace)
    members.set("prefix", xml.prefix)
    members.set("attribute", flag: xml.isAttribute)
    members.set("wrapped", flag: xml.isWrapped)
    members.set(ExtensionKey.nodeType, xml.nodeType)
    return members.value
  }
}
