import APISpec
import HTTPTypes
import JSON
import OpenAPI
import OrderedCollections
import Testing

@Suite("The document and its information")
struct DocumentTests {
  @Test("each part of the API stands where OpenAPI has it", arguments: rows)
  func part(_ row: Row) throws { try row.check() }

  static let rows: [Row] = [
    Row(
      "an empty API",
      is: """
        {"openapi": "3.1.1", "info": {"title": "Pets", "version": "1"}, "paths": {}, "x-lectern-id": "pets"}
        """
    ) { _ in },
    Row(
      "information", at: "info",
      is: """
        {"title": "Pets", "summary": "All pets", "description": "*All*", "termsOfService": "https://x.example/t",
        "contact": {"name": "Ann", "url": "https://x.example", "email": "a@x.example"},
        "license": {"name": "MIT", "identifier": "MIT", "x-lectern-url": "https://x.example/l"}, "version": "1"}
        """
    ) {
      $0.summary = "All pets"
      $0.description = "*All*"
      $0.termsOfService = "https://x.example/t"
      $0.contact = Contact(name: "Ann", url: "https://x.example", email: "a@x.example")
      $0.license = License(name: "MIT", identifier: "MIT", url: "https://x.example/l")
    },
    Row(
      "a licence with an address only", at: "info", "license",
      is: #"{"name": "Own", "url": "https://x.example/l"}"#
    ) { $0.license = License(name: "Own", url: "https://x.example/l") },
    Row(
      "servers with variables", at: "servers",
      is: """
        [{"url": "https://{region}.x.example", "description": "Live", "variables": {
        "region": {"enum": ["eu", "us"], "default": "eu", "description": "Where"}, "any": {"default": ""}},
        "x-oas32-name": "live"}]
        """
    ) {
      var server = Server("https://{region}.x.example", name: "live", description: "Live")
      server.variables["region"] = ServerVariable(
        defaultValue: "eu", allowedValues: ["eu", "us"], description: "Where")
      server.variables["any"] = ServerVariable(defaultValue: "")
      $0.servers = [server]
    },
    Row(
      "sections as tags", at: "tags",
      is: """
        [{"name": "pets", "description": "Furry", "externalDocs": {"description": "More", "url": "https://x.example"},
        "x-displayName": "Pets"}, {"name": "cats", "x-displayName": "All cats", "x-parent": "pets"}, {"name": "dogs"}]
        """
    ) {
      var pets = Section("Pets", description: "Furry")
      pets.externalDocumentation = ExternalDocumentation("https://x.example", description: "More")
      $0.sections = [pets, Section("All cats", id: "cats", parent: "pets"), Section("dogs")]
    },
    Row(
      "audiences", at: "x-audiences",
      is: #"[{"id": "admins", "title": "For admins", "description": "Who *runs* it"}]"#
    ) { $0.audiences = [Audience("admins", "For admins", description: "Who *runs* it")] },
    Row("releases", at: "x-releases", is: #"[{"id": "v1"}, {"id": "v2", "description": "Faster"}]"#) {
      $0.releases = [Release("v1"), Release("v2", description: "Faster")]
    },
    Row("documentation elsewhere", at: "externalDocs", is: #"{"url": "https://x.example"}"#) {
      $0.externalDocumentation = ExternalDocumentation("https://x.example")
    },
    Row("an extension", at: "x-own", is: "[1]") { $0.extensions["x-own"] = [1] },
    Row("an extension whose name lacks its prefix", at: "x-own", is: "[1]") { $0.extensions["own"] = [1] },
    Row("an extension does not replace what the model says", at: "x-lectern-id", is: #""pets""#) {
      $0.extensions["x-lectern-id"] = "birds"
    },
  ]

  @Test("texts come in the language asked for, and in the source language where there is no translation")
  func language() {
    var api = API(id: "pets", title: LocalizedText("Pets", translations: ["de": "Tiere"]), version: "1")
    api.summary = "All"
    #expect(api.openAPI(language: "de")["info"]?["title"] == "Tiere")
    #expect(api.openAPI(language: "de")["info"]?["summary"] == "All")
    #expect(api.openAPI(language: "de")["x-lectern-language"] == "de")
    #expect(api.openAPI()["info"]?["title"] == "Pets")
    #expect(api.openAPI()["x-lectern-language"] == nil)
  }

  @Test("JSON is indented and ends its last line")
  func json() {
    let text = String(decoding: API(id: "pets", title: "Pets", version: "1").openAPIJSON(), as: UTF8.self)
    #expect(
      text == """
        {
          "openapi": "3.1.1",
          "info": {
            "title": "Pets",
            "version": "1"
          },
          "paths": {},
          "x-lectern-id": "pets"
        }

        """)
  }

  @Test("YAML says the same as JSON")
  func yaml() {
    let text = String(decoding: API(id: "pets", title: "Pets", version: "1").openAPIYAML(), as: UTF8.self)
    #expect(
      text == """
        openapi: "3.1.1"
        info:
          title: Pets
          version: "1"
        paths: {}
        x-lectern-id: pets

        """)
  }
}
