import APISpec
import HTTPTypes
import Reference
import Site
import Testing

@Suite("Navigation")
struct NavigationTests {
  @Test("of a large API shows the operations of the current section only, and every section", arguments: [20, 60])
  func sections(count: Int) throws {
    var api = API(id: "many", title: "Many", version: "1")
    api.sections = [Section("One"), Section("Two")]
    api.operations = (0..<count).map { number in
      var operation = Operation(
        id: "operation-\(number)", method: .get, path: PathTemplate(parsing: "/\(number)"), title: "Number \(number)")
      operation.section = number % 2 == 0 ? "one" : "two"
      operation.responses = [Response(.code(204), description: "Done.")]
      return operation
    }
    let (read, _) = Look.read(PublishedSite.lookFiles([:]))
    let look = try #require(read)
    let site = try Reference(Publication(title: "Many", apis: [api]), look: look).site()
    let file = try #require(site["operations/operation-0/index.html"])
    let page = String(decoding: file.bytes, as: UTF8.self)
    let navigation = try #require(page.split(separator: "<main").first)
    #expect(navigation.contains("../operation-2/index.html"))
    #expect(navigation.contains("../../sections/two/index.html"))
    #expect(navigation.contains("../operation-1/index.html") == (count <= 40))
  }

  @Test("of a section with very many operations shows those around the current one, and the way to all of them")
  func largeSection() throws {
    var api = API(id: "many", title: "Many", version: "1")
    api.sections = [Section("One")]
    api.operations = (0..<200).map { number in
      var operation = Operation(
        id: "operation-\(number)", method: .get, path: PathTemplate(parsing: "/\(number)"), title: "Number \(number)")
      operation.section = number < 100 ? "one" : nil
      operation.responses = [Response(.code(204), description: "Done.")]
      return operation
    }
    let site = try Reference(Publication(title: "Many", apis: [api]), look: try PublishedSite.look()).site()
    for (current, near, far) in [(50, 49, 99), (150, 151, 199)] {
      let file = try #require(site["operations/operation-\(current)/index.html"])
      let page = String(decoding: file.bytes, as: UTF8.self)
      let navigation = try #require(page.split(separator: "<main").first)
      #expect(navigation.contains("../operation-\(near)/index.html"))
      #expect(!navigation.contains("../operation-\(far)/index.html"))
      #expect(navigation.contains("../../sections/one/index.html"))
      #expect(navigation.contains("../../index.html"))
      #expect(navigation.split(separator: "<li>").count < 130)
    }
  }

  @Test("long names may break between their parts, and say the same; words stay whole")
  func longNames() throws {
    var api = API(id: "many", title: "Many", version: "1")
    let titles = ["createCoreV1NamespacedPod", "payment_method_options", "Create a NamespacedPodOfCoreV1", "shortName"]
    api.operations = titles.map { title in
      var operation = Operation(
        id: .init(title.filter { $0 != " " }), method: .get, path: PathTemplate(parsing: "/\(title.count)"),
        title: LocalizedText(title))
      operation.responses = [Response(.code(204), description: "Done.")]
      return operation
    }
    let site = try Reference(Publication(title: "Many", apis: [api]), look: try PublishedSite.look()).site()
    let page = String(decoding: try #require(site["index.html"]).bytes, as: UTF8.self)
    let navigation = try #require(page.split(separator: "<main").first)
    for place in [navigation, try #require(page.split(separator: "<main").last)] {
      #expect(place.contains(">create<wbr>Core<wbr>V1<wbr>Namespaced<wbr>Pod<"))
      #expect(place.contains(">payment_<wbr>method_<wbr>options<"))
      #expect(place.contains(">Create a NamespacedPodOfCoreV1<"))
      #expect(place.contains(">shortName<"))
    }
  }
}
