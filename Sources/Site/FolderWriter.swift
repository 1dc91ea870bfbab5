import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Writes the files of a site below a folder that nobody else knows yet, from as many threads as there are.
///
/// After the first file that cannot be written no other one is; ``finish()`` tells why.
public final class FolderWriter: Sendable {
  /// The folder, open: paths are looked up from it, not from the root of the disk.
  private let folder: Int32
  /// The folders that are there, each with a slash at its end.
  private let made = Mutex<Set<Substring>>([])
  private let failure = Mutex<SystemError?>(nil)

  /// Makes a folder; the one around it is there.
  ///
  /// - Throws: The reason of the system.
  public init(making path: String) throws(SystemError) {
    try Self.check(mkdir(path, 0o777))
    folder = try Self.check(open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC))
  }

  deinit { close(folder) }

  /// Writes a file, and makes the folders that it is in.
  ///
  /// - Parameters:
  ///   - bytes: The contents.
  ///   - path: Where it is below the folder, as in ``Site``; no file is there yet.
  public func write(_ bytes: [UInt8], to path: String) {
    if failure.withLock({ $0 != nil }) { return }
    do throws(SystemError) {
      if let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) { try makeFolder(path[...slash]) }
      try writeFile(bytes, path)
    } catch {
      failure.withLock { $0 = $0 ?? error }
    }
  }

  /// Ends the writing.
  ///
  /// - Throws: The reason of the system for the first folder or file that could not be made.
  public func finish() throws(SystemError) {
    if let error = failure.withLock({ $0 }) { throw error }
  }

  /// Makes a folder, those around it first; another thread may be doing the same.
  private func makeFolder(_ path: Substring) throws(SystemError) {
    guard !made.withLock({ $0.contains(path) }) else { return }
    if let slash = path.utf8.dropLast().lastIndex(of: UInt8(ascii: "/")) { try makeFolder(path[...slash]) }
    if mkdirat(folder, String(path), 0o777) != 0, errno != EEXIST { throw SystemError(code: errno) }
    made.withLock { _ = $0.insert(path) }
  }

  private func writeFile(_ bytes: [UInt8], _ path: String) throws(SystemError) {
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
