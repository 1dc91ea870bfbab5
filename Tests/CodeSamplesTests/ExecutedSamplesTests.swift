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
    let expected = request.sendable
    #expect(received.method == expected.method.rawValue)
    #expect(comparable(received.target) == comparable(expected.target), "\(sample)")
    #expect(received.body == Array((expected.body ?? "").utf8), "\(sample)")
    for name in Set(expected.headers.map { $0.name.lowercased() }) {
      let values = expected.headers.filter { $0.name.lowercased() == name }.map(\.value)
      #expect(received.values(name).joined(separator: ", ") == values.joined(separator: ", "), "\(sample)")
    }
    if !expected.headers.contains(where: { $0.name == "Content-Type" }) {
      #expect(received.values("Content-Type").isEmpty, "\(sample)")
    }
    #expect(received.values("X-Evil").isEmpty)
  }

  /// A target with the characters in one spelling that clients may spell in two.
  private func comparable(_ target: String) -> String {
    ["{": "%7B", "}": "%7D", "'": "%27", "[": "%5B", "]": "%5D"].reduce(target) {
      $0.replacingOccurrences(of: $1.key, with: $1.value)
    }
  }
}
