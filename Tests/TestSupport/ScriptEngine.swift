public import Foundation

/// The engine that runs scripts outside browsers: Node.
public struct ScriptEngine: Sendable {
  private let program: Program

  /// The engine, or nil where it is not installed.
  public init?() {
    guard let program = Program("node") else { return nil }
    self.program = program
  }

  /// Whether it is installed.
  public static var isInstalled: Bool { ScriptEngine() != nil }

  /// What is wrong with the grammar of a script in a file; nil when nothing is.
  public func fault(in file: URL) throws -> String? {
    let outcome = try program.run(["--check", file.path])
    return outcome.code == 0 ? nil : outcome.output
  }

  /// What is wrong with the grammar of a script; nil when nothing is.
  public func fault(in script: String, isModule: Bool = false) throws -> String? {
    try Program.withTemporaryFolder { folder in
      try fault(in: write(script, "script.\(isModule ? "mjs" : "cjs")", folder))
    }
  }

  /// Runs a script in a file.
  public func run(_ file: URL) throws -> Program.Outcome {
    try program.run([file.path], in: file.deletingLastPathComponent())
  }

  /// Runs a script that is no module.
  public func run(script: String) throws -> Program.Outcome {
    try Program.withTemporaryFolder { folder in try run(write(script, "script.cjs", folder)) }
  }

  private func write(_ script: String, _ name: String, _ folder: URL) throws -> URL {
    let file = folder.appendingPathComponent(name)
    try Data(script.utf8).write(to: file)
    return file
  }
}
