import APISpec
import HTTPTypes
import JSON
import OrderedCollections
import Testing

@Suite("Bodies in the syntax of their media type")
struct BodyTests {
  @Test(
    "A body of a range of media types is sent as one of them",
    arguments: [
      ("*/*", JSONValue.array([1]), "application/json"), ("*/*", "text", "text/plain"),
      ("application/*; q=1", .array([1]), "application/json"), ("application/*", "text", "application/octet-stream"),
      ("text/*", "text", "text/plain"), ("image/*", "text", "image/png"),
      ("video/*", "text", "application/octet-stream"),
      ("text/plain; charset=utf-8", "text", "text/plain; charset=utf-8"),
    ] as [(String, JSONValue, String)])
  func ranges(_ range: String, _ value: JSONValue, _ mediaType: String) {
    #expect(ExampleBody(range, value).written(as: nil, types: [:]).mediaType == mediaType)
  }

  @Test("elements and attributes are named by hints, arrays wrapped, types followed")
  func xml() {
    let pet = object([
      "id": .type(.integer).with { $0.openAPI.xml = xml { $0.isAttribute = true } },
      "name": .type(.string).with { $0.openAPI.xml = xml { $0.name = "full-name" } },
      "tags": .array(of: .named("Tag")).with { $0.openAPI.xml = xml { $0.isWrapped = true } },
      "photos": .array(of: .type(.string).with { $0.openAPI.xml = xml { $0.name = "photo" } }),
      "owner": object([:]).with { $0.applicator.allOf = [.named("Person")] },
    ])
    let tag = object(["label": .type(.string)]).with { $0.openAPI.xml = xml { $0.name = "tag" } }
    let person = object(["mail": .type(.string).with { $0.openAPI.xml = xml { $0.isAttribute = true } }])
    let value: JSONValue = [
      "id": 1, "name": "Rex & \"Co\" <x>", "tags": [["label": "a"]], "photos": ["p", "q"], "owner": ["mail": "a\"\n&"],
    ]
    #expect(
      written(value, .named("Pet"), types: ["Pet": pet, "Tag": tag, "Person": person]) == """
        <Pet id="1">
          <full-name>Rex &amp; "Co" &lt;x&gt;</full-name>
          <tags>
            <tag>
              <label>a</label>
            </tag>
          </tags>
          <photo>p</photo>
          <photo>q</photo>
          <owner mail="a&quot;&#10;&amp;"/>
        </Pet>
        """)
  }

  @Test("namespaces are declared where they begin, and once")
  func namespaces() {
    let hint = xml {
      $0.prefix = "p"
      $0.namespace = "urn:a"
    }
    let schema = object([
      "a": .type(.string).with { $0.openAPI.xml = hint },
      "b": .type(.string).with {
        $0.openAPI.xml = hint
        $0.openAPI.xml?.isAttribute = true
      },
      "c": .type(.string).with { $0.openAPI.xml = xml { $0.namespace = "urn:c" } },
    ])
    let value: JSONValue = ["a": "1", "b": "2", "c": "3"]
    #expect(
      written(value, schema.with { $0.openAPI.xml = hint }) == """
        <p:root xmlns:p="urn:a" p:b="2">
          <p:a>1</p:a>
          <c xmlns="urn:c">3</c>
        </p:root>
        """)
    #expect(written(value, schema).hasPrefix("<root xmlns:p=\"urn:a\" p:b=\"2\">\n  <p:a xmlns:p=\"urn:a\">1</p:a>"))
  }

  @Test("nodes may be text or CDATA, null is nil, a list is an element at the root")
  func nodes() {
    let schema = object([
      "lang": .type(.string).with { $0.openAPI.xml = xml { $0.nodeType = "attribute" } },
      "text": .type(.string).with { $0.openAPI.xml = xml { $0.nodeType = "text" } },
      "raw": .type(.string).with { $0.openAPI.xml = xml { $0.nodeType = "cdata" } },
    ])
    #expect(
      written(["lang": "en", "text": "a", "raw": "<b>]]>"], schema)
        == "<root lang=\"en\">a<![CDATA[<b>]]]]><![CDATA[>]]></root>")
    let nothing: JSONValue = ["gone": nil]
    #expect(
      written(nothing, object([:])).contains(
        "<gone xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:nil=\"true\"/>"))
    let list = Schema.array(of: .type(.integer).with { $0.openAPI.xml = xml { $0.name = "n" } })
      .with { $0.openAPI.xml = xml { $0.name = "ns" } }
    #expect(written([1, 2], list) == "<ns>\n  <n>1</n>\n  <n>2</n>\n</ns>")
  }

  @Test(
    "names and characters that XML does not have are replaced, so that it is well-formed",
    arguments: [
      ("a b", "<a_b>x</a_b>"), ("1", "<_1>x</_1>"), ("", "<_>x</_>"), ("<x/>", "<_x__>x</_x__>"),
      ("a:b", "<a_b>x</a_b>"),
      ("é", "<é>x</é>"),
    ])
  func names(_ name: String, _ element: String) {
    #expect(written(.object([name: "x"]), object([:])).contains(element))
    #expect(written(["a": "\u{1}\r"], object([:])).contains("<a>\u{FFFD}&#13;</a>"))
  }

  @Test("a schema that refers to itself ends with the value")
  func recursion() {
    let node = object(["next": .named("Node")]).with { $0.applicator.anyOf = [.named("Node")] }
    #expect(
      written(["next": ["next": [:]]], .named("Node"), types: ["Node": node])
        == "<Node>\n  <next>\n    <next/>\n  </next>\n</Node>")
  }

  @Test("XML that is a string already stays as it is")
  func rawXML() {
    let body = ExampleBody("text/xml", "<a/>").written(as: MediaContent(schema: .type(.string)), types: [:])
    #expect(body == ExampleBody("text/xml", "<a/>").written(as: nil, types: [:]))
    #expect(body.text == "<a/>")
  }

  @Test("fields of a form are written in the style or media type that they ask for")
  func form() {
    var content = MediaContent(schema: object([:]))
    content.encoding = [
      "list": encoding { $0.explode = false }, "deep": encoding { $0.style = .deepObject },
      "json": encoding { $0.contentType = "application/json" }, "site": encoding { $0.allowReserved = true },
      "either": encoding { $0.contentType = "text/plain, application/json" },
    ]
    let value: JSONValue = [
      "list": [1, 2], "deep": ["a": 1, "b": [["c": 2]]], "json": ["x"], "site": "http://a/",
      "either": "y z", "none": nil, "all": [1, nil], "object": ["a": 1],
    ]
    let body = ExampleBody("application/x-www-form-urlencoded", value).written(as: content, types: [:])
    #expect(
      body.text == "list=1,2&deep%5Ba%5D=1&deep%5Bb%5D%5B0%5D%5Bc%5D=2&json=%5B%22x%22%5D&site=http://a/"
        + "&either=y%20z&all=1&object=%7B%22a%22%3A1%7D")
    #expect(body.mediaType == "application/x-www-form-urlencoded")
  }

  @Test("every member is a part, every element of an array too")
  func multipart() {
    var content = MediaContent(
      schema: object(["file": .type(.string, format: "binary"), "list": .array(of: .type(.string))]))
    content.encoding["photo"] = encoding {
      $0.contentType = "image/png, image/jpeg"
      $0.headers = ["X-Size": Header(schema: .type(.integer).with { $0.validation.constant = 7 })]
    }
    let value: JSONValue = [
      "na\"me": "a\r\nb", "file": "x", "list": ["1", "2"], "meta": ["k": 1], "photo": "png", "none": nil,
    ]
    let body = ExampleBody("multipart/form-data", value).written(as: content, types: [:])
    #expect(body.mediaType == "multipart/form-data; boundary=part-boundary")
    #expect(
      body.text.split(separator: "--part-boundary", omittingEmptySubsequences: false).map(String.init) == [
        "", "\r\nContent-Disposition: form-data; name=\"na%22me\"\r\n\r\na\r\nb\r\n",
        "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"file\"\r\nContent-Type: application/octet-stream\r\n\r\nx\r\n",
        "\r\nContent-Disposition: form-data; name=\"list\"\r\n\r\n1\r\n",
        "\r\nContent-Disposition: form-data; name=\"list\"\r\n\r\n2\r\n",
        "\r\nContent-Disposition: form-data; name=\"meta\"\r\nContent-Type: application/json\r\n\r\n{\n  \"k\": 1\n}\r\n",
        "\r\nContent-Disposition: form-data; name=\"photo\"; filename=\"photo\"\r\nContent-Type: image/png\r\nX-Size: 7\r\n\r\npng\r\n",
        "--\r\n",
      ])
  }

  @Test("a boundary occurs in no part, and one that is given stays")
  func boundaries() {
    let body = ExampleBody("multipart/mixed", ["--part-boundary"]).written(as: nil, types: [:])
    #expect(body.mediaType == "multipart/mixed; boundary=part-boundary-1")
    #expect(body.text == "--part-boundary-1\r\n\r\n--part-boundary\r\n--part-boundary-1--\r\n")
    let given = ExampleBody("multipart/mixed; boundary=\"x\"", ["a"]).written(as: nil, types: [:])
    #expect(given.mediaType == "multipart/mixed; boundary=\"x\"")
    #expect(given.text == "--x\r\n\r\na\r\n--x--\r\n")
  }

  @Test("messages have the written body and its type, by the schema of the example's own response")
  func messages() throws {
    var operation = APISpec.Operation(id: "o", method: .post, path: PathTemplate(parsing: "/"), title: "")
    func described(_ name: String) -> OrderedDictionary<String, MediaContent> {
      ["application/xml": MediaContent(schema: object([:]).with { $0.openAPI.xml = xml { $0.name = name } })]
    }
    operation.requestBody = RequestBody(content: ["Multipart/Form-Data": MediaContent()])
    operation.responses = [
      Response(.default, description: ""), Response(.range(4), description: ""), Response(.code(404), description: ""),
      Response(.code(404), description: "", audience: "admins"),
    ]
    for (index, name) in ["any", "some", "all", "admin"].enumerated() {
      operation.responses[index].content = described(name)
    }
    var request = ExampleRequest()
    request.body = ExampleBody("multipart/form-data", ["a": "b"])
    var example = Example(
      id: "e", title: "", request: request,
      response: ExampleResponse(status: 404, body: ExampleBody("application/xml", [:])))
    let api = API(id: "a", title: "", version: "")
    let sent = RequestMessage(example, of: operation, in: api)
    #expect(sent.headers.contains(.init("Content-Type", "multipart/form-data; boundary=part-boundary")))
    #expect(sent.body?.hasPrefix("--part-boundary\r\n") == true)
    func root() -> String? {
      ResponseMessage(example, of: operation, in: api).body?.split(separator: "\n").last.map(String.init)
    }
    #expect(root() == "<all/>")
    example.audience = "admins"
    #expect(root() == "<admin/>")
    example.response.status = 410
    #expect(root() == "<some/>")
    example.response.status = 500
    #expect(root() == "<any/>")
  }

  private func written(_ value: JSONValue, _ schema: Schema, types: OrderedDictionary<String, Schema> = [:]) -> String {
    let named = OrderedDictionary(uniqueKeysWithValues: types.map { ($0.key, NamedType($0.key, schema: $0.value)) })
    let text = ExampleBody("application/xml", value).written(as: MediaContent(schema: schema), types: named).text
    let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    #expect(text.hasPrefix(declaration) && text.hasSuffix("\n"))
    return String(text.dropFirst(declaration.count).dropLast())
  }

  private func object(_ properties: OrderedDictionary<String, Schema>) -> Schema {
    .type(.object).with { $0.applicator.properties = properties }
  }

  private func xml(_ change: (inout Schema.XML) -> Void) -> Schema.XML {
    var xml = Schema.XML()
    change(&xml)
    return xml
  }

  private func encoding(_ change: (inout Encoding) -> Void) -> Encoding {
    var encoding = Encoding()
    change(&encoding)
    return encoding
  }
}
