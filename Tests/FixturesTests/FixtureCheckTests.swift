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
    files["notes/old/b.sh"] = []
    files["notes/old/a.sh"] = []
    #expect(
      check(files).differences.map(\.description) == [
        "notes/get-note/first.response.json:2: differs from the spec",
        "notes/create-note/hostile.request.json: missing",
        "notes/old/a.sh: belongs to no example of the spec",
        "notes/old/b.sh: belongs to no example of the spec",
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
