import FoundationEssentials

/// Notices when files change, by looking at their times and sizes every now and then.
///
/// Looking works on every platform and file system, network folders and editors that replace files included; a few
/// hundred files cost next to nothing.
struct ChangeWatcher: Sendable {
  /// Files, and folders with everything below them.
  private let paths: [String]

  /// How long between two looks.
  private let interval = Duration.milliseconds(300)

  /// What the files looked like when watching began.
  private let start: Snapshot

  /// Watches from now on, even while nobody runs it yet.
  init(paths: [String]) {
    self.paths = paths
    start = Self.snapshot(of: paths)
  }

  /// What the files looked like at one time.
  private struct Snapshot: Equatable, Sendable {
    var files: [String: [Double]] = [:]
  }

  /// Calls a closure after every change, once things are quiet again; returns when the task is cancelled.
  func run(_ onChange: () async -> Void) async {
    var last = start
    while !Task.isCancelled {
      try? await Task.sleep(for: interval)
      var current = Self.snapshot(of: paths)
      guard current != last else { continue }
      // An editor or a version control system may still be writing.
      while !Task.isCancelled {
        try? await Task.sleep(for: .milliseconds(100))
        let next = Self.snapshot(of: paths)
        if next == current { break }
        current = next
      }
      last = current
      if !Task.isCancelled { await onChange() }
    }
  }

  private static func snapshot(of paths: [String]) -> Snapshot {
    var snapshot = Snapshot()
    for path in paths {
      let files = Files.isFolder(path) ? Files.list(path).map { Files.join(path, $0) } : [path]
      for file in files {
        let attributes = try? FileManager.default.attributesOfItem(atPath: file)
        let time = (attributes?[.modificationDate] as? Date)?.timeIntervalSinceReferenceDate ?? 0
        let size =
          (attributes?[.size] as? UInt64).map(Double.init) ?? (attributes?[.size] as? Int).map(Double.init) ?? 0
        snapshot.files[file] = [time, size]
      }
    }
    return snapshot
  }
}
