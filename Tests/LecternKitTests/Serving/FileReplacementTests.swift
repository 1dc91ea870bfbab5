import Foundation
import SourceText
import Testing

@testable import LecternKit

@Suite("Files that are replaced")
struct FileReplacementTests {
  @Test("of two that replace the same file at once, one finds it changed")
  func atOnce() async throws {
    for _ in 0..<20 {
      let folder = try Folder.make(["a.yaml": "old"])
      defer { try? FileManager.default.removeItem(at: folder.url) }
      let old = SourceFile(name: folder.url.appendingPathComponent("a.yaml").path, text: "old")
      let results = await withTaskGroup(of: String?.self) { tasks in
        for text in ["one", "two"] {
          tasks.addTask {
            do throws(FileReplacement.Failure) {
              try FileReplacement().replace([(old, SourceFile(name: old.name, text: text))])
              return text
            } catch {
              return error == .changed(path: old.name) ? nil : "\(error)"
            }
          }
        }
        return await tasks.reduce(into: []) { $0.append($1) }
      }
      let written = results.compactMap { $0 }
      #expect(written.count == 1)
      #expect(try folder.files("").count == 1)
      #expect(Files.contents(old.name).map { String(decoding: $0, as: UTF8.self) } == written.first)
    }
  }

  @Test(
    "only addresses of this machine count as such",
    arguments: [
      ("127.0.0.1", true), ("127.8.9.10", true), ("localhost", true), ("::1", true), ("127.example.net", false),
      ("127.0.0.1.example.net", false), ("0.0.0.0", false), ("128.0.0.1", false),
    ])
  func loopback(host: String, isOwn: Bool) {
    #expect(ListeningOptions.isOfThisMachine(host) == isOwn)
  }
}
