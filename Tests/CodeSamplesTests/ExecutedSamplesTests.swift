import APISpec
import CodeSamples
import Foundation
import HTTPTypes
import TestSupport
import Testing

/// Samples are run as their readers would run them, and what arrives is compared with the request that they document.
@Suite("Samples that are executed", .serialized)
struct ExecutedSamplesTests {
  @Test("what arrives is the documented request", arguments: SampleRunner.present)
  func execute(_ runner: SampleRunner) throws {
    let language = try #require(SampleTemplates.builtIn.language(runner.language))
    let server = try EchoServer()
    defer { server.stop() }
    let requests = HostileRequest.all.map { $0.request.sent(to: server.baseURL) }
    let samples = requests.map { SampleTemplates.builtIn.sample(in: language, for: $0) }
    let outcome = try runner.run(samples)
    #expect(outcome.code == 0, "\(outcome.output)")

    let received = server.take()
    try #require(received.count == requests.count, "\(outcome.output)")
    for (index, request) in requests.enumerated() {
      let name = HostileRequest.all[index].name
      expect(received[index], toBe: request, except: runner.differences[name], "\(name):\n\(samples[index])")
    }
  }

  @Test("the raw message is the documented request, but for the ends of its lines", arguments: HostileRequest.all)
  func raw(_ hostile: HostileRequest) throws {
    let language = try #require(SampleTemplates.builtIn.language("http"))
    guard language.quoting.text(hostile.request.bodyBytes ?? []) != nil else { return }
    let server = try EchoServer()
    defer { server.stop() }
    let request = hostile.request.sent(to: server.baseURL)
    let sample = SampleTemplates.builtIn.sample(in: language, for: request)
    let end = sample.range(of: "\n\n")
    let head = sample[..<(end?.lowerBound ?? sample.endIndex)].replacingOccurrences(of: "\n", with: "\r\n")
    let body = end.map { String(sample[$0.upperBound...]) } ?? ""
    let connection = try HTTPConnection(port: Int(server.port))
    connection.send(Array("\(head)\r\nContent-Length: \(body.utf8.count)\r\n\r\n\(body)".utf8))
    #expect(connection.text(until: "\r\n\r\n").hasPrefix("HTTP/1.1 200"))
    let received = try #require(server.take().first)
    expect(received, toBe: request, except: nil, "\(sample)")
  }
}

extension RequestMessage {
  /// This request, to another server.
  fileprivate func sent(to baseURL: String) -> RequestMessage {
    var request = self
    request.baseURL = baseURL
    return request
  }
}
