import Foundation
import Testing

@Suite("The threat model and the tests that it names")
struct ThreatModelTests {
  private static let package = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  @Test("every rule of the threat model names a test that there is")
  func namedTests() throws {
    let guide = try String(
      contentsOf: Self.package.appendingPathComponent("site/guides/6-threat-model.md"), encoding: .utf8)
    let rows = guide.split(separator: "\n").filter { $0.contains("“") }
    #expect(rows.count >= 40)
    let sources = try Self.testSources()
    for row in rows {
      let title = try #require(row.split(separator: "“").last?.split(separator: "”").first)
      #expect(sources.contains { $0.contains("\"\(title)\"") }, "no test is called “\(title)”")
    }
  }

  /// The sources of all tests of this package.
  private static func testSources() throws -> [String] {
    let tests = package.appendingPathComponent("Tests")
    let paths = FileManager.default.enumerator(at: tests, includingPropertiesForKeys: nil)
    var sources: [String] = []
    while let path = paths?.nextObject() as? URL {
      if path.lastPathComponent == ".build" { paths?.skipDescendants() }
      guard path.pathExtension == "swift", path.path != #filePath else { continue }
      sources.append(try String(contentsOf: path, encoding: .utf8))
    }
    return sources
  }
}
