import APISpec
import CodeSamples
import Foundation
import HTTPTypes
import TestSupport
import Testing

/// Samples are run as their readers would run them, and what arrives is compared with the request that they document.
///
/// Interpreters take long to start, so that each runs all samples as one program, one after the other.
@Suite("Samples that are executed", .serialized)
struct ExecutedSamplesTests {
  @Test("curl sends the documented request", .enabled(if: Programs.curl != nil, "curl is not here"))
  func curl() throws {
    let shell = try #require(Programs.shell)
    try check(.curl, joining: { $0.joined(separator: "\n") }) {
      try shell.run(["-e", "-c", $0], environment: ["HOME": "/nonexistent"])
    }
  }

  @Test("requests sends the documented request", .enabled(if: Programs.python != nil, "Python's requests is not here"))
  func python() throws {
    let python = try #require(Programs.python)
    try check(.python, joining: { $0.joined(separator: "\n") }) { try python.run(["-c", $0]) }
  }

  @Test("fetch sends the documented request", .enabled(if: Programs.node != nil, "node is not here"))
  func javaScript() throws {
    let node = try #require(Programs.node)
    try check(.javascript, joining: { $0.map { "{\n\($0)\n}" }.joined(separator: "\n") }) {
      try node.run(["--input-type=module", "--eval", $0])
    }
  }

  @Test("URLSession sends the documented request", .enabled(if: Programs.swiftCompiler != nil, "swiftc is not here"))
  func swift() throws {
    try check(.swift, joining: swiftProgram, run: Programs.compileAndRun)
  }

  /// One program with each sample in a function of its own; their imports go to the top.
  private func swiftProgram(_ samples: [String]) -> String {
    let end = "#endif\n"
    var program = "import Foundation\n#if canImport(FoundationNetworking)\n  import FoundationNetworking\n\(end)"
    for (index, sample) in samples.enumerated() {
      let statements = sample.components(separatedBy: end).dropFirst().joined(separator: end)
      program += "func sample\(index)() async throws {\n\(statements)\n}\n"
    }
    for index in samples.indices { program += "try await sample\(index)()\n" }
    return program
  }

  private func check(
    _ language: CodeLanguage, joining: ([String]) -> String, run: (String) throws -> Program.Outcome
  ) throws {
    let server = try EchoServer()
    defer { server.stop() }
    let requests = HostileRequest.all.map { hostile in
      var request = hostile.request
      request.baseURL = server.baseURL
      return request
    }
    let samples = requests.map(language.sample)
    let outcome = try run(joining(samples))
    #expect(outcome.code == 0, "\(outcome.output)")

    let received = server.take()
    try #require(received.count == requests.count, "\(outcome.output)")
    for (index, request) in requests.enumerated() {
      expect(received[index], toBe: request, "\(HostileRequest.all[index].name):\n\(samples[index])")
    }
  }
}
