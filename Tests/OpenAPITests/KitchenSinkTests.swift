import APISpec
import Foundation
import JSON
import OpenAPI
import OrderedCollections
import SourceText
import Testing

@Suite("A model that uses everything")
struct KitchenSinkTests {
  @Test("every extension of ours is used", arguments: extensions)
  func usesEverything(extension name: String) {
    #expect(Self.keys(of: KitchenSink.api.openAPI()).contains(name))
  }

  @Test("equal models give equal bytes")
  func determinism() {
    #expect(KitchenSink.api.openAPIJSON() == KitchenSink.api.openAPIJSON())
    #expect(KitchenSink.api.openAPIYAML() == KitchenSink.api.openAPIYAML())
  }

  @Test("JSON and YAML read back as the document")
  func readBack() throws {
    let document = KitchenSink.api.openAPI()
    #expect(JSONValue(parsing: KitchenSink.api.openAPIJSON()) == document)
    let file = SourceFile(name: "sink.yaml", text: KitchenSink.api.openAPIYAML())
    let (node, diagnostics) = SourceText.read(file, as: .yaml)
    #expect(diagnostics.isEmpty)
    #expect(try JSONValue(#require(node)) == document)
  }

  @Test("secrets of the sandbox are in no document")
  func sandboxSecrets() {
    #expect(!String(decoding: KitchenSink.api.openAPIJSON(), as: UTF8.self).contains("sandbox-only"))
  }

  @Test(
    "an independent validator accepts the document",
    .enabled(if: Validator.isThere, "openapi_spec_validator is missing"),
    arguments: ["json", "yaml"])
  func isValid(format: String) throws {
    let document = format == "json" ? KitchenSink.api.openAPIJSON() : KitchenSink.api.openAPIYAML()
    let complaint = try Validator.complaint(about: document, format: format)
    #expect(complaint == nil)
  }

  @Test(
    "the validator does complain about a document that is wrong",
    .enabled(if: Validator.isThere, "openapi_spec_validator is missing"))
  func isInvalid() throws {
    var api = API(id: "pets", title: "Pets", version: "1")
    api.securitySchemes["key"] = SecurityScheme(.apiKey(name: "key", in: .path))
    #expect(try Validator.complaint(about: api.openAPIJSON(), format: "json") != nil)
  }

  static let extensions = [
    "x-audiences", "x-audience", "x-releases", "x-availability", "x-audience-responses", "x-displayName", "x-parent",
    "x-enumDescriptions", "x-scopes", "x-oas32-name", "x-oas32-query", "x-oas32-additionalOperations",
    "x-oas32-parameters", "x-oas32-style", "x-oas32-allowReserved", "x-oas32-itemSchema",
    "x-oas32-deviceAuthorization", "x-oas32-defaultMapping", "x-oas32-nodeType", "x-oas32-summary", "x-oas32-kind",
    "x-oas32-prefixEncoding", "x-oas32-itemEncoding", "x-oas32-encoding", "x-oas32-externalValue",
    "x-oas32-serializedValue", "x-oas32-oauth2MetadataUrl", "x-lectern-$id", "x-lectern-server", "x-lectern-id",
    "x-lectern-order",
    "x-lectern-name", "x-lectern-path", "x-lectern-operations", "x-lectern-method", "x-lectern-documented-headers",
    "x-lectern-parameters", "x-lectern-style", "x-lectern-allowEmptyValue", "x-lectern-url",
    "x-lectern-clientCredentials", "x-lectern-examples",
  ]

  private static func keys(of value: JSONValue) -> Set<String> {
    switch value {
    case .object(let members): members.reduce(into: []) { $0.formUnion(keys(of: $1.value).union([$1.key])) }
    case .array(let elements): elements.reduce(into: []) { $0.formUnion(keys(of: $1)) }
    default: []
    }
  }
}
