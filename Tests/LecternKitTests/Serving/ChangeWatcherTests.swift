import Foundation
import Synchronization
import Testing

@testable import LecternKit

@Suite("Watching files")
struct ChangeWatcherTests {
  /// Whether a watcher that nobody writes for tells of a change.
  private static func tellsOfChange(_ watcher: ChangeWatcher) async -> Bool {
    await withTaskGroup { tasks in
      tasks.addTask {
        let told = Mutex(false)
        await watcher.run(preparing: {}) { _ in
          told.withLock { $0 = true }
          withUnsafeCurrentTask { $0?.cancel() }
          return nil
        }
        return told.withLock { $0 }
      }
      tasks.addTask {
        try? await Task.sleep(for: .milliseconds(500))
        return false
      }
      let told = await tasks.next() ?? false
      tasks.cancelAll()
      return told
    }
  }

  @Test("what was saved while the files were read for the first time is noticed")
  func savedMeanwhile() async throws {
    let folder = try Folder.make(["a.yaml": "old"])
    defer { try? FileManager.default.removeItem(at: folder.url) }
    let path = folder.url.appendingPathComponent("a.yaml").path
    let start = ChangeWatcher.Moment.now
    try Files.write(Array("two".utf8), to: path)
    #expect(await Self.tellsOfChange(ChangeWatcher(paths: [path], readSince: start)))
  }

  @Test("what was saved before that is not")
  func savedBefore() async throws {
    let folder = try Folder.make(["a.yaml": "old"])
    defer { try? FileManager.default.removeItem(at: folder.url) }
    let path = folder.url.appendingPathComponent("a.yaml").path
    try FileManager.default.setAttributes([.modificationDate: Date(timeIntervalSinceNow: -60)], ofItemAtPath: path)
    #expect(await !Self.tellsOfChange(ChangeWatcher(paths: [path], readSince: .now)))
  }

  @Test("a pipe is not opened, and is no file")
  func pipe() async throws {
    let folder = try Folder.make(["a.yaml": "old"])
    defer { try? FileManager.default.removeItem(at: folder.url) }
    let pipe = folder.url.appendingPathComponent("pipe").path
    #expect(mkfifo(pipe, 0o600) == 0)
    #expect(await !Self.tellsOfChange(ChangeWatcher(paths: [pipe], readSince: .now)))
  }
}
