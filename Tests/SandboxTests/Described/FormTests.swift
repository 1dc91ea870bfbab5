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
