#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Notices when files change, by looking at their times and sizes every now and then.
///
/// Looking works on every platform and file system, network folders and editors that replace files included. It is done
/// often, so that who edits does not wait; where there is much to look at it is done less often.
struct ChangeWatcher: Sendable {
  /// Files, and folders with everything below them.
  private var paths: [String]

  /// The least time between two looks.
  private static let interval = Duration.milliseconds(8)
  /// What is written without such a pause is not worth reading yet.
  private static let pause = Duration.milliseconds(2)
  /// Looking takes at most this part of the time.
  private static let share = 40

  /// What the files looked like when watching began, or when a change was told.
  private var last: Snapshot
  /// How long the last look took.
  private var cost = Duration.zero

  /// Watches from now on, even while nobody runs it yet.
  ///
  /// - Parameters:
  ///   - paths: Files, and folders with everything below them.
  ///   - start: The time at which reading them began; what is as young as that counts as changed. Nil when nobody has
  ///     read them.
  init(paths: [String], readSince start: Moment? = nil) {
    self.paths = paths
    last = Self.snapshot(of: paths)
    if let start { forgetYoung(since: start) { _ in true } }
  }

  /// A time, in nanoseconds since 1970.
  struct Moment: Sendable {
    /// How much later than its clock a file system may think it is.
    private static let grain = 20_000_000

    fileprivate let nanoseconds: Int

    /// The time now.
    static var now: Moment {
      var time = timespec()
      clock_gettime(CLOCK_REALTIME, &time)
      return Moment(nanoseconds: Int(time.tv_sec) * 1_000_000_000 + Int(time.tv_nsec))
    }

    /// Whether a file may have been written since.
    fileprivate func isBefore(_ look: Look) -> Bool {
      // Some file systems know whole seconds only.
      look.nanoseconds == 0
        ? look.seconds >= nanoseconds / 1_000_000_000
        : look.seconds * 1_000_000_000 + look.nanoseconds >= nanoseconds - Self.grain
    }
  }

  /// What is as young as a time counts as not yet seen.
  private mutating func forgetYoung(since start: Moment, _ isAsked: (String) -> Bool) {
    for (file, look) in last where isAsked(file) && start.isBefore(look) { last[file] = Look() }
  }

  /// What one file looks like; all zero when there is none.
  fileprivate struct Look: Equatable, Sendable {
    var seconds = 0
    var nanoseconds = 0
    var size = 0
    var number: UInt64 = 0

    /// A folder is there; what is in it is looked at by itself.
    static let folder = Look(number: 1)
  }

  /// What the files looked like at one time.
  private typealias Snapshot = [String: Look]

  /// Calls a closure after every change, once things are quiet again; returns when the task is cancelled.
  ///
  /// An editor or a version control system may still be writing when a change is seen. What follows from it is prepared
  /// while that is waited for, and prepared anew when things were not quiet.
  ///
  /// - Parameters:
  ///   - prepare: Makes something of the files; nobody may notice, because it may be for nothing.
  ///   - onChange: Takes what was made of the files when they were quiet, and gives the paths to watch from then on, nil
  ///     for the same ones.
  func run<Draft: Sendable>(
    preparing prepare: @escaping @Sendable () async -> Draft, _ onChange: (Draft) async -> [String]?
  ) async {
    var watcher = self
    while !Task.isCancelled {
      let current = await watcher.nextLook()
      guard current != watcher.last else { continue }
      var settled = current
      var start = Moment.now
      var draft: Draft?
      while !Task.isCancelled, draft == nil {
        let look = await watcher.nextLook(after: Self.pause)
        guard look == settled else {
          settled = look
          continue
        }
        start = .now
        // Times of files are coarse: what is written at once again may look the same.
        let changed = settled.keys.filter { settled[$0] != watcher.last[$0] && settled[$0] != .folder }
        let contents = changed.map(Files.contents)
        async let prepared = prepare()
        let next = await watcher.nextLook()
        let isQuiet = next == settled && changed.map(Files.contents) == contents
        let made = await prepared
        if isQuiet { draft = made }
        settled = next
      }
      watcher.last = settled
      guard let draft, !Task.isCancelled else { return }
      guard let paths = await onChange(draft), paths != watcher.paths else { continue }
      watcher.paths = paths
      // What was watched before may have changed meanwhile.
      watcher.last = Self.snapshot(of: paths)
      for (file, look) in settled where watcher.last[file] != nil { watcher.last[file] = look }
      // So may what is watched from now on.
      watcher.forgetYoung(since: start) { settled[$0] == nil }
    }
  }

  /// Waits, and looks.
  private mutating func nextLook(after interval: Duration = interval) async -> Snapshot {
    try? await Task.sleep(for: max(interval, cost * Self.share))
    var snapshot: Snapshot = [:]
    cost = ContinuousClock().measure { snapshot = Self.snapshot(of: paths) }
    return snapshot
  }

  private static func snapshot(of paths: [String]) -> Snapshot {
    var snapshot: Snapshot = [:]
    for path in paths {
      guard Files.isFolder(path) else {
        snapshot[path] = look(at: path)
        continue
      }
      snapshot[path] = .folder
      for file in Files.list(path).map({ Files.join(path, $0) }) { snapshot[file] = look(at: file) }
    }
    return snapshot
  }

  /// What a file looks like; what is none, such as a pipe, is never opened.
  private static func look(at path: String) -> Look {
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return Look() }
    #if canImport(Darwin)
      let time = status.st_mtimespec
    #else
      let time = status.st_mtim
    #endif
    return Look(
      seconds: Int(time.tv_sec), nanoseconds: Int(time.tv_nsec), size: Int(status.st_size),
      number: UInt64(status.st_ino))
  }
}
