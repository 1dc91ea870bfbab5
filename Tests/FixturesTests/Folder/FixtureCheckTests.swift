import APISpec
import Fixtures
import OrderedCollections
import Site
import Testing

@Suite("A check of fixtures")
struct FixtureCheckTests {
  let set = FixtureSet(.notes, formats: [.json])

  @Test("files as they should be have no differences")
  func same() {
    #expect(check(set.site.files.bytesByPath()).passes)
  }

  @Test("missing, different and orphaned files are each a line")
  func differences() {
    var files = set.site.files.bytesByPath()
    files["notes/get-note/first.response.json"] = Array("{\n  \"id\": 2\n}\n".utf8)
    files["notes/create-note/hostile.request.json"] = nil
    files["notes/get-note/b.sh"] = []
    files["notes/get-note/a.sh"] = []
    #expect(
      check(files).differences.map(\.description) == [
        "notes/get-note/first.response.json:2: differs from the spec",
        "notes/create-note/hostile.request.json: missing",
        "notes/get-note/a.sh: belongs to no example of the spec",
        "notes/get-note/b.sh: belongs to no example of the spec",
      ])
  }

  @Test("a file that was changed after it was written is called so; a file of somebody else's is no orphan")
  func manifest() throws {
    var files = set.site.files.bytesByPath()
    let plan = FixturePlan(set, manifest: nil) { _ in nil }
    let manifest = try #require(FixtureManifest(parsing: plan.manifestAfter.bytes))
    files["notes/index.json"] = Array("{}".utf8)
    files["readme.md"] = []
    files["notes/get-note/stray.json"] = []
    let check = FixtureCheck(set, onDisk: files.keys, manifest: manifest) { files[$0] }
    #expect(
      check.differences.map(\.description) == [
        "notes/index.json:1: differs from the spec; it was changed by hand",
        "notes/get-note/stray.json: belongs to no example of the spec",
      ])
  }

  @Test("what the reader throws comes out")
  func failure() {
    struct Unreadable: Error {}
    #expect(throws: Unreadable.self) {
      try FixtureCheck(set, onDisk: []) { _ throws(Unreadable) in throw Unreadable() }
    }
  }

  private func check(_ files: [String: [UInt8]]) -> FixtureCheck {
    FixtureCheck(set, onDisk: files.keys) { files[$0] }
  }
}

extension Sequence where Element == (key: String, value: SiteFile) {
  /// The bytes of files by path, as a disk would have them.
  fileprivate func bytesByPath() -> [String: [UInt8]] {
    Dictionary(uniqueKeysWithValues: map { ($0.key, $0.value.bytes) })
  }
}
