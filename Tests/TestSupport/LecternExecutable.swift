public import Foundation

/// The executable of this package, run as its users run it.
public enum LecternExecutable {
  /// The executable that was built with these tests.
  ///
  /// Beside the running test bundle, or, when a runner of the system loads the bundle, in the package's own build folder.
  public static func program() throws -> Program {
    let beside = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
    for folder in [beside, packageFolder.appendingPathComponent(".build/debug")] {
      if let program = Program(at: folder.appendingPathComponent("lectern")) { return program }
    }
    throw RunningProgram.Problem(description: "the executable `lectern` is not built")
  }

  /// The folder of this package.
  public static let packageFolder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// What a command left when it had ended.
  public struct Outcome: Sendable {
    /// The exit code.
    public let code: Int32
    /// What it wrote to standard output.
    public let output: String
    /// What it wrote to standard error.
    public let errors: String
  }

  /// Runs a command to its end.
  public static func run(_ arguments: [String], in folder: URL) throws -> Outcome {
    let running = try start(arguments, in: folder)
    let code = try running.exitCode()
    return Outcome(code: code, output: running.output, errors: running.errors)
  }

  /// Starts a command.
  public static func start(_ arguments: [String], in folder: URL) throws -> RunningProgram {
    try RunningProgram(program(), arguments, in: folder)
  }
}

/// A command of the executable that serves, on a port of its own.
public final class LecternServer: Sendable {
  /// The process.
  public let process: RunningProgram
  /// The port on 127.0.0.1.
  public let port: Int

  /// Starts `serve` or `sandbox` with `--port 0`, and waits until it listens.
  public init(_ arguments: [String], in folder: URL) throws {
    process = try LecternExecutable.start(arguments + ["--port", "0"], in: folder)
    let line = try process.output(containing: "/\n")
    guard let port = line.dropLast(2).split(separator: ":").last.flatMap({ Int($0) }) else {
      throw RunningProgram.Problem(description: "no port in `\(line)`")
    }
    self.port = port
  }

  deinit { process.stop() }

  /// The address of the server, with a final slash.
  public var url: String { "http://127.0.0.1:\(port)/" }

  /// Sends a request, and returns the response.
  public func exchange(
    _ method: String, _ target: String, headers: [(String, String)] = [], body: [UInt8]? = nil
  ) throws -> ReceivedResponse {
    try HTTPConnection.exchange(port: port, method, target, headers: headers, body: body)
  }

  /// The text at a path.
  public func text(_ target: String) throws -> String { try exchange("GET", target).text }
}
