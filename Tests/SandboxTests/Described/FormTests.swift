import APISpec
import HTTPTypes
import JSON
import OrderedCollections
import Sandbox
import SourceText
import Testing

@Suite("Sandbox of a description: forms")
struct FormTests {
  static let spec = """
    openapi: 3.1.0
    info: {title: Forms, version: 1.0.0}
    components:
      schemas:
        Card:
          type: object
          additionalProperties: false
          required: [number]
          properties:
            number: {type: integer}
            holder: {type: object, properties: {adult: {type: boolean}}, additionalProperties: false}
    paths:
      /cards:
        post:
          requestBody:
            content:
              application/x-www-form-urlencoded:
                schema:
                  type: object
                  additionalProperties: false
                  properties:
                    card: {$ref: "#/components/schemas/Card"}
                    tags: {type: array, items: {type: integer}}
                    flat: {type: array, items: {type: integer}}
                    note: {anyOf: [{type: string, const: ""}, {type: object}]}
                encoding: {flat: {style: pipeDelimited, explode: false}}
              multipart/form-data:
                schema:
                  type: object
                  required: [age]
                  properties: {age: {type: integer}, meta: {type: object, required: [a]}}
          responses: {"204": {description: Fine.}}
    """

  private func violations(_ body: String, type: String = "application/x-www-form-urlencoded") throws -> [String] {
    let answer = try DescribedClient(Self.spec).send(.post, "/cards", ["Content-Type": type], body: body)
    if answer.status == .noContent { return [] }
    return (answer.json["violations"]?.array ?? []).map {
      "\($0["pointer"]?.string ?? "") \($0["keyword"]?.string ?? "")"
    }
  }

  @Test("names with brackets are members and elements")
  func brackets() throws {
    #expect(try violations("card[number]=1&card[holder][adult]=true") == [])
    #expect(try violations("card[number]=x&card%5Bholder%5D%5Badult%5D=1&card[code]=2").count == 3)
    #expect(try violations("tags[]=1&tags[]=2") == [])
    #expect(try violations("tags[0]=1&tags[1]=b") == ["/tags/1 type"])
    #expect(try violations("other[0]=1").count == 1)
  }

  /// A form as Stripe takes it: brackets to any depth, lists of objects, a map, texts that look like numbers.
  static let deep = """
    openapi: 3.1.0
    info: {title: Forms, version: 1.0.0}
    paths:
      /orders:
        get:
          parameters:
            - name: expand
              in: query
              style: deepObject
              explode: true
              schema: {type: array, items: {type: string, enum: [a, b, c]}}
            - name: created
              in: query
              style: deepObject
              schema:
                anyOf:
                  - {type: integer}
                  - type: object
                    properties: {gt: {type: integer}, in: {type: object, properties: {years: {type: array, items: {type: integer}}}}}
          responses: {"204": {description: Fine.}}
        post:
          requestBody:
            content:
              application/x-www-form-urlencoded:
                encoding: {items: {style: deepObject, explode: true}, metadata: {style: deepObject, explode: true}}
                schema:
                  type: object
                  additionalProperties: false
                  properties:
                    phone: {type: string, maxLength: 20}
                    metadata: {anyOf: [{type: object, additionalProperties: {type: string}}, {type: string, enum: [""]}]}
                    expand: {type: array, items: {type: string}}
                    items:
                      type: array
                      minItems: 2
                      items:
                        type: object
                        additionalProperties: false
                        required: [price]
                        properties:
                          price: {type: string}
                          quantity: {type: integer}
                          tiers: {type: array, items: {type: object, properties: {up_to: {anyOf: [{type: string, enum: [inf]}, {type: integer}]}}}}
                    pay: {oneOf: [{type: object, required: [iban], properties: {iban: {type: string}, n: {type: string}}}, {type: object, required: [card], properties: {card: {type: object, properties: {n: {type: integer}}}, n: {type: integer}}}]}
          responses: {"204": {description: Fine.}}
    """

  @Test(
    "brackets are read to any depth, and what is wrong inside is told with its place",
    arguments: [
      ("items[0][price]=p1&items[1][price]=p2&items[1][quantity]=3", []),
      ("items%5B1%5D%5Bprice%5D=p1&items%5B0%5D%5Bprice%5D=7&items[0][tiers][0][up_to]=inf", []),
      ("items[][price]=p1&items[][quantity]=1&items[][price]=p2", []),
      ("items[0][price]=p1", ["/items minItems"]),
      ("items[0][price]=p1&items[1][quantity]=many", ["/items/1 required", "/items/1/quantity type"]),
      ("items[0][price]=p&items[1][price]=p&items[1][tiers][0][up_to]=x", ["/items/1/tiers/0/up_to anyOf"]),
      ("metadata[k]=v&metadata[5]=6&expand[]=a&expand[]=b&phone=555", []),
      ("metadata=&expand[0]=a", []),
      ("pay[iban]=1&pay[n]=5", []),
      ("pay[card][n]=1&pay[n]=5", []),
      ("phone[a]=1", ["/phone type"]),
    ])
  func depth(form: String, expected: [String]) throws {
    let type = ["Content-Type": "application/x-www-form-urlencoded"]
    let answer = try DescribedClient(Self.deep).send(.post, "/orders", type, body: form)
    let violations = answer.json["violations"]?.array ?? []
    let found = violations.map { "\($0["pointer"]?.string ?? "") \($0["keyword"]?.string ?? "")" }
    #expect(answer.status.code == (expected == [] ? 204 : 422))
    #expect(Set(expected).isSubset(of: found), "\(found)")
    #expect(found.isEmpty == expected.isEmpty)
  }

  @Test("what the documentation writes with brackets is read as it was meant")
  func written() throws {
    let client = try DescribedClient(Self.deep)
    let operation = try #require(client.api.operations.first { $0.method == .post })
    let content = try #require(operation.requestBody?.content.values.first)
    let value: JSONValue = [
      "items": [
        ["price": "p1", "tiers": [["up_to": "inf"], ["up_to": 5]]], ["price": "p 2", "quantity": 2, "tiers": []],
      ],
      "metadata": ["k": "v", "a]b": "c"], "expand": ["a"],
    ]
    let body = ExampleBody("application/x-www-form-urlencoded", value).written(as: content, types: client.api.types)
    #expect(body.text.contains("items%5B0%5D%5Btiers%5D%5B1%5D%5Bup_to%5D=5"))
    let answer = client.send(.post, "/orders", ["Content-Type": body.mediaType], body: body.text)
    #expect(answer.status == .noContent, "\(answer.text)")
  }

  @Test("parameters with brackets are read in the same way")
  func parameters() throws {
    let client = try DescribedClient(Self.deep)
    for query in [
      "expand[]=a&expand[]=b", "expand%5B0%5D=a", "expand=a&expand=c", "created=5", "created[gt]=5",
      "created[in][years][]=5&created[in][years][]=6",
    ] {
      #expect(client.send(.get, "/orders?\(query)").status == .noContent, "\(query)")
    }
    #expect(client.send(.get, "/orders?expand[]=d").json["violations"]?[0]?["pointer"] == "/0")
    #expect(client.send(.get, "/orders?created[in][years][]=x").status.code == 422)
    let deep = "created" + String(repeating: "[a]", count: 100_000)
    #expect(client.send(.get, "/orders?\(deep)=1").status == .noContent)
  }

  @Test("lists repeat their name, or are written in their style, or as JSON")
  func lists() throws {
    #expect(try violations("tags=1&tags=2") == [])
    #expect(try violations("tags=1") == [])
    #expect(try violations("flat=1|2|3") == [])
    #expect(try violations("flat=1|b") == ["/flat/1 type"])
    #expect(try violations("tags=[1,2]") == [])
    #expect(try violations("card={\"number\": 5}") == [])
    #expect(try violations("note=") == [])
  }

  @Test("the parts of a form are read as their types")
  func parts() throws {
    func form(_ age: String, _ meta: String) -> String {
      "--x\r\nContent-Disposition: form-data; name=\"age\"\r\n\r\n\(age)\r\n"
        + "--x\r\nContent-Disposition: form-data; name=\"meta\"\r\n\r\n\(meta)\r\n--x--\r\n"
    }
    let type = "multipart/form-data; boundary=x"
    #expect(try violations(form("5", #"{"a": 1}"#), type: type) == [])
    #expect(try violations(form("five", "{}"), type: type).sorted() == ["/age type", "/meta required"])
    #expect(try violations("nothing", type: type) == [" syntax"])
    #expect(try violations("nothing", type: "multipart/form-data") == [" syntax"])
  }
}
