import Measuring

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A folder for the time of a measurement.
struct TemporaryFolder {
  /// Its path.
  let path: String

  /// Makes the folder.
  init() throws {
    path = (getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp") + "/site-benchmarks-\(getpid())"
    _ = Command.output(["rm", "-rf", path])
    guard mkdir(path, 0o755) == 0 else { throw Corpora.Problem(path: path) }
  }

  /// Removes it with everything in it.
  func remove() { _ = Command.output(["rm", "-rf", path]) }
}
