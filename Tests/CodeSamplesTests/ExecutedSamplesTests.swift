import APISpec
import CodeSamples
import Foundation
import HTTPTypes
import TestSupport
import Testing

/// Samples are run as their readers would run them, and what arrives is compared with the request that they document.
@Suite("Samples that are executed", .serialized)
struct ExecutedSamplesTests {
  @Test(
    "curl sends the documented request", .enabled(if: Programs.curl != nil, "curl is not here"),
    arguments: HostileRequest.all)
  func curl(_ hostile: HostileRequest) throws {
    try check(hostile, in: .curl) { sample in
      try #require(Programs.shell).run(["-c", sample], environment: ["HOME": "/nonexistent"])
    }
  }

  @Test(
    "requests sends the documented request", .enabled(if: Programs.python != nil, "Python's requests is not here"),
    arguments: HostileRequest.all)
  func python(_ hostile: HostileRequest) throws {
    try check(hostile, in: .python) { try #require(Programs.python).run(["-c", $0]) }
  }

  @Test(
    "fetch sends the documented request", .enabled(if: Programs.node != nil, "node is not here"),
    arguments: HostileRequest.all)
  func javaScript(_ hostile: HostileRequest) throws {
    try check(hostile, in: .javascript) { try #require(Programs.node).run(["--input-type=module", "--eval", $0]) }
  }

  private func check(
    _ hostile: HostileRequest, in language: CodeLanguage, run: (String) throws -> Program.Outcome
  ) throws {
    let server = try EchoServer()
    defer { server.stop() }
    var request = hostile.request
    request.baseURL = server.baseURL
    let sample = language.sample(for: request)
    let outcome = try run(sample)
    try #require(outcome.code == 0, "\(outcome.output)\n\(sample)")

    let all = server.take()
    let received = try #require(all.first, "nothing arrived\n\(sample)")
    #expect(all.count == 1)
    expect(received, toBe: request, "\(sample)")
  }
}
