import APISpec
import HTTPTypes
import Reference
import Site
import Testing

@Suite("The introduction")
struct IntroductionTests {
  @Test("has all operations of a small API; of a large one the sections, with how many they have, and the rest")
  func operations() throws {
    for count in [100, 101] {
      var api = API(id: "many", title: "Many", version: "1")
      var cats = Section("Cats")
      cats.description = "They purr. Some bite."
      api.sections = [cats, Section("Dogs"), Section("Birds")]
      api.operations = (0..<count).map { number in
        let path = PathTemplate(parsing: "/\(number)")
        var operation = Operation(id: "operation-\(number)", method: .get, path: path, title: "Number \(number)")
        operation.section = number == 0 ? "dogs" : number == 1 ? nil : "cats"
        operation.responses = [Response(.code(204), description: "Done.")]
        return operation
      }
      let publication = Publication(title: "Many", apis: [api], languages: ["en", "ar"])
      let site = try Reference(publication, look: try PublishedSite.look()).site()
      func content(_ path: String) throws -> Substring {
        let page = String(decoding: try #require(site[path]).bytes, as: UTF8.self)
        return try #require(page.split(separator: "<main").last)
      }
      let main = try content("index.html")
      let isSmall = count == 100
      #expect(main.contains("operations/operation-2/index.html") == isSmall)
      #expect(main.contains("operations/operation-0/index.html") == isSmall)
      #expect(main.contains("operations/operation-1/index.html"))
      for section in ["cats", "dogs", "birds"] { #expect(main.contains("sections/\(section)/index.html")) }
      #expect(main.contains("99 operations \u{B7} They purr.") != isSmall)
      #expect(main.contains(">1 operation<") != isSmall)
      #expect(!main.contains("0 operations"))
      #expect(try content("ar/index.html").contains("<span lang=\"en\" dir=\"auto\">They purr.</span>") != isSmall)
    }
  }
}
