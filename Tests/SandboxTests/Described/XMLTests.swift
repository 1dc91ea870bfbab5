import HTTPTypes
import JSON
import OrderedCollections
import Sandbox
import SourceText
import Testing

@Suite("Sandbox of a description: XML")
struct XMLTests {
  static let spec = """
    openapi: 3.1.0
    info: {title: Pets, version: 1.0.0}
    components:
      schemas:
        Tag: {type: object, additionalProperties: false, properties: {label: {type: string}}}
        Pet:
          type: object
          additionalProperties: false
          required: [id, name]
          xml: {name: pet}
          properties:
            id: {type: integer, xml: {attribute: true}}
            name: {type: string}
            code: {type: string, pattern: "^[0-9]+$"}
            price: {type: [number, "null"], xml: {prefix: m, namespace: "urn:money"}}
            isGood: {type: boolean, xml: {name: good}}
            photos: {type: array, xml: {wrapped: true, name: photoUrls}, items: {type: string, xml: {name: url}}}
            tags: {type: array, minItems: 1, items: {$ref: "#/components/schemas/Tag"}}
            ages: {type: array, items: {type: integer, xml: {name: age}}}
            owner: {type: object, properties: {name: {type: string}}, required: [name]}
    paths:
      /pets:
        post:
          requestBody:
            required: true
            content: {application/xml: {schema: {$ref: "#/components/schemas/Pet"}}}
          responses:
            "200":
              description: A pet.
              content:
                application/json: {schema: {$ref: "#/components/schemas/Pet"}}
                application/xml: {schema: {$ref: "#/components/schemas/Pet"}}
      /list:
        put:
          requestBody:
            content:
              text/xml:
                schema: {type: array, xml: {name: pets}, items: {$ref: "#/components/schemas/Pet"}}
          responses: {"204": {description: Fine.}}
    """

  private func violations(_ body: String, _ path: String = "/pets", type: String = "application/xml") throws -> [String]
  {
    let answer = try DescribedClient(Self.spec)
      .send(path == "/pets" ? .post : .put, path, ["Content-Type": type], body: body)
    if answer.status.code / 100 == 2 { return [] }
    return (answer.json["violations"]?.array ?? []).map {
      "\($0["pointer"]?.string ?? "") \($0["keyword"]?.string ?? "")"
    }
  }

  @Test("elements and attributes are read as the schema and its hints say")
  func hints() throws {
    let pet = """
      <?xml version="1.0"?>
      <pet id="7" xmlns:money="urn:money">
        <name>Rex &amp; Co</name><code>007</code><money:price> 5.50 </money:price><good>true</good>
        <photoUrls><url>a</url><url>b</url></photoUrls>
        <tags><label>x</label></tags><tags><label>5</label></tags>
        <age>1</age><age>2</age>
        <owner><name>Ann</name></owner>
      </pet>
      """
    #expect(try violations(pet) == [])
    #expect(try violations(pet.replacing("\"7\"", with: "\"seven\"")) == ["/id type"])
    #expect(try violations(pet.replacing("<age>2", with: "<age>two")) == ["/ages/1 type"])
    #expect(try violations(pet.replacing("007", with: "x")) == ["/code pattern"])
    #expect(try violations(pet.replacing("urn:money", with: "urn:other")) == [" additionalProperties"])
    #expect(try violations(pet.replacing("<name>Ann</name>", with: "")) == ["/owner required"])
    #expect(try violations(pet.replacing("<name>Rex &amp; Co</name>", with: "")) == [" required"])
    #expect(try violations(pet.replacing("url>", with: "link>")) == ["/photos/0 type", "/photos/1 type"])
    #expect(try violations(pet.replacing("</pet>", with: "<more/></pet>")) == [" additionalProperties"])
    #expect(try violations(pet.replacing("good>", with: "isGood>")) == [" additionalProperties"])
  }

  @Test("nothing, and what is no XML, is told from what does not fit")
  func syntax() throws {
    #expect(try violations("<dog id='7'><name>Rex</name></dog>") == [" syntax"])
    #expect(try violations("<pet id='7'><name>Rex</pet>") == [" syntax"])
    #expect(try violations("<pet>Rex</pet>") == [" type"])
    #expect(try violations("<pet id='7'><name>Rex</name><owner>Ann</owner></pet>") == ["/owner type"])
    #expect(try violations("<!DOCTYPE pet><pet id='7'><name>Rex</name></pet>") == [" syntax"])
    let answer = try DescribedClient(Self.spec)
      .send(.post, "/pets", ["Content-Type": "application/xml"], body: "<pet id='7'>\n<name></pet>")
    #expect(answer.json["detail"]?.string?.contains("2:7: the element `name` ends with the tag of `pet`") == true)
    let null = "<pet id='7'><name>R</name><m:price xmlns:m='urn:money'"
    #expect(try violations("\(null) xmlns:x='http://www.w3.org/2001/XMLSchema-instance' x:nil='true'/></pet>") == [])
    #expect(try violations("\(null)/></pet>") == ["/price type"])
  }

  @Test("a document can be a list")
  func lists() throws {
    let pet = "<pet id='7'><name>Rex</name></pet>"
    #expect(try violations("<pets>\(pet)\(pet)</pets>", "/list", type: "text/xml; charset=utf-8") == [])
    #expect(
      try violations("<pets>\(pet)<cat/></pets>", "/list", type: "text/xml") == [
        "/1 additionalProperties", "/1 required", "/1 required",
      ])
  }

  @Test("what was written as XML is read, and the answer is XML where that is wanted")
  func answers() throws {
    let client = try DescribedClient(Self.spec)
    let fields = ["Content-Type": "application/xml", "Accept": "application/xml"]
    let pet = client.send(.post, "/pets", fields, body: "<pet id='7'><name>Rex</name></pet>")
    #expect(pet.mediaType == "application/xml")
    #expect(pet.text.contains("<pet id=\""))
    #expect(client.send(.post, "/pets", fields, body: pet.text).status == .ok)
    let json = client.send(.post, "/pets", ["Content-Type": "application/xml"], body: pet.text)
    #expect(json.mediaType == "application/json")
  }
}
