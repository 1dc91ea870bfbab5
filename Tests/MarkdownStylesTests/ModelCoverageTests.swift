import APISpec
import CommonMark
import HTTPTypes
import JSON
import OrderedCollections
import Testing

/// What an imported API has and the small one of the other tests has not.
@Suite("parts of the model beyond the DSL")
struct ModelCoverageTests {
  private func api(_ change: (inout APISpec.Operation) -> Void) -> API {
    var operation = Operation(id: "run", method: .post, path: PathTemplate(parsing: "/run"), title: "Run")
    change(&operation)
    return API(id: "a", title: "A", version: "1").changed { $0.operations = [operation] }
  }

  @Test("example bodies without an exchange are shown, each as its half", arguments: ["httpdomain", "gitlab"])
  func looseExamples(style: String) throws {
    let api = api { operation in
      var sent = MediaContent(schema: .type(.string))
      sent.examples = ["in": "hello"]
      operation.requestBody = RequestBody(content: ["text/plain": sent])
      var got = MediaContent()
      got.examples = ["out": ["a": 1]]
      var response = Response(.code(418), description: "short.")
      response.content = ["application/json": got]
      operation.responses = [response]
    }
    let codes = try Written(api, style).document.blocks.codes
    #expect(
      codes
        == (style == "gitlab"
          ? ["POST /run\n", "POST /run\n", "hello\n", "{\n  \"a\": 1\n}\n"]
          : [
            "POST /run HTTP/1.1\nHost: localhost\nAccept: application/json\nContent-Type: text/plain\n\nhello\n",
            "HTTP/1.1 418 \nContent-Type: application/json\n\n{\n  \"a\": 1\n}\n",
          ]))
  }

  @Test("a body without properties is named by its media type and JSON type")
  func plainBody() throws {
    let api = api {
      $0.requestBody = RequestBody(
        content: ["application/json": MediaContent(schema: .array(of: .type(.string)))], description: "All *names*.")
    }
    let written = try Written(api, "httpdomain")
    #expect(written.document.blocks.paragraphs.contains("Request Body: application/json, string[]"))
    #expect(written.document.blocks.paragraphs.contains("All names."))
  }

  @Test("a form has its own list, and properties of all parts of its schema")
  func form() throws {
    let part = Schema.type(.object).with {
      $0.applicator.properties = [
        "a": .type(.integer), "id": Schema.type(.string).with { $0.metadata.isReadOnly = true },
      ]
      $0.validation.required = ["a"]
    }
    let own = Schema.anything.with {
      $0.applicator.allOf = [.named("Part")]
      $0.applicator.properties = [
        "b": Schema.anything.with {
          $0.validation.types = [.string, .null]
          $0.validation.allowedValues = ["x", nil]
        }
      ]
    }
    var api = api {
      $0.requestBody = RequestBody(content: ["application/x-www-form-urlencoded": MediaContent(schema: own)])
    }
    api.types["Part"] = NamedType("Part", schema: part)
    #expect(
      try Written(api, "httpdomain").document.blocks.list(after: "Form Parameters:")
        == ["b (string or null) – (optional) (one of: x, null)", "a (integer)"])
  }

  @Test("a type that refers to itself ends")
  func cycle() throws {
    var api = api {
      $0.requestBody = RequestBody(content: ["application/json": MediaContent(schema: .named("Loop"))])
    }
    api.types["Loop"] = NamedType("Loop", schema: Schema.named("Loop").with { $0.applicator.allOf = [.named("Loop")] })
    #expect(try Written(api, "gitlab").headings == ["# A", "## Run"])
  }

  @Test("webhooks are a section of their own, called by their names")
  func webhooks() throws {
    var api = api { _ in }
    var operation = Operation(id: "paid", method: .post, path: PathTemplate([]), title: "Paid")
    operation.responses = [Response(.range(2), description: "thanks."), Response(.default, description: "again.")]
    api.webhooks = [Webhook("order_paid", operation: operation)]
    let written = try Written(api, "httpdomain")
    #expect(written.headings.suffix(2) == ["## 2. Webhooks", "### 2.1 Paid"])
    let blocks = written.blocks(below: "2.1 Paid")
    #expect(blocks.first == .paragraph([.code("POST order_paid")]))
    #expect(blocks.list(after: "Status Codes:") == ["2XX – thanks.", "default – again."])
  }

  @Test(
    "what happened to an operation and the header fields it answers with are listed",
    arguments: ["httpdomain", "gitlab"])
  func historyAndHeaders(style: String) throws {
    let api = api { operation in
      operation.availability = .since("v_1").then(.deprecated, in: "v2", note: "Use *walk*.")
      var response = Response(.code(200), description: "done.")
      response.headers = ["X-Total": Header(schema: .type(.integer), description: "how many.")]
      operation.responses = [response]
    }
    let blocks = try Written(api, style).document.blocks
    let dash = style == "gitlab" ? "-" : "–"
    let lists = blocks.compactMap { block -> [String]? in
      guard case .list(_, _, let items) = block else { return nil }
      return items.map { Markdown($0.blocks).plainText }
    }
    #expect(lists.contains(["Added in v_1", "Deprecated since v2 \(dash) Use walk."]))
    #expect(blocks.list(after: "Response Headers:") == ["X-Total \(dash) how many."])
  }

  @Test("keys of an API go where they are sent; what the author declares is not repeated")
  func credentials() throws {
    var api = api { operation in
      operation.parameters = [Parameter("authorization", in: .header, schema: .type(.string), description: "mine.")]
    }
    api.securitySchemes = [
      "a": SecurityScheme(.basic), "b": SecurityScheme(.apiKey(name: "api_key", in: .query), description: "a key."),
      "c": SecurityScheme(.apiKey(name: "sid", in: .cookie)), "d": SecurityScheme(.mutualTLS),
    ]
    api.security = [SecurityRequirement(["a": []]), SecurityRequirement(["b": []]), SecurityRequirement(["c": []])]
    let blocks = try Written(api, "httpdomain").document.blocks
    #expect(blocks.list(after: "Request Headers:") == ["authorization – mine."])
    #expect(blocks.list(after: "Query Parameters:") == ["api_key – (optional) a key."])
    #expect(blocks.list(after: "Cookies:") == ["sid"])
    #expect(
      try Written(api, "gitlab").document.blocks.list(after: "Authentication:")
        == ["Authorization", "api_key - a key.", "sid"])
  }

  @Test("a status that no message can carry does not stop the document")
  func impossibleStatus() throws {
    let api = api { operation in
      operation.examples = [
        Example(id: "x", title: "X", request: ExampleRequest(), response: ExampleResponse(status: 100_000))
      ]
    }
    #expect(try Written(api, "httpdomain").document.blocks.codes.last == "HTTP/1.1 999 \n")
  }
}
