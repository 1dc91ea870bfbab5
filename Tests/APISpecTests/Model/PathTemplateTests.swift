import APISpec
import Testing

@Suite("Paths with parameters")
struct PathTemplateTests {
  @Test(
    "a path is taken apart into literals and parameters",
    arguments: [
      ("", []), ("/users", [.literal("/users")]), ("{id}", [.parameter("id")]),
      ("/users/{id}/keys", [.literal("/users/"), .parameter("id"), .literal("/keys")]),
      ("/{a}{b}", [.literal("/"), .parameter("a"), .parameter("b")]),
      ("/{name}.{format}", [.literal("/"), .parameter("name"), .literal("."), .parameter("format")]),
      ("/{}", [.literal("/"), .parameter("")]),
    ] as [(String, [PathTemplate.Piece])])
  func parsing(text: String, pieces: [PathTemplate.Piece]) {
    let template = PathTemplate(parsing: text)
    #expect(template.pieces == pieces)
    #expect(template.text == text)
  }

  @Test("a brace without its partner stands for itself", arguments: ["/a{b", "/a}b", "}{", "/{a}/{b"])
  func braces(text: String) {
    #expect(PathTemplate(parsing: text).text == text)
    #expect(PathTemplate(parsing: "/a{b").parameterNames.isEmpty)
    #expect(PathTemplate(parsing: "/{a}/{b").parameterNames == ["a"])
  }

  @Test("a path is printed in both notations, and with values")
  func printing() {
    let template = PathTemplate(parsing: "/users/{id}/keys/{key}")
    #expect(template.colonText == "/users/:id/keys/:key")
    #expect(template.parameterNames == ["id", "key"])
    #expect(template.text { $0.uppercased() } == "/users/ID/keys/KEY")
  }
}
