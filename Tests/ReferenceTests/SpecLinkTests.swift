import APISpec
import HTTPTypes
import OrderedCollections
import Testing

@testable import Reference

@Suite("Links inside of a spec")
struct SpecLinkTests {
  @Test(
    "links of a description to a type, an operation or a tag lead to its page",
    arguments: [
      ("#/components/schemas/Pet", "../../types/pet/index.html"), ("#/definitions/Pet", "../../types/pet/index.html"),
      ("#operation/getPets", "index.html"), ("#tag/Animals", "../../sections/animals/index.html"),
      ("#tag/Animals/operation/getPets", "index.html"), ("#tag/animals/GET/pets", "index.html"),
      ("#/components/schemas/None", "#/components/schemas/None"),
    ])
  func resolved(link: String, address: String) throws {
    var operation = Operation(id: "get-pets", method: .get, path: PathTemplate(parsing: "/pets"), title: "Get pets")
    operation.description = LocalizedText("See [this](\(link)).")
    operation.section = "animals"
    let api = API(id: "a", title: "A", version: "1").changed {
      $0.operations = [operation]
      $0.sections = [Section("Animals")]
      $0.types = ["Pet": NamedType("Pet", schema: .type(.string))]
    }
    let publication = Publication(title: "S", apis: [api])
    let site = try PublishedSite(publication)
    let page = try #require(site.pages["operations/get-pets/index.html"])
    let text = try #require(page.root.all("div").first { $0.classes.contains("prose") })
    #expect(text.all("a").map { $0["href"] } == [address])
    if address.hasSuffix(".html") {
      let twin = try #require(site.text("operations/get-pets/index.md"))
      #expect(twin.contains("](\(address.dropLast(4))md)"))
      let whole = try Reference(publication, look: try PublishedSite.look()).singleFile(language: nil)
      let (root, _) = HTMLReader.page(String(decoding: whole, as: UTF8.self))
      let links = root.all("div").filter { $0.classes.contains("prose") }.flatMap { $0.all("a") }
      #expect(links.contains { link in root.all.contains { $0.id != nil && "#\($0.id ?? "")" == link["href"] } })
    }
  }
}
