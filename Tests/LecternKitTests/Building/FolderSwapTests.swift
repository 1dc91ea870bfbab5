import Foundation
import Site
import Testing

@testable import LecternKit

@Suite("A new folder in the place of an old one")
struct FolderSwapTests {
  /// Puts a folder with a file `new` in the place of one with a file `old`; the names and files that are there then.
  private static func put(_ swap: FolderSwap) throws -> (error: SystemError?, folders: [String: [String]]) {
    try Folder.with { folder in
      try folder.write("", to: "site/old")
      try folder.write("", to: "next/new")
      func path(_ name: String) -> String { folder.url.appendingPathComponent(name).path }
      var failure: SystemError?
      do throws(SystemError) {
        try swap.put(path("next"), at: path("site"), aside: path("aside"))
      } catch {
        failure = error
      }
      let folders = try folder.names().map { ($0, try folder.files($0).keys.sorted()) }
      return (failure, Dictionary(uniqueKeysWithValues: folders))
    }
  }

  /// A call that fails.
  private static func failing(_ code: Int32) -> Int32 {
    errno = code
    return -1
  }

  @Test("the system exchanges the folders, and the old one is removed")
  func exchanged() throws {
    let (error, folders) = try Self.put(FolderSwap())
    #expect(error == nil)
    #expect(folders == ["site": ["new"]])
  }

  @Test("a file system that knows no exchange gets the new folder all the same", arguments: [EINVAL, ENOSYS, ENOTSUP])
  func moved(code: Int32) throws {
    let (error, folders) = try Self.put(FolderSwap(exchange: { _, _ in Self.failing(code) }))
    #expect(error == nil)
    #expect(folders == ["site": ["new"]])
  }

  @Test("an old folder that was moved away is put back when the new one cannot take its place")
  func putBack() throws {
    let swap = FolderSwap(
      exchange: { _, _ in Self.failing(EINVAL) },
      move: { from, to in from.hasSuffix("next") ? Self.failing(EACCES) : rename(from, to) })
    let (error, folders) = try Self.put(swap)
    #expect(error == SystemError(code: EACCES))
    #expect(folders == ["site": ["old"], "next": ["new"]])
  }

  @Test("an exchange that is refused for another reason changes nothing")
  func refused() throws {
    let (error, folders) = try Self.put(FolderSwap(exchange: { _, _ in Self.failing(EROFS) }))
    #expect(error == SystemError(code: EROFS))
    #expect(folders == ["site": ["old"], "next": ["new"]])
  }
}
