import APISpec
import HTTPTypes
import OrderedCollections
import Reference
import Site
import Testing

@Suite("Threads")
struct ThreadTests {
  @Test("the site is the same, file for file and byte for byte, whatever the number of threads", arguments: [2, 3, 64])
  func sameBytes(threads: Int) throws {
    let reference = Reference(try PublishedSite.publication(), look: try PublishedSite.look())
    let (one, several) = (try reference.site(threads: 1), try reference.site(threads: threads))
    #expect(Array(one.files.keys) == Array(several.files.keys))
    #expect(one.files.keys.filter { one[$0] != several[$0] } == [])
  }

  @Test("the files that are given away one by one are those of the site")
  func files() throws {
    let reference = Reference(try PublishedSite.publication(), look: try PublishedSite.look())
    let site = try reference.site(threads: 1)
    let files = try reference.makeFiles(threads: 2) { ($0, $1) }
    #expect(files.count == site.files.count)
    #expect(files.filter { site[$0.0] != $0.1 }.map(\.0) == [])
  }

  @Test("every stage is told once, in order")
  func stages() throws {
    var stages: [Reference.Stage] = []
    _ = try Reference(Publication(title: "S", apis: []), look: try PublishedSite.look()).site { stages.append($0) }
    #expect(stages == Reference.Stage.allCases)
  }
}
