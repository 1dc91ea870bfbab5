import APISpec
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

  /// A file to write.
  private typealias NewFile = (path: String, bytes: [UInt8])

  /// The files that would be written for an exchange; nothing that is there is replaced.
  ///
  /// - Parameters:
  ///   - exchange: The exchange.
  ///   - api: Its API, which says what is secret.
  /// - Throws: Why nothing would be.
  func propose(
    _ exchange: ExchangeRecorder.Exchange, of api: API
  ) throws(ExchangeRecorder.Failure) -> ExchangeRecorder.Proposal {
    let recorded: RecordedExchange
    do { recorded = try RecordedExchange(parsing: exchange.messages) } catch { throw .malformed(error.description) }
    let site = recorded.withoutSecrets(of: exchange.operation, in: api)
      .files(of: exchange.operation, in: exchange.api, name: exchange.name)
    let files = site.files.map { (path: Files.join(path, $0.key), bytes: $0.value.bytes) }
    if let known = files.first(where: { Files.exists($0.path) }) { throw .taken(known.path) }
    return ExchangeRecorder.Proposal(text: files.map(\.path).joined(separator: "\n")) {
      () throws(ExchangeRecorder.Failure) in try record(files)
    }
  }

  /// Writes the files of an exchange.
  ///
  /// - Returns: The paths that were written.
  /// - Throws: Why nothing was.
  private func record(_ files: [NewFile]) throws(ExchangeRecorder.Failure) -> [String] {
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
      throw Self.failure(error, at: files.last?.path ?? path)
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

  private static func failure(_ error: any Error, at path: String) -> ExchangeRecorder.Failure {
    switch SystemReason.code(error) {
    case EEXIST: .taken(path)
    case ENOSPC, EDQUOT: .full
    default: .unwritable(SystemReason.text(error))
    }
  }
}
