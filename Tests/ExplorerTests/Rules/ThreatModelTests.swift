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
    let quoted = try Self.quotedTexts()
    for row in rows {
      let title = try #require(row.split(separator: "“").last?.split(separator: "”").first)
      #expect(quoted.contains(Data(title.utf8)), "no test is called “\(title)”")
    }
  }

  /// What stands between quotation marks in the tests of this package, as bytes.
  private static func quotedTexts() throws -> Set<Data> {
    let tests = package.appendingPathComponent("Tests")
    let paths = FileManager.default.enumerator(at: tests, includingPropertiesForKeys: nil)
    var texts: Set<Data> = []
    while let path = paths?.nextObject() as? URL {
      if path.lastPathComponent == ".build" { paths?.skipDescendants() }
      guard path.pathExtension == "swift", path.path != #filePath else { continue }
      texts.formUnion(try Data(contentsOf: path).split(separator: UInt8(ascii: "\"")))
    }
    return texts
  }
}
