import APISpec
import Foundation
import HTTPTypes
import JSON
import OrderedCollections
import Reference
import Site
import SourceText
import Testing

@Suite("The search index")
struct SearchIndexTests {
  /// The index of a site, read back.
  struct Index {
    let parts: [String: JSONValue]
    /// The name and the text of every file.
    let files: [String: String]

    /// Reads the parts that lie beside a search page (`zh-Hans/search/`).
    init(_ folder: String, of site: Site) throws {
      var (parts, files): ([String: JSONValue], [String: String]) = ([:], [:])
      for (path, file) in site.files where path.hasPrefix(folder) && path.hasSuffix(".js") {
        let text = String(decoding: file.bytes, as: UTF8.self)
        let call = try #require(try /lecternSearch\("([a-z]+)",(.*)\);\n/.dotMatchesNewlines().wholeMatch(in: text))
        let (node, diagnostics) = SourceText.read(SourceFile(name: path, text: String(call.2)), as: .json)
        #expect(diagnostics.isEmpty)
        parts[String(call.1)] = JSONValue(try #require(node))
        files[String(path.dropFirst(folder.count))] = text
      }
      (self.parts, self.files) = (parts, files)
    }

    var pages: [JSONValue] { parts["pages"]?["pages"]?.array ?? [] }
    var names: [JSONValue] { parts["names"]?.array ?? [] }
    var texts: [JSONValue] { parts["texts"]?.array ?? [] }

    func kind(ofPage row: JSONValue) -> String { kind(row[0], in: "kinds") }
    func kind(ofName row: JSONValue) -> String { kind(row[1], in: "nameKinds") }

    private func kind(_ value: JSONValue?, in list: String) -> String {
      value?.integer.flatMap { parts["pages"]?[list]?[$0]?.string } ?? "?"
    }

    /// The pages that a name is on.
    func places(ofName row: JSONValue) -> [Int] {
      var page = 0
      return (row.array ?? []).dropFirst(4).map { distance in
        page += distance.integer ?? 0
        return page
      }
    }

    /// The addresses at which a name of a kind is found.
    func addresses(of name: String, kind: String) -> [String] {
      names.filter { $0[0]?.string == name && self.kind(ofName: $0) == kind }.flatMap { row in
        places(ofName: row).map { (pages[$0][3]?.string ?? "?") + "#" + (row[2]?.string ?? "?") }
      }
    }
  }

  @Test("names every page, and every name in it leads to an identifier on its page", arguments: PublishedSite.languages)
  func everyPage(language: String) throws {
    let site = try PublishedSite.shared()
    let root = language == "en" ? "" : language + "/"
    let index = try Index(root + "search/", of: site.site)
    #expect(index.texts.count == index.pages.count)
    let listed = index.pages.compactMap { $0[3]?.string }
    let there = site.pages.keys.filter { path in
      path.hasSuffix("index.html") && path.hasPrefix("zh-Hans/") == (language == "zh-Hans")
        && path != root + "search/index.html"
    }
    #expect(Set(listed) == Set(there.map { String($0.dropLast("index.html".count)) }))
    #expect(listed.count == there.count)
    for row in index.pages {
      let page = try #require(site.pages[(row[3]?.string ?? "") + "index.html"])
      #expect(page.root.all("html").first?["lang"] == language)
      #expect(page.text.contains((row[2]?.string ?? "?").squeezed))
    }
    #expect(index.names.count > 100)
    for row in index.names {
      let places = index.places(ofName: row)
      #expect(!places.isEmpty && places == places.sorted())
      for place in places {
        let page = try #require(site.pages[(index.pages[place][3]?.string ?? "") + "index.html"])
        #expect(page.ids.contains(row[2]?.string ?? "?"), "\(page.path) \(row)")
      }
    }
  }

  @Test("finds operations, parameters, properties, values, responses, schemes, scopes, guides and their headings")
  func everything() throws {
    let index = try Index("search/", of: try PublishedSite.shared().site)
    let operation = try #require(index.pages.first { $0[3]?.string == "docker-accounts/operations/get-user/" })
    #expect(index.kind(ofPage: operation) == "operation")
    #expect(operation[4]?.string == "GET")
    #expect(operation[5]?.string == "/api/v1.1/users/{username}/")
    #expect(Set(index.pages.map { index.kind(ofPage: $0) }) == ["page", "section", "operation", "type", "guide"])
    for (name, kind, address) in [
      ("username", "parameter", "docker-accounts/operations/get-user/#parameter-path-username"),
      ("gravatar_url", "property", "docker-accounts/types/profile/#property-gravatar-url"),
      ("404 Not Found", "response", "docker-accounts/operations/get-user/#response-404"),
      ("With a shell", "heading", "guides/first-steps/#section-with-a-shell"),
    ] {
      #expect(index.addresses(of: name, kind: kind).contains(address), "\(name)")
    }
    let authentication = index.addresses(of: "Authentication", kind: "heading")
    #expect(authentication == ["docker-accounts/#authentication", "gitlab-users/#authentication"])
    #expect(index.addresses(of: "profile_read", kind: "scope").allSatisfy { $0.hasPrefix("docker-accounts/#scheme-") })
    #expect(!index.addresses(of: "profile_read", kind: "scope").isEmpty)
    #expect(!index.names.contains { index.kind(ofName: $0) == "heading" && $0[0]?.string == "Responses" })
  }

  @Test("finds webhooks, values with their owners, and what is deprecated")
  func small() throws {
    var api = API(id: "a", title: "A", version: "1")
    var hook = Operation(id: "called", method: .post, path: PathTemplate([]), title: "An order was sent")
    hook.responses = [Response(.code(200), description: "Heard.")]
    api.webhooks = [Webhook("orderSent", operation: hook)]
    var operation = Operation(id: "old", method: .get, path: PathTemplate(parsing: "/old"), title: "Old")
    operation.availability = .since("1").then(.deprecated, in: "2")
    let colour = Schema.type(.string).with { $0.validation.allowedValues = ["blue", "1"] }
    operation.parameters = [Parameter("colour", in: .query, schema: colour)]
    operation.responses = [Response(.code(204), description: "Done.")]
    api.operations = [operation]
    let index = try Index("search/", of: try PublishedSite(Publication(title: "A", apis: [api])).site)
    let webhook = try #require(index.pages.first { index.kind(ofPage: $0) == "webhook" })
    #expect(webhook[2] == "An order was sent")
    #expect(webhook[3]?.string?.hasPrefix("webhooks/") == true)
    let old = try #require(index.pages.first { $0[2] == "Old" })
    #expect(old[6] == 1)
    let values = index.names.filter { index.kind(ofName: $0) == "value" }
    #expect(values.count == 1 && values[0][0] == "blue" && values[0][3] == "colour")
  }

  @Test("parts after the first have names that change with their contents, and the first one names them")
  func partNames() throws {
    let site = try PublishedSite.shared().site
    let (english, chinese) = (try Index("search/", of: site), try Index("zh-Hans/search/", of: site))
    for index in [english, chinese] {
      let named = ["names", "texts"].compactMap { index.parts["pages"]?["parts"]?[$0]?.string }
      #expect(Set(index.files.keys) == Set(named + ["pages.js"]))
    }
    #expect(english.parts["pages"]?["parts"] != chinese.parts["pages"]?["parts"])
  }
}

extension JSONValue {
  /// An integer of the index.
  fileprivate var integer: Int? {
    if case .number(let number) = self { Int(number.text) } else { nil }
  }
}
