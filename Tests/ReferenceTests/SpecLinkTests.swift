import APISpec
import HTTPTypes
import OrderedCollections
import Site
import Testing

@testable import Reference

@Suite("Links inside of a spec")
struct SpecLinkTests {
  /// A small API whose only operation has a description.
  private func publication(_ description: String) -> Publication {
    var operation = Operation(id: "get-pets", method: .get, path: PathTemplate(parsing: "/pets"), title: "Get all pets")
    operation.description = LocalizedText(description)
    operation.section = "animals"
    let api = API(id: "a", title: "A", version: "1").changed {
      $0.description = "An API.\n\n# Errors & limits\n\nMany.\n\n## Errors of clients\n\nMore.\n\n## Errors of clients"
      $0.operations = [operation]
      $0.sections = [Section("Animals")]
      $0.types = ["Pet": NamedType("Pet", schema: .type(.string))]
      $0.securitySchemes = ["apiKey": SecurityScheme(.basic)]
      $0.webhooks = [
        Webhook("newPet", operation: Operation(id: "new-pet", method: .post, path: PathTemplate([]), title: "New"))
      ]
    }
    return Publication(title: "S", apis: [api])
  }

  private func links(on page: PublishedSite.ReadPage) throws -> [String?] {
    let text = try #require(page.root.all("div").first { $0.classes.contains("prose") })
    return text.all("a").map { $0["href"] }
  }

  @Test(
    "links of a description to parts of the spec lead to their pages, however they are written",
    arguments: [
      ("#/components/schemas/Pet", "../../types/pet/index.html"), ("#/definitions/Pet", "../../types/pet/index.html"),
      ("#schema/Pet", "../../types/pet/index.html"), ("#model/Pet", "../../types/pet/index.html"),
      ("#operation/getPets", "index.html"), ("#tag/Animals", "../../sections/animals/index.html"),
      ("#tag/Animals/operation/getPets", "index.html"), ("#tag/animals/GET/pets", "index.html"),
      ("#/paths/~1pets/get", "index.html"), ("#/paths/%7E1pets/get", "index.html"), ("#/animals/getPets", "index.html"),
      ("#get-all-pets", "index.html"), ("#webhook/newPet", "../../webhooks/new-pet/index.html"),
      ("#/components/securitySchemes/apiKey", "../../index.html#scheme-api-key"),
      ("#section/Authentication", "../../index.html#authentication"),
      ("#section/Errors-and-limits/Errors-of-clients", "../../index.html#text-errors-of-clients"),
      ("#errors--limits", "../../index.html#text-errors-limits"),
    ])
  func resolved(link: String, address: String) throws {
    let publication = publication("See [this](\(link)), or <a href='\(link)'>that</a>.")
    let site = try PublishedSite(publication)
    let page = try #require(site.pages["operations/get-pets/index.html"])
    #expect(try links(on: page) == [address, address])
    let target = try #require(PublishedSite.target(of: address, from: page.path))
    let other = try #require(site.pages[target.path])
    if let fragment = target.fragment { #expect(other.ids.contains(fragment)) }
    let twin = try #require(site.text("operations/get-pets/index.md"))
    #expect(twin.contains("](\(address.split(separator: "#")[0].dropLast(4))md)"))
    let whole = try Reference(publication, look: try PublishedSite.look()).singleFile(language: nil)
    let (root, _) = HTMLReader.page(String(decoding: whole, as: UTF8.self))
    let ids = Set(root.all.compactMap(\.id))
    let links = root.all("div").filter { $0.classes.contains("prose") }.flatMap { $0.all("a") }.compactMap {
      $0["href"]
    }
    #expect(links.count == 2 && links.allSatisfy { ids.contains(String($0.dropFirst())) }, "\(links)")
    #expect(Reference.danglingLinks(of: publication.apis[0]).isEmpty)
  }

  @Test(
    "a link that leads nowhere is its words, and is told",
    arguments: [
      "#/components/schemas/None", "#operation/none", "#nowhere", "docs/none.md", "/docs/none", "none", "ref:none",
      "?none", "#section/None",
    ])
  func dangling(link: String) throws {
    let publication = publication("See [this *one*](\(link)), <a href=\"\(link)\">that</a> and [x](https://x.example).")
    let site = try PublishedSite(publication)
    let page = try #require(site.pages["operations/get-pets/index.html"])
    #expect(try links(on: page).compactMap { $0 } == ["https://x.example"])
    #expect(page.text.contains("See this one, that and x."))
    #expect(try #require(site.text("operations/get-pets/index.md")).contains("](\(link))") == false)
    #expect(Reference.danglingLinks(of: publication.apis[0]).map(\.links) == [[link]])
  }

  @Test("links and pictures beside the description lead to where their files are read")
  func files() throws {
    var publication = publication(
      "See [this](docs/a.md#b), ![a map](map.png), <img alt=\"c\" src=\"c.png\"> ![d](d.png).")
    publication.fileAddresses["a"] = [
      "docs/a.md#b": "https://code.example/docs/a.md#b", "map.png": "https://code.example/map.png",
      "c.png": "https://code.example/c.png",
    ]
    let page = try #require(try PublishedSite(publication).pages["operations/get-pets/index.html"])
    #expect(
      try links(on: page) == [
        "https://code.example/docs/a.md#b", "https://code.example/map.png", "https://code.example/c.png",
      ])
    #expect(page.root.all("img").isEmpty)
    #expect(page.text.contains("See this, a map, c d."))
    #expect(
      Reference.danglingLinks(of: publication.apis[0]).map(\.links) == [["docs/a.md#b", "map.png", "c.png", "d.png"]])
  }

  @Test("headings of a description can be linked to and found, in every language under their own words")
  func headings() throws {
    let site = try PublishedSite(publication("None."))
    let page = try #require(site.pages["index.html"])
    let ids = ["text-errors-limits", "text-errors-of-clients", "text-errors-of-clients-2"]
    for id in ids { #expect(page.root.first(id: id) != nil) }
    let names = try #require(site.site.files.first { $0.key.hasPrefix("search/names.") }?.value.bytes)
    for id in ids { #expect(String(decoding: names, as: UTF8.self).contains("\"\(id)\"")) }
  }
}
