import APISpec
import BuiltInTemplates
import CodeSamples
import Foundation
import HTTPTypes
import JSON
import SourceText
import TestSupport
import Testing

/// The console writes samples in the browser, from the same templates; what it writes is what the build writes.
@Suite("Samples that the console writes")
struct ConsoleSamplesTests {
  private static let program = """
    import { readFileSync } from "node:fs";
    import { sample } from "./samples.js";
    const [languages, messages] = JSON.parse(readFileSync("input.json", "utf8"));
    console.log(JSON.stringify(messages.map((message) => languages.map((language) => sample(language, message)))));
    """

  @Test("are those of the build, in every language, however hard the request is to quote")
  func equal() throws {
    guard let node = Program("node") else { return }
    // A body that is no text stands as a file in the console, never in its samples.
    let hostile = HostileRequest.all.filter { hostile in
      hostile.request.bodyBytes.map { String(validating: $0, as: UTF8.self) != nil } ?? true
    }
    let languages = SampleTemplates.builtIn.languages
    let input: JSONValue = [SampleTemplates.builtIn.data, .array(hostile.map { message($0.request) })]
    var files = ["package.json": "{\"type\":\"module\"}", "input.json": input.text(.compact), "run.js": Self.program]
    for name in ["samples.js", "quoting.js"] {
      let script = try #require(BuiltInTemplates.files.first { $0.path == "scripts/console/\(name)" })
      files[name] = script.text
    }
    let outcome = try Programs.inFolder(with: files) { try node.run(["run.js"], in: $0) }
    let written = try #require(JSONValue(parsing: outcome.output.utf8)?.array, "\(outcome.output)")
    try #require(written.count == hostile.count)
    for (hostile, samples) in zip(hostile, written) {
      for (language, sample) in zip(languages, samples.array ?? []) {
        #expect(
          sample.string == SampleTemplates.builtIn.sample(in: language, for: hostile.request),
          "\(hostile.name) in \(language.displayName)")
      }
    }
  }

  private func message(_ request: RequestMessage) -> JSONValue {
    [
      "method": .string(request.method.rawValue), "url": .string(request.url),
      "headers": .array(request.headers.map { [.string($0.name), .string($0.value)] }),
      "body": request.body.map { .string($0) } ?? .null,
    ]
  }
}
