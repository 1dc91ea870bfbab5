import Explorer
import Fixtures
import FoundationEssentials
import Site

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A folder of fixtures that exchanges of the console are added to, each with all of its files or not at all.
struct RecordedFolder: Sendable {
  /// The folder, which need not be there yet.
  let path: String
  /// Writes bytes to a new file.
  var write: @Sendable (_ bytes: [UInt8], _ file: URL) throws -> Void = { try Data($0).write(to: $1) }

  /// Writes the files of an exchange; nothing that is there is replaced.
  ///
  /// - Returns: The paths that were written.
  /// - Throws: Why nothing was.
  func record(_ exchange: ExchangeRecorder.Exchange) throws(ExchangeRecorder.Failure) -> [String] {
    let recorded: RecordedExchange
    do { recorded = try RecordedExchange(parsing: exchange.messages) } catch { throw .malformed(error.description) }
    let site = recorded.files(of: exchange.operation, in: exchange.api, name: exchange.name)
    let files = site.files.map { (path: Files.join(path, $0.key), bytes: $0.value.bytes) }
    var written: [String] = []
    do {
      for file in files {
        try FileManager.default.createDirectory(
          atPath: URL(filePath: file.path).deletingLastPathComponent().path, withIntermediateDirectories: true)
        try create(file.path, file.bytes)
        written.append(file.path)
      }
    } catch {
      for path in written { unlink(path) }
      throw Self.failure(error)
    }
    return written
  }

  /// Makes a file whole, and only when there is none of its name.
  private func create(_ path: String, _ bytes: [UInt8]) throws {
    let temporary = "\(path).\(UUID().uuidString).part"
    defer { unlink(temporary) }
    try write(bytes, URL(filePath: temporary))
    // A second name fails where a file has it, which renaming would replace.
    guard link(temporary, path) == 0 else { throw SystemError(code: errno) }
  }

  private static func failure(_ error: any Error) -> ExchangeRecorder.Failure {
    switch SystemReason.code(error) {
    case EEXIST: .taken
    case ENOSPC, EDQUOT: .full
    default: .unwritable(SystemReason.text(error))
    }
  }
}
