import Foundation
import TestSupport
import Testing

/// Programs that run samples; nil when the machine does not have them.
enum Programs {
  static let shell = Program("sh")
  static let curl = Program("curl")
  static let httpie = Program("http")
  static let wget = Program("wget")
  static let powerShell = Program("pwsh")
  static let node = Program("node")
  static let swiftCompiler = Program("swiftc")
  static let go = Program("go")
  static let rustCompiler = Program("rustc")
  static let php = Program("php").flatMap { has($0, ["-r", "exit(extension_loaded('curl') ? 0 : 1);"]) }
  static let ruby = Program("ruby")
  static let r = Program("Rscript").flatMap { has($0, ["-e", "library(httr2)"]) }

  /// The compilers of TypeScript and Java, when what they compile can be run.
  static let typeScriptCompiler = node.flatMap { _ in Program("tsc") }
  static let javaCompiler = java.flatMap { _ in Program("javac") }
  static let java = Program("java")

  /// Python, when it has a module; that of the system may have one that another one in front of it has not.
  static func python(with module: String) -> Program? {
    [Program("python3"), Program(at: URL(fileURLWithPath: "/usr/bin/python3"))].compactMap { $0 }
      .lazy.compactMap { has($0, ["-c", "import \(module)"]) }.first
  }

  /// A program, when it succeeds in something.
  private static func has(_ program: Program, _ arguments: [String]) -> Program? {
    (try? program.run(arguments).code) == 0 ? program : nil
  }

  /// Compiles a program in Swift, which must raise no warning, and runs it.
  static func compileAndRun(_ program: String) throws -> Program.Outcome {
    let compiler = try #require(swiftCompiler)
    return try inFolder(with: ["main.swift": program]) { folder in
      let compilation = try compiler.run(["-swift-version", "6", "main.swift", "-o", "program"], in: folder)
      try #require(compilation.code == 0, "\(compilation.output)")
      #expect(!compilation.output.contains("warning:"), "\(compilation.output)")
      return try #require(Program(at: folder.appendingPathComponent("program"))).run([])
    }
  }

  /// Calls a closure with a new folder that has files, by name.
  static func inFolder<Result>(with files: [String: String], _ body: (URL) throws -> Result) throws -> Result {
    try Program.withTemporaryFolder { folder in
      for (name, text) in files { try Data(text.utf8).write(to: folder.appendingPathComponent(name)) }
      return try body(folder)
    }
  }
}
