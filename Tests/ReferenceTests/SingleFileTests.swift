import APISpec
import BuiltInTemplates
import Digests
import OrderedCollections
import Reference
import Site
import SourceText
import Testing
import Theming

@Suite("All pages as one file")
struct SingleFileTests {
  private static let english = Result { try document(nil) }

  private static func document(_ language: String?) throws -> String {
    let reference = Reference(try PublishedSite.publication(), look: try PublishedSite.look())
    return String(decoding: try reference.singleFile(language: language), as: UTF8.self)
  }

  private func read(_ text: String) throws -> HTMLElement {
    let (root, problems) = HTMLReader.page(text)
    #expect(problems == [])
    return root
  }

  @Test("no identifier is there twice, and every link leads to one or out into the world")
  func links() throws {
    let root = try read(try Self.english.get())
    let ids = root.all.compactMap(\.id)
    #expect(ids.count == Set(ids).count)
    let places = Set(ids)
    var inner = 0
    for link in root.all("a").compactMap({ $0["href"] }) {
      if link.hasPrefix("#") {
        inner += 1
        #expect(places.contains(String(link.dropFirst())), "\(link)")
      } else {
        #expect(link.hasPrefix("https://") || link.hasPrefix("http://") || link.hasPrefix("mailto:"), "\(link)")
      }
    }
    #expect(inner > 1000)
    for element in root.all {
      for name in ["for", "aria-labelledby", "aria-controls", "aria-describedby", "popovertarget"] {
        for id in (element[name] ?? "").split(separator: " ") { #expect(places.contains(String(id)), "\(name)=\(id)") }
      }
    }
  }

  @Test("the document has the landmarks of one page, however many pages are in it")
  func landmarks() throws {
    let root = try read(try Self.english.get())
    for name in ["main", "nav"] { #expect(root.all(name).count == 1) }
    for name in ["section", "aside", "form"] { #expect(root.all(name).isEmpty) }
    #expect(root.all.compactMap { $0["role"] }.allSatisfy { $0 == "group" })
  }

  @Test("nothing is fetched: no file, no picture, no script of anybody's")
  func noReference() throws {
    let root = try read(try Self.english.get())
    for element in root.all {
      #expect(element["src"].map { $0.hasPrefix("data:") } ?? true)
      #expect(element["srcset"] == nil && element["action"].map { $0.isEmpty } ?? true)
      if element.name == "link" { #expect(element["href"]?.hasPrefix("data:") == true) }
    }
    let style = try #require(root.all("style").first).rawText
    let addresses = style.split(separator: "url(", omittingEmptySubsequences: false).dropFirst()
    #expect(addresses.allSatisfy { $0.hasPrefix("\"data:") })
    #expect(!style.contains("@import"))
    let scripts = root.all("script").map(\.rawText).joined()
    #expect(!scripts.contains("import(") && !scripts.contains("import {") && !scripts.contains("export "))
  }

  @Test("the policy names exactly the style and the scripts that are there, by their hashes")
  func policy() throws {
    let root = try read(try Self.english.get())
    let policy = try #require(root.all("meta").first { $0["http-equiv"] == "Content-Security-Policy" }?["content"])
    let parts = root.all.filter { $0.name == "style" || $0.name == "script" }
    #expect(parts.map(\.name) == ["style", "script", "script"])
    for part in parts {
      #expect(policy.contains("'sha256-\(Base64.encode(SHA256.hash(Array(part.rawText.utf8))))'"))
    }
    #expect(policy.matches(of: /sha256-/).count == 3 && !policy.contains("unsafe"))
    #expect(root.all.allSatisfy { $0["style"] == nil })
  }

  @Test("every operation, type, webhook and guide of the publication is in it, with all that its page says")
  func complete() throws {
    let root = try read(try Self.english.get())
    let site = try PublishedSite.shared()
    for (path, page) in site.pages where page.root.all("html").first?["lang"] == "en" {
      // The index leads to what the document has in one place, and the page of wrong addresses has none in it.
      if path.hasPrefix("search/") || path.hasSuffix("404.html") { continue }
      let folder = path.dropLast("index.html".count)
      let element = try #require(root.first(id: folder.isEmpty ? "/" : String(folder.dropLast())), "\(path)")
      let main = try #require(page.root.all("main").first?.elements.first)
      // Only the way to the neighbours is left out: they are above and below.
      let pager = main.all("nav").first { $0.classes.contains("pager") }?.visibleText ?? ""
      #expect(element.visibleText == main.visibleText.dropLast(pager.count).squeezed, "\(path)")
    }
  }

  @Test("it is in the language that is asked for")
  func language() throws {
    let root = try read(try Self.document("zh-Hans"))
    #expect(root.all("html").first?["lang"] == "zh-Hans")
    #expect(root.first(id: "zh-Hans/docker-accounts/operations/get-user") != nil)
    #expect(root.first(id: "docker-accounts/operations/get-user") == nil)
  }

  @Test("the same publication gives the same bytes, with one thread and with several")
  func deterministic() throws {
    let reference = Reference(try PublishedSite.publication(), look: try PublishedSite.look())
    #expect(try reference.singleFile(threads: 1) == (try reference.singleFile(threads: 3)))
  }

  @Test("a logo, a font and an icon of one's own are in it")
  func theme() throws {
    var theme = Theme()
    let svg = Array("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 300 100\"/>".utf8)
    theme.logo = Theme.Logo(Theme.Picture(ThemeFile(name: "logo.svg", bytes: svg)), text: "Own")
    theme.favicon = Theme.Picture(ThemeFile(name: "icon.png", bytes: [1, 2]))
    theme.text = Theme.FontChoice(
      families: ["Own"],
      faces: [Theme.FontFace(file: ThemeFile(name: "own.woff2", bytes: [3, 4]), weight: "400", isItalic: false)])
    let look = try #require(Look.read(PublishedSite.lookFiles([:]), theme: theme).look)
    let publication = Publication(title: "S", apis: [API(id: "a", title: "A", version: "1")])
    let root = try read(String(decoding: try Reference(publication, look: look).singleFile(), as: UTF8.self))
    let logo = try #require(root.all("img").first { $0.classes.contains("logo") })
    #expect(logo["src"] == "data:image/svg+xml;base64,\(Base64.encode(svg))" && logo["alt"] == "Own")
    #expect(root.all("link").first?["href"] == "data:image/png;base64,AQI=")
    #expect(root.all("style").first?.rawText.contains("url(\"data:font/woff2;base64,AwQ=\")") == true)
  }

  @Test("a script whose imports cannot be joined is an error with its line")
  func unsupportedScript() throws {
    let look = try PublishedSite.look(["scripts/copy.js": "// own\nexport default 1;\n"])
    let publication = Publication(title: "S", apis: [API(id: "a", title: "A", version: "1")])
    let error = #expect(throws: Diagnostic.self) { try Reference(publication, look: look).singleFile() }
    #expect(error?.id == "single-file.module-syntax")
    #expect(error?.file == "scripts/copy.js" && error?.range?.start.line == 2)
  }

  @Test(
    "the hash is SHA-256",
    arguments: [
      ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
      (
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
      ),
      (
        String(repeating: "a", count: 1_000_000), "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"
      ),
    ])
  func hash(text: String, digest: String) {
    let bytes = SHA256.hash(Array(text.utf8))
    #expect(bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined() == digest)
  }
}
