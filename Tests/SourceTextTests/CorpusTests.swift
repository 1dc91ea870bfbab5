import Foundation
import JSON
import SourceText
import Testing

/// The folder of OpenAPI files from the wild: `LECTERN_CORPORA`, else `shared/corpora` beside the package.
private let corpus: URL = {
  if let folder = ProcessInfo.processInfo.environment["LECTERN_CORPORA"] {
    return URL(fileURLWithPath: folder).appendingPathComponent("openapi")
  }
  var root = URL(fileURLWithPath: #filePath)
  for _ in 0..<4 { root.deleteLastPathComponent() }
  return root.appendingPathComponent("shared/corpora/openapi")
}()

private let files: [URL] = {
  let all = FileManager.default.enumerator(at: corpus, includingPropertiesForKeys: [.fileSizeKey])?.allObjects
  return (all as? [URL] ?? [])
    .filter { ["json", "yaml", "yml"].contains($0.pathExtension) && !$0.lastPathComponent.hasPrefix("BROKEN") }
    .filter { ((try? $0.resourceValues(forKeys: [.fileSizeKey]))?.fileSize ?? 0) < 200_000 }
    .sorted { $0.path < $1.path }
}()

@Suite("Files from the wild", .enabled(if: !files.isEmpty, "the corpora are not beside the package"))
struct CorpusTests {
  @Test("every file reads without errors and survives both writers")
  func roundTrip() throws {
    #expect(files.count > 100)
    for url in files {
      let file = SourceFile(name: url.lastPathComponent, text: Array(try Data(contentsOf: url)))
      let (read, diagnostics) = SourceText.read(file)
      #expect(!diagnostics.hasErrors, "\(diagnostics.map { $0.rendered(style: .plain) })")
      let node = try #require(read)
      let yaml = SourceText.read(SourceFile(name: "a.yaml", text: node.yaml()))
      #expect(yaml.node?.hasSameValue(as: node) == true, "\(url.path) as YAML")
      let json = SourceText.read(SourceFile(name: "a.json", text: JSONValue(node).text()))
      #expect(json.node?.hasSameValue(as: node) == true, "\(url.path) as JSON")
    }
  }
}
