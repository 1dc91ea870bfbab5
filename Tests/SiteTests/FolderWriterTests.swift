import Foundation
import Site
import Testing

@Suite("Writing the files of a site")
struct FolderWriterTests {
  @Test("files from several threads stand in the folders of their paths")
  func files() throws {
    try Self.withFolder { folder in
      let paths = (0..<64).map { "pages/\($0 % 7)/\($0).txt" } + ["index.html", "empty"]
      let writer = try FolderWriter(making: folder)
      DispatchQueue.concurrentPerform(iterations: paths.count) { index in
        writer.write(paths[index] == "empty" ? [] : Array(paths[index].utf8), to: paths[index])
      }
      try writer.finish()
      for path in paths {
        let text = try String(contentsOf: URL(filePath: "\(folder)/\(path)"), encoding: .utf8)
        #expect(text == (path == "empty" ? "" : path))
      }
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder).sorted() == ["empty", "index.html", "pages"])
    }
  }

  @Test("the first file that cannot be written is told at the end, and nothing is written after it")
  func failure() throws {
    try Self.withFolder { folder in
      let writer = try FolderWriter(making: folder)
      writer.write([1], to: "file")
      writer.write([2], to: "file/inside")
      writer.write([3], to: "file")
      writer.write([4], to: "later")
      #expect(throws: SystemError(code: ENOTDIR)) { try writer.finish() }
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["file"])
    }
  }

  @Test("a folder that is there already is not written to")
  func occupied() throws {
    try Self.withFolder { folder in
      _ = try FolderWriter(making: folder)
      #expect(throws: SystemError(code: EEXIST)) { _ = try FolderWriter(making: folder) }
    }
  }

  /// Calls a closure with the path of a folder that is not there yet, and removes it afterwards.
  private static func withFolder(_ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try body(folder)
  }
}
