import APISpec
import Fixtures
import OrderedCollections
import Site
import Testing

@Suite("A folder of fixtures")
struct FixturePlanTests {
  private let set = FixtureSet(.notes, formats: [.json])
  private let fewer = FixtureSet(.notes.changed { $0.operations.removeLast(2) }, formats: [.json])

  @Test("into an empty folder everything is written, and then nothing again")
  func fresh() throws {
    var disk: [String: [UInt8]] = [:]
    let plan = FixturePlan(set, manifest: nil) { disk[$0] }
    #expect(plan.writes == set.site.files)
    #expect(plan.removals.isEmpty && !plan.isBlocked)
    perform(plan, on: &disk)
    let again = FixturePlan(set, manifest: try manifest(of: plan)) { disk[$0] }
    #expect(again.writes.isEmpty && again.removals.isEmpty && !again.isBlocked)
    #expect(again.manifestAfter.bytes == plan.manifestAfter.bytes)
  }

  @Test("a file that was changed by hand, and one that was never written, block; unless they may be overwritten")
  func protected() throws {
    var (disk, manifest) = try written()
    let edited = "notes/get-note/first.response.json"
    disk[edited] = Array("mine".utf8)
    let plan = FixturePlan(set, manifest: manifest) { disk[$0] }
    #expect(plan.edited == [edited] && plan.foreign.isEmpty && plan.isBlocked)
    let foreign = FixturePlan(set, manifest: nil) { disk[$0] }
    #expect(foreign.foreign == [edited] && foreign.edited.isEmpty && foreign.isBlocked)
    let forced = FixturePlan(set, manifest: manifest, overwritesEdited: true) { disk[$0] }
    #expect(!forced.isBlocked && Array(forced.writes.keys) == [edited])
  }

  @Test("a file that was changed by hand to what it should be is right")
  func sameByHand() throws {
    let (disk, _) = try written()
    let plan = FixturePlan(set, manifest: nil) { disk[$0] }
    #expect(!plan.isBlocked && plan.writes.isEmpty)
  }

  @Test("orphans are removed as they were written, kept when they were changed, and files of others stay")
  func orphans() throws {
    var (disk, manifest) = try written()
    let orphans = manifest.hashes.keys.filter { fewer.site[$0] == nil }.sorted()
    #expect(
      orphans == [
        "notes/create-from-form/form.request.form", "notes/create-note/hostile.request.json",
        "notes/create-note/hostile.response.json",
      ])
    disk[orphans[0]] = Array("mine".utf8)
    disk["notes/readme.txt"] = []
    let plan = FixturePlan(fewer, manifest: manifest) { disk[$0] }
    #expect(plan.removals.sorted() == Array(orphans.dropFirst()))
    #expect(plan.keptOrphans == [orphans[0]])
    #expect(Array(plan.writes.keys) == ["notes/index.json"])
    perform(plan, on: &disk)
    #expect(disk["notes/readme.txt"] != nil)
    // It is remembered, and removed once that is asked for.
    let later = FixturePlan(fewer, manifest: try self.manifest(of: plan), overwritesEdited: true) { disk[$0] }
    #expect(later.removals == [orphans[0]])
  }

  @Test("a process that is killed half-way leaves nothing that looks changed by hand")
  func killed() throws {
    var (disk, manifest) = try written()
    let plan = FixturePlan(fewer, manifest: manifest) { disk[$0] }
    manifest = try #require(FixtureManifest(parsing: plan.manifestDuring.bytes))
    for done in [false, true] {
      if done { for (path, file) in plan.writes { disk[path] = file.bytes } }
      let next = FixturePlan(set, manifest: manifest) { disk[$0] }
      #expect(!next.isBlocked)
    }
  }

  @Test(
    "a manifest that is none, or leads out of its folder, is refused",
    arguments: [
      "", "[]", #"{"version":2,"files":{}}"#, #"{"version":1,"files":{"../x":"0"}}"#,
      #"{"version":1,"files":{"/x":"0"}}"#,
      #"{"version":1,"files":{"a//b":"0"}}"#, #"{"version":1,"files":{"a":1}}"#,
    ])
  func badManifest(_ text: String) {
    #expect(FixtureManifest(parsing: Array(text.utf8)) == nil)
  }

  private func written() throws -> (disk: [String: [UInt8]], manifest: FixtureManifest) {
    var disk: [String: [UInt8]] = [:]
    let plan = FixturePlan(set, manifest: nil) { disk[$0] }
    perform(plan, on: &disk)
    return (disk, try manifest(of: plan))
  }

  private func manifest(of plan: FixturePlan) throws -> FixtureManifest {
    try #require(FixtureManifest(parsing: plan.manifestAfter.bytes))
  }

  private func perform(_ plan: FixturePlan, on disk: inout [String: [UInt8]]) {
    for (path, file) in plan.writes { disk[path] = file.bytes }
    for path in plan.removals { disk[path] = nil }
  }
}
