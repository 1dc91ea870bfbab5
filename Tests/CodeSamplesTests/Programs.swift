import Foundation
import TestSupport
import Testing

/// Programs that run samples; nil when the machine does not have them.
enum Programs {
  static let shell = Program("sh")
  static let curl = Program("curl")
  static let node = Program("node")
  static let swiftCompiler = Program("swiftc")

  /// Python, when it has the package requests.
  static let python: Program? = Program("python3").flatMap { python in
    (try? python.run(["-c", "import requests"]).code) == 0 ? python : nil
  }

  /// Compiles a program in Swift, which must raise no warning, and runs it.
  static func compileAndRun(_ program: String) throws -> Program.Outcome {
    let compiler = try #require(swiftCompiler)
    return try Program.withTemporaryFolder { folder in
      let source = folder.appendingPathComponent("main.swift")
      let executable = folder.appendingPathComponent("program")
      try Data(program.utf8).write(to: source)
      let compilation = try compiler.run(["-swift-version", "6", source.path, "-o", executable.path])
      try #require(compilation.code == 0, "\(compilation.output)")
      #expect(!compilation.output.contains("warning:"), "\(compilation.output)")
      return try #require(Program(at: executable)).run([])
    }
  }
}
