import OrderedCollections
import Parallel
import Site

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Writes the files of a site below a folder that nobody else knows yet.
struct FolderWriter: Sendable {
  /// Files that one thread writes before it takes the next ones.
  private static let batch = 64

  /// The folder, open: paths are looked up from it, not from the root of the disk.
  private let folder: Int32

  /// Makes a folder and writes files below it.
  ///
  /// - Parameters:
  ///   - site: The files.
  ///   - path: The folder; the one around it is there.
  ///   - threads: How many threads write.
  /// - Throws: The reason of the system for the first folder or file that cannot be made.
  static func write(_ site: Site, to path: String, threads: Int = 2) throws(SystemError) {
    try check(mkdir(path, 0o777))
    let folder = try check(open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC))
    defer { close(folder) }
    let writer = FolderWriter(folder: folder)
    try writer.makeFolders(around: site.files.keys)
    let files = site.files.elements
    let starts = Array(stride(from: 0, to: files.count, by: batch))
    let errors = concurrentMap(starts, threads: threads) { start -> SystemError? in
      do throws(SystemError) {
        for (path, file) in files[start..<min(start + batch, files.count)] { try writer.write(file.bytes, to: path) }
        return nil
      } catch {
        return error
      }
    }
    if let error = errors.lazy.compactMap({ $0 }).first { throw error }
  }

  /// Makes every folder that files are in, outer ones first.
  private func makeFolders(around paths: some Sequence<String>) throws(SystemError) {
    var made: Set<Substring> = [""]
    for path in paths {
      let parent = path.lastIndex(of: "/").map { path[..<$0] } ?? ""
      guard !made.contains(parent) else { continue }
      for end in parent.indices where parent[end] == "/" { try makeFolder(parent[..<end], &made) }
      try makeFolder(parent, &made)
    }
  }

  private func makeFolder(_ path: Substring, _ made: inout Set<Substring>) throws(SystemError) {
    guard made.insert(path).inserted else { return }
    try Self.check(mkdirat(folder, String(path), 0o777))
  }

  private func write(_ bytes: [UInt8], to path: String) throws(SystemError) {
    let file = try Self.check(openat(folder, path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666))
    defer { close(file) }
    var start = 0
    while start < bytes.count {
      let count = bytes.withUnsafeBytes { systemWrite(file, $0[start...]) }
      start += try Self.check(count)
    }
  }

  private func systemWrite(_ file: Int32, _ bytes: Slice<UnsafeRawBufferPointer>) -> Int {
    let bytes = UnsafeRawBufferPointer(rebasing: bytes)
    #if canImport(Glibc)
      return Glibc.write(file, bytes.baseAddress, bytes.count)
    #elseif canImport(Musl)
      return Musl.write(file, bytes.baseAddress, bytes.count)
    #else
      return Darwin.write(file, bytes.baseAddress, bytes.count)
    #endif
  }

  /// What a system call gave; throws the reason when it failed.
  @discardableResult
  private static func check<Result: BinaryInteger>(_ result: Result) throws(SystemError) -> Result {
    guard result >= 0 else { throw SystemError(code: errno) }
    return result
  }
}
