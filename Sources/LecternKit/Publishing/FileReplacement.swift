import FoundationEssentials
import Site
import SourceText

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Puts other bytes in the place of files that somebody wrote: each whole or not at all, and only over what was read.
struct FileReplacement: Sendable {
  /// Why nothing was replaced.
  enum Failure: Error, Sendable, Hashable {
    /// A file is not what was read.
    case changed(path: String)
    /// A file must not be written to.
    case readOnly(path: String)
    /// The system refuses, with its `errno`.
    case system(Int32)
  }

  /// Writes bytes to an open file.
  var write: @Sendable (_ bytes: [UInt8], _ file: Int32) throws(SystemError) -> Void = Files.writeAll

  /// Replaces files, which keep their permissions and owners, and the links that lead to them.
  ///
  /// All are written beside the old ones before the first takes its place.
  func replace(_ files: [(old: SourceFile, new: SourceFile)]) throws(Failure) {
    var ready: [(temporary: String, path: String)] = []
    defer { for (temporary, _) in ready { unlink(temporary) } }
    do throws(SystemError) {
      for (old, new) in files { ready.append(try prepare(new.text, for: old.name)) }
    } catch {
      throw .system(error.code)
    }
    // Who else replaces one of them waits here, and finds it changed then.
    let locks = files.map(\.old.name).sorted().map { open($0, O_RDONLY | O_CLOEXEC) }
    defer { for lock in locks where lock >= 0 { close(lock) } }
    for lock in locks where lock >= 0 { while flock(lock, LOCK_EX) != 0, errno == EINTR {} }
    // As late as it can be: an editor may have saved the file meanwhile.
    for (old, _) in files { try Self.check(old) }
    for (temporary, path) in ready {
      guard rename(temporary, path) == 0 else { throw .system(errno) }
      Self.synchronizeFolder(of: path)
    }
  }

  /// Whether a file is what was read, and may be written to.
  static func check(_ file: SourceFile) throws(Failure) {
    guard Files.contents(file.name) == file.text else { throw .changed(path: file.name) }
    var status = stat()
    // Who may do everything is told by the permissions alone that a file is not to be written to.
    guard stat(file.name, &status) == 0, status.st_mode & 0o222 != 0, access(file.name, W_OK) == 0 else {
      throw .readOnly(path: file.name)
    }
  }

  /// Writes a file beside another one, in all but its content like it.
  private func prepare(_ bytes: [UInt8], for name: String) throws(SystemError) -> (temporary: String, path: String) {
    guard let buffer = realpath(name, nil) else { throw SystemError(code: errno) }
    defer { free(buffer) }
    let path = String(cString: buffer)
    let slash = path.lastIndex(of: "/") ?? path.startIndex
    let temporary = "\(path[..<slash])/.\(path[path.index(after: slash)...]).\(UUID().uuidString).part"
    var status = stat()
    guard stat(path, &status) == 0 else { throw SystemError(code: errno) }
    let file = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw SystemError(code: errno) }
    defer { close(file) }
    do throws(SystemError) {
      try write(bytes, file)
      // Another owner's file may be replaced by who shares its folder; it is theirs then.
      _ = fchown(file, status.st_uid, status.st_gid)
      guard fchmod(file, status.st_mode & 0o7777) == 0, fsync(file) == 0 else { throw SystemError(code: errno) }
    } catch {
      unlink(temporary)
      throw error
    }
    return (temporary, path)
  }

  /// Makes sure that the new name outlives a loss of power.
  private static func synchronizeFolder(of path: String) {
    let folder = open(String(path[...(path.lastIndex(of: "/") ?? path.startIndex)]), O_RDONLY | O_CLOEXEC)
    guard folder >= 0 else { return }
    fsync(folder)
    close(folder)
  }
}
