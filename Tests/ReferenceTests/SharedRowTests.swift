import APISpec
import HTTPTypes
import JSON
import OrderedCollections
import Site
import Testing

@testable import Reference

@Suite("Rows that several pages have")
struct SharedRowTests {
  /// An API whose operations all answer with a tree, whose nodes are trees, and take the same parameter.
  private func reference() throws -> Reference {
    var tree = Schema.type(.object)
    tree.keywords.applicator.properties = [
      "children": .array(of: .named("Tree")),
      "leaf": Schema.type(.string).with {
        $0.metadata.description = "See [the list](#/paths/~1trees/get), or [the first](#/paths/~1trees~1first/get)."
      },
    ]
    var api = API(id: "trees", title: "Trees", version: "1")
    api.types["Tree"] = NamedType("Tree", schema: tree)
    api.operations = ["/trees", "/trees/first", "/trees/last"].map { path in
      let name = String(path.split(separator: "/").last ?? "")
      var operation = APISpec.Operation(
        id: "get\(name)", method: .get, path: PathTemplate(parsing: path), title: LocalizedText(stringLiteral: name))
      operation.parameters = [
        Parameter(
          "depth", in: .query, schema: .type(.integer), description: "How deep; see [the list](#/paths/~1trees/get).")
      ]
      var response = Response(.code(200), description: "A tree")
      response.content["application/json"] = MediaContent(schema: .named("Tree"))
      operation.responses = [response]
      return operation
    }
    let publication = Publication(title: "Trees", apis: [api], languages: ["en"])
    return Reference(publication, look: try PublishedSite.look())
  }

  @Test("a page is the same whichever pages were made before it")
  func anyOrder() throws {
    let paths = ["operations/gettrees/", "operations/getfirst/", "operations/getlast/", "types/tree/"]
    let forwards = try SitePreview(try reference(), contentID: "one") { Issue.record("\($0)") }
    let backwards = try SitePreview(try reference(), contentID: "one") { Issue.record("\($0)") }
    let pages = paths.flatMap { [$0 + "index.html", $0 + "index.md"] }
    let files = pages.map { forwards.file(at: $0) }
    for (index, path) in pages.enumerated().reversed() {
      let file = backwards.file(at: path)
      #expect(file != nil && file == files[index], "\(path)")
      let alone = try SitePreview(try reference(), contentID: "one") { Issue.record("\($0)") }
      #expect(alone.file(at: path) == file, "\(path)")
    }
  }

  @Test("the links of a shared row lead from every page to the same pages")
  func links() throws {
    let site = try reference().site()
    for name in ["gettrees", "getfirst", "getlast"] {
      let text = site.files["operations/\(name)/index.html"].map { String(decoding: $0.bytes, as: UTF8.self) } ?? ""
      #expect(text.contains("href=\"../../types/tree/index.html\""))
      #expect(text.contains("href=\"../gettrees/index.html\">the list</a>"), "\(name)")
      #expect(text.contains("href=\"../getfirst/index.html\">the first</a>"), "\(name)")
    }
  }

  @Test("alternatives name the exchanges of their own page, though other operations have the same bodies")
  func exchanges() throws {
    func pet(_ kind: String) -> Schema {
      Schema.type(.object).with {
        $0.applicator.properties = ["type": .anything.with { $0.validation.constant = .string(kind) }]
        $0.validation.required = ["type"]
      }
    }
    var api = API(id: "pets", title: "Pets", version: "1")
    for (name, kind) in [("Cat", "cat"), ("Dog", "dog")] { api.types[name] = NamedType(name, schema: pet(kind)) }
    let content = MediaContent(schema: .anything.with { $0.applicator.oneOf = [.named("Cat"), .named("Dog")] })
    var response = Response(.code(200), description: "A pet")
    response.content["application/json"] = content
    var problem = Response(.code(404), description: "No pet")
    problem.content["application/json"] = content
    api.operations = ["cat", "dog", "none"].map { kind in
      var operation = APISpec.Operation(
        id: kind, method: .put, path: PathTemplate(parsing: "/\(kind)"), title: LocalizedText(kind))
      operation.requestBody = RequestBody(content: ["application/json": content])
      operation.responses = [response, problem]
      guard kind != "none" else { return operation }
      let body = ExampleBody("application/json", ["type": .string(kind)])
      var request = ExampleRequest()
      request.body = body
      operation.examples = [
        Example(
          id: "my-\(kind)", title: LocalizedText(kind), request: request,
          response: ExampleResponse(status: 200, body: body))
      ]
      return operation
    }
    let site = try PublishedSite(Publication(title: "Pets", apis: [api], languages: ["en"]))
    func shown(_ operation: String) -> [String?]? {
      site.pages["operations/\(operation)/index.html"]?.root.all("div").filter { $0["data-examples"] != nil }
        .map { "\($0.id ?? "") \($0["data-examples"] ?? "")" }
    }
    for kind in ["cat", "dog"] {
      let panels = try #require(shown(kind))
      #expect(panels.count == 2)
      #expect(panels.allSatisfy { $0?.hasSuffix("-\(kind) my-\(kind)") == true }, "\(panels)")
    }
    #expect(try #require(shown("none")).isEmpty)
  }
}
