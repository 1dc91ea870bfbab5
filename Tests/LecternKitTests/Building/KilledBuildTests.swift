import Foundation
import Testing
import TestSupport

/// What a build leaves that is killed at any moment.
@Suite("lectern build, killed")
struct KilledBuildTests {
  @Test("the site is the old one or the new one, whole; the next build clears what was left behind")
  func killed() throws {
    try Folder.with { folder in
      try folder.writeSite(title: "First")
      #expect(try folder.lectern("build").code == 0)
      let first = try folder.files("public")
      try folder.writeSite(title: "Second")
      let start = Date()
      #expect(try folder.lectern("build").code == 0)
      let duration = Date().timeIntervalSince(start)
      let second = try folder.files("public")
      #expect(first != second)

      var hasLeftovers = false
      for run in 0..<40 {
        try folder.writeSite(title: run.isMultiple(of: 2) ? "First" : "Second")
        let build = try LecternExecutable.start(["build"], in: folder.url)
        // Most of the time goes into pages: a third of the runs is killed there, the others while files are written.
        if run.isMultiple(of: 3) {
          usleep(UInt32(duration * Double(run) / 40 * 1_000_000))
        } else {
          let leftover = folder.url.appendingPathComponent(".public.lectern-\(build.id)").path
          _ = waited(60) { FileManager.default.fileExists(atPath: leftover) || !build.isRunning }
          usleep(UInt32(run * 700))
        }
        build.signal(SIGKILL)
        _ = try build.exitCode()
        let now = try folder.files("public")
        #expect(now == first || now == second, "run \(run)")
        if try folder.names() != ["public", "lectern.yaml"] { hasLeftovers = true }
      }
      #expect(hasLeftovers, "no build was killed while it wrote: the test does not test what it should")
      #expect(try folder.lectern("build").code == 0)
      #expect(try folder.names() == ["public", "lectern.yaml"])
      #expect(try folder.files("public") == second)
    }
  }
}
