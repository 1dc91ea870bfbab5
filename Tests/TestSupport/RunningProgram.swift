public import Foundation
import Synchronization

/// A program that runs while a test watches it, signals it, and talks to it.
public final class RunningProgram: Sendable {
  /// Why a program did not do what a test waits for.
  public struct Problem: Error, CustomStringConvertible {
    /// What happened, with all that the program has written.
    public let description: String
  }

  private struct State {
    var output = Data()
    var errors = Data()
    var openStreams = 2
  }

  private let process: Process
  private let state = Mutex(State())

  /// Starts a program.
  ///
  /// - Parameters:
  ///   - program: The program.
  ///   - arguments: Its arguments.
  ///   - environment: Variables beside those that this process has.
  ///   - folder: The folder it runs in; nil for the current one.
  public init(
    _ program: Program, _ arguments: [String], environment: [String: String] = [:], in folder: URL? = nil
  ) throws {
    process = Process()
    process.executableURL = program.url
    process.arguments = arguments
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { _, own in own }
    process.currentDirectoryURL = folder
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = pipe { $0.output.append($1) }
    process.standardError = pipe { $0.errors.append($1) }
    try process.run()
  }

  /// The number of the process.
  public var id: Int32 { process.processIdentifier }

  /// What it has written to standard output.
  public var output: String { state.withLock { String(decoding: $0.output, as: UTF8.self) } }

  /// What it has written to standard error.
  public var errors: String { state.withLock { String(decoding: $0.errors, as: UTF8.self) } }

  /// The bytes it has written to standard output.
  public var outputBytes: [UInt8] { state.withLock { Array($0.output) } }

  /// Whether it has not ended yet.
  public var isRunning: Bool { process.isRunning }

  /// Sends a signal.
  public func signal(_ signal: Int32) {
    if process.isRunning { kill(process.processIdentifier, signal) }
  }

  /// Waits for the end, and for all of the output; a program that takes longer is killed, which is a problem.
  ///
  /// - Returns: The exit code; the number of the signal, negated, when one ended it.
  public func exitCode(within seconds: Double = 60) throws -> Int32 {
    guard waited(seconds, until: { !process.isRunning }) else {
      kill(process.processIdentifier, SIGKILL)
      throw Problem(description: "still running after \(seconds) s\n\(output)\n\(errors)")
    }
    _ = waited(60) { state.withLock { $0.openStreams == 0 } }
    let status = process.terminationStatus
    return process.terminationReason == .exit ? status : -status
  }

  /// Waits until a text has appeared on standard output, and returns all of it so far.
  @discardableResult
  public func output(containing text: String, within seconds: Double = 60) throws -> String {
    try awaitText(text, within: seconds) { output }
  }

  /// Waits until a text has appeared on standard error, and returns all of it so far.
  @discardableResult
  public func errors(containing text: String, within seconds: Double = 60) throws -> String {
    try awaitText(text, within: seconds) { errors }
  }

  /// Kills it if it still runs.
  public func stop() {
    guard process.isRunning else { return }
    kill(process.processIdentifier, SIGKILL)
    _ = waited(5) { !process.isRunning }
  }

  private func awaitText(_ text: String, within seconds: Double, in written: () -> String) throws -> String {
    // Whether it had ended is asked first: what it wrote last is then not overlooked.
    let found = waited(seconds) {
      let hasEnded = !process.isRunning && state.withLock { $0.openStreams == 0 }
      return written().contains(text) || hasEnded
    }
    let all = written()
    guard found, all.contains(text) else {
      throw Problem(description: "`\(text)` was not written\n\(output)\n\(errors)")
    }
    return all
  }

  /// A pipe that a thread of its own empties: tests block the threads that handlers would run on.
  private func pipe(_ receive: @escaping @Sendable (inout State, Data) -> Void) -> Pipe {
    let pipe = Pipe()
    let handle = pipe.fileHandleForReading
    Thread.detachNewThread { [self] in
      while true {
        let data = handle.availableData
        state.withLock { state in
          if data.isEmpty { state.openStreams -= 1 } else { receive(&state, data) }
        }
        if data.isEmpty { return }
      }
    }
    return pipe
  }
}

/// Looks every few milliseconds whether something has become true; whether it has before the time was over.
public func waited(_ seconds: Double, until isTrue: () throws -> Bool) rethrows -> Bool {
  let end = Date(timeIntervalSinceNow: seconds)
  while true {
    if try isTrue() { return true }
    if Date() > end { return false }
    usleep(5000)
  }
}
