import APISpec
import CodeSamples
import Foundation
import HTTPTypes
import TestSupport
import Testing

@Suite("Samples in Swift")
struct SwiftSampleTests {
  @Test(
    "every sample compiles, and sends the documented request",
    .enabled(if: Programs.swiftCompiler != nil, "swiftc is not here"))
  func executed() throws {
    let server = try EchoServer()
    defer { server.stop() }
    let requests = HostileRequest.all.map { hostile in
      var request = hostile.request
      request.baseURL = server.baseURL
      return request
    }
    // One program, with each sample in a function of its own: the imports go to the top.
    var program = "import Foundation\n#if canImport(FoundationNetworking)\n  import FoundationNetworking\n#endif\n"
    for (index, request) in requests.enumerated() {
      let sample = CodeLanguage.swift.sample(for: request)
      let imports = try #require(sample.range(of: "#endif\n"))
      program += "func sample\(index)() async throws {\n\(sample[imports.upperBound...])\n}\n"
    }
    for index in requests.indices { program += "try await sample\(index)()\n" }
    let run = try compileAndRun(program)
    #expect(run.code == 0, "\(run.output)")

    let received = server.take()
    try #require(received.count == requests.count)
    for (index, request) in requests.enumerated() {
      expect(received[index], toBe: request, "\(CodeLanguage.swift.sample(for: request))")
    }
  }

  @Test("every literal stands for its text", .enabled(if: Programs.swiftCompiler != nil, "swiftc is not here"))
  func literals() throws {
    let texts = HostileRequest.all.flatMap { [$0.request.body, $0.request.headers.first?.value, $0.request.target] }
      .compactMap { $0 }
    let literals = texts.map { "  \(Quoting.swift($0, indentation: 2))," }.joined(separator: "\n")
    let run = try compileAndRun(
      """
      let texts: [String] = [
      \(literals)
      ]
      for text in texts {
        print(text.utf8.map { String($0) }.joined(separator: " "))
      }
      """)
    let printed = run.output.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    #expect(printed.map(String.init) == texts.map { $0.utf8.map { String($0) }.joined(separator: " ") })
  }

  private func compileAndRun(_ program: String) throws -> Program.Outcome {
    let compiler = try #require(Programs.swiftCompiler)
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
