import APISpec
import HTTPTypes
import OrderedCollections
import Testing

@Suite("Texts of a model")
struct TextTests {
  @Test("every text that a reader sees is there, once, in reading order")
  func texts() {
    var api = API(id: "a", title: "API", version: "1")
    api.summary = "summary"
    api.description = "description"
    api.externalDocumentation = ExternalDocumentation("https://example.com", description: "more")
    api.servers = [
      Server("/", description: "server").variable("v", default: "1", "variable")
    ]
    api.audiences = [Audience("admins", "For admins", description: "who they are")]
    api.releases = [Release("2", description: "the second")]
    api.sections = [
      Section(
        "Users", description: "about users",
        externalDocumentation: ExternalDocumentation("https://example.com", description: "more on users"))
    ]
    var scheme = SecurityScheme(.basic, description: "scheme", scopes: ["s": "scope"])
    scheme.sandboxCredentials = [SandboxCredential(Credential(scheme: "b", .token("t")), description: "credential")]
    api.securitySchemes = ["b": scheme]
    var operation = Operation(id: "o", method: .get, path: PathTemplate(parsing: "/"), title: "operation")
    operation.availability = .since("2", note: "note")
    operation.parameters = [
      Parameter("p", in: .query, schema: .type(.string).with { $0.metadata.title = "inner" }, description: "parameter")
    ]
    operation.requestBody = RequestBody(content: ["a/b": MediaContent(schema: .array(of: described("element")))])
    var response = Response(.default, description: "response")
    response.headers = ["H": Header(schema: .anything, description: "header")]
    var link = Link(operation: "o")
    link.description = "link"
    link.server = Server("/", description: "server of the link")
    response.links = ["l": link]
    operation.responses = [response]
    var example = Example(id: "e", title: "example", request: ExampleRequest(), response: ExampleResponse(status: 200))
    example.description = "about the example"
    operation.examples = [example]
    let sent = Operation(id: "c", method: .post, path: PathTemplate([]), title: "callback")
    operation.callbacks = [Callback("c", expression: "{$url}", operations: [sent])]
    api.operations = [operation]
    api.webhooks = [
      Webhook("w", operation: Operation(id: "w", method: .post, path: PathTemplate([]), title: "webhook"))
    ]
    api.types = [
      "T": NamedType(
        "T",
        schema: described("type").with {
          $0.applicator.properties = ["x": described("property"), "y": described("type")]
          $0.publishing.valueDescriptions = ["v": "meaning"]
        })
    ]

    #expect(
      api.texts.map(\.source) == [
        "API", "summary", "description", "more", "server", "variable", "For admins", "who they are", "the second",
        "Users", "about users", "more on users", "scheme", "scope", "credential", "operation", "note", "parameter",
        "inner", "element", "response", "header", "link", "server of the link", "example", "about the example",
        "callback", "webhook", "type", "meaning", "property",
      ])
  }

  @Test("a change reaches the schemas of every keyword that holds some")
  func keywords() {
    let schema = Schema.anything.with {
      $0.core.definitions = ["d": described("definition")]
      $0.applicator.allOf = [described("allOf")]
      $0.applicator.anyOf = [described("anyOf")]
      $0.applicator.oneOf = [described("oneOf")]
      $0.applicator.not = described("not")
      $0.applicator.condition = described("if")
      $0.applicator.then = described("then")
      $0.applicator.otherwise = described("else")
      $0.applicator.dependentSchemas = ["d": described("dependentSchemas")]
      $0.applicator.properties = ["p": described("properties")]
      $0.applicator.patternProperties = ["p": described("patternProperties")]
      $0.applicator.additionalProperties = described("additionalProperties")
      $0.applicator.propertyNames = described("propertyNames")
      $0.applicator.prefixItems = [described("prefixItems")]
      $0.applicator.items = described("items")
      $0.applicator.contains = described("contains")
      $0.unevaluated.items = described("unevaluatedItems")
      $0.unevaluated.properties = described("unevaluatedProperties")
      $0.content.schema = described("contentSchema")
    }
    var api = API(id: "a", title: "", version: "")
    api.types = ["T": NamedType("T", schema: schema)]
    #expect(
      Set(api.texts.map(\.source).dropFirst()) == [
        "definition", "allOf", "anyOf", "oneOf", "not", "if", "then", "else", "dependentSchemas", "properties",
        "patternProperties", "additionalProperties", "propertyNames", "prefixItems", "items", "contains",
        "unevaluatedItems", "unevaluatedProperties", "contentSchema",
      ])
    #expect(schema.subschemas.count == 19)
    api.forEachText { $0.translations["de"] = $0.source.uppercased() }
    #expect(api.texts.allSatisfy { $0.text(in: "de") == $0.source.uppercased() })
  }

  private func described(_ text: LocalizedText) -> Schema {
    Schema.anything.with { $0.metadata.description = text }
  }
}
