import Measuring

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A file that is there as long as the value.
final class TemporaryFile {
  /// Where it is.
  let path: String

  /// Writes a file.
  init(_ bytes: [UInt8], extension: String) throws {
    let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    path = "\(folder)/import-benchmarks-\(getpid()).\(`extension`)"
    guard let file = fopen(path, "wb") else { throw Corpora.Problem(path: path) }
    defer { fclose(file) }
    guard fwrite(bytes, 1, bytes.count, file) == bytes.count else { throw Corpora.Problem(path: path) }
  }

  deinit { unlink(path) }
}
