import CPlatform
import FoundationEssentials
import Site

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Puts a new folder into the place of an old one.
struct FolderSwap: Sendable {
  /// Lets two folders change places in one step; 0 when done, else -1 with `errno`.
  var exchange: @Sendable (_ one: String, _ other: String) -> Int32 = { platform_exchange($0, $1) }
  /// Gives a folder another name; 0 when done, else -1 with `errno`.
  var move: @Sendable (_ from: String, _ to: String) -> Int32 = { rename($0, $1) }

  /// What file systems answer that know no exchange: 9p, some network folders, older kernels.
  private static let unknown: Set<Int32> = [EINVAL, ENOSYS, EOPNOTSUPP, ENOTSUP, EPERM]

  /// Puts a new folder into the place of another, and removes what stood there.
  ///
  /// Where the file system cannot exchange folders the old one is moved away first and is put back when the new one
  /// cannot take its place.
  ///
  /// - Parameters:
  ///   - new: The new folder.
  ///   - place: Where it is to stand; nothing may be there yet.
  ///   - aside: A name beside it for the old folder, which nothing has.
  /// - Throws: The reason of the system; then the old folder stands where it stood, and the new one where it was.
  func put(_ new: String, at place: String, aside: String) throws(SystemError) {
    guard Files.exists(place) else {
      guard move(new, place) == 0 else { throw SystemError(code: errno) }
      return
    }
    if exchange(new, place) == 0 {
      // What stands under the new folder's name now is the old one.
      try? FileManager.default.removeItem(atPath: new)
      return
    }
    guard Self.unknown.contains(errno) else { throw SystemError(code: errno) }
    guard move(place, aside) == 0 else { throw SystemError(code: errno) }
    guard move(new, place) == 0 else {
      let error = SystemError(code: errno)
      _ = move(aside, place)
      throw error
    }
    try? FileManager.default.removeItem(atPath: aside)
  }
}
