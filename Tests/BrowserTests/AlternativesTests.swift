import TestSupport
import Testing

extension BrowserTests {
  @Suite("Alternatives of a schema")
  struct AlternativesTests {
    private static let spec = """
      openapi: 3.1.0
      info: {title: Payments, version: "1"}
      paths:
        /payments:
          post:
            operationId: create-payment
            requestBody:
              required: true
              content: {application/json: {schema: {$ref: "#/components/schemas/Payment"}}}
            responses:
              "201":
                description: Done.
                content: {application/json: {schema: {$ref: "#/components/schemas/Payment"}}}
      components:
        schemas:
          Payment:
            oneOf: [{$ref: "#/components/schemas/Card"}, {$ref: "#/components/schemas/Bank"}]
            discriminator:
              propertyName: kind
              mapping: {card: "#/components/schemas/Card", bank: "#/components/schemas/Bank"}
          Card:
            type: object
            required: [kind, number]
            properties: {kind: {const: card}, number: {type: string, examples: ["4111"]}}
          Bank:
            type: object
            required: [kind, iban]
            properties: {kind: {const: bank}, iban: {type: string, examples: ["DE12"]}}

      """

    @Test("the one that the reader chooses drives schema, example, sample and form together")
    func together() throws {
      try ServedSpec.with(Self.spec) { site in
        let session = site.session
        try site.open("operations/create-payment/#try")
        let console = try Console(session)
        #expect(try console.preview.contains("\"number\": \"4111\""))
        let isShown = "(selector) => !document.querySelector(selector).hasAttribute('hidden')"
        let schema = "[data-choices^='branch-body'] > [data-choice^='2-']"
        #expect(session.becomes("!(\(isShown))(\"\(schema)\")"))
        for tab in try session.elements("#body [role=tab], [role=tab]") where try tab.text == "Bank" {
          try tab.click()
          break
        }
        #expect(session.becomes("(\(isShown))(\"\(schema)\")"))
        #expect(session.becomes("(\(isShown))(\"[data-choices='example'] > [data-choice='bank']\")"))
        let example = "document.querySelector(\"[data-choices='example'] > .choice:not([hidden])\").textContent"
        #expect(session.becomes("/DE12/.test(\(example)) && !/4111/.test(\(example))"))
        let preview = try console.preview
        #expect(preview.contains("\"kind\": \"bank\"") && preview.contains("\"iban\": \"DE12\""))
        #expect(!preview.contains("number"))
        #expect(try console.field("iban").value == "DE12")
        let code = "document.querySelector('#console-language').closest('.console-preview').querySelector('pre')"
        #expect(session.becomes("/DE12/.test(\(code).textContent)"))
        try console.send()
        #expect(try console.status == "201")
      }
    }
  }
}
