public import Foundation

/// A program of the machine that tests run, when it is there.
public struct Program: Sendable {
  /// The executable.
  public let url: URL

  /// The program with a name in the folders of `PATH`, or nil when there is none.
  public init?(_ name: String) {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    let candidates = folders.map { URL(fileURLWithPath: String($0)).appendingPathComponent(name) }
    guard let url = candidates.first(where: { FileManager.default.isExecutableFile(atPath: $0.path) }) else {
      return nil
    }
    self.url = url
  }

  /// The program in a file, or nil when the file cannot be executed.
  public init?(at url: URL) {
    guard FileManager.default.isExecutableFile(atPath: url.path) else { return nil }
    self.url = url
  }

  /// What a finished program left.
  public struct Outcome: Sendable {
    /// The exit code.
    public let code: Int32
    /// What it wrote to standard output and standard error, together.
    public let output: String
  }

  /// Runs the program to its end.
  ///
  /// - Parameters:
  ///   - arguments: Its arguments.
  ///   - environment: Variables beside those that this process has.
  ///   - folder: The folder it runs in; nil for the current one.
  @discardableResult
  public func run(
    _ arguments: [String], environment: [String: String] = [:], in folder: URL? = nil
  ) throws -> Outcome {
    let process = Process()
    process.executableURL = url
    process.arguments = arguments
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { _, own in own }
    process.currentDirectoryURL = folder
    process.standardInput = FileHandle.nullDevice
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Outcome(code: process.terminationStatus, output: String(decoding: output, as: UTF8.self))
  }

  /// Calls a closure with a new folder, which is removed afterwards.
  public static func withTemporaryFolder<Result>(_ body: (URL) throws -> Result) throws -> Result {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("lectern-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try body(folder)
  }
}
