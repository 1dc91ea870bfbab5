import APISpec
import HTTPTypes
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
}
