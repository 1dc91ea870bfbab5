import HTTPTypes
import JSON
import OrderedCollections
import Sandbox
import SourceText
import Testing

/// The scenarios by which Prism tests its mock server.
@Suite("Sandbox: Prism's scenarios")
struct PrismTests {
  /// Scenarios that are answered otherwise, each with the reason.
  static let exceptions: [String: String] = [
    "serialization/E2E-text-html-complex-serialisation.oas3.txt": "an object as HTML is JSON text, not a failure",
    "serialization/E2E-text-plain-complex-serialisation.oas3.txt": "an object as plain text is JSON, not a failure",
    "static-examples/static_examples-AC-3.oas3.txt": "a default of null says nothing, so a text is shown instead",
    "validate-body-params/form-data-allow-reserved-fail.oas3.txt":
      "reserved characters in a form mean the same with and without percent-encoding",
    "validate-path-params/missing-path-param.oas3.txt": "an empty segment is another path, which is not described",
    "violations/array-prefix-items.httpResponse.txt": "an example that breaks its schema is replaced, not reported",
    "violations/print-as-http-response.txt": "an example that breaks its schema is replaced, not reported",
  ]

  /// Scenarios whose bodies Prism fills with `string` and `0`, and the sandbox with something like real values.
  static let otherValues: Set<String> = [
    "content-negotiation/E2E-Accept-Content-Negotiation-AC-15.oas3.txt",
    "references/E2E-Recursive-Array-Handling.oas3.1.txt",
    "routing/prefer-colon-path.oas3.txt",
    "routing/select-correct-method.oas3.txt",
    "security/security-scheme-validation-AC-21.oas3.txt",
    "static-examples/static_examples-AC-1.oas3.txt",
    "static-examples/static_examples-AC-2.oas3.txt",
  ]

  @Test("are answered as they should", .enabled(if: Corpora.areThere, "the corpora are missing"))
  func scenarios() throws {
    var differing: [String: String] = [:]
    for scenario in PrismScenario.all {
      if let difference = try difference(of: scenario) { differing[scenario.name] = difference }
    }
    for (name, difference) in differing.sorted(by: { $0.key < $1.key }) where Self.exceptions[name] == nil {
      Issue.record("\(name): \(difference)")
    }
    let outdated = Self.exceptions.keys.filter { differing[$0] == nil }.sorted()
    #expect(outdated == [], "these are answered as they should")
    #expect(PrismScenario.all.count > 60)
  }

  /// What is different in the response to a scenario; nil when nothing is.
  private func difference(of scenario: PrismScenario) throws -> String? {
    let client = try DescribedClient(scenario.spec)
    var (method, target, fields, body) = scenario.request
    let isDynamic = scenario.server.contains("-d") || scenario.server.contains("--dynamic")
    if isDynamic, !target.contains("__dynamic") { fields["prefer"] = "dynamic=true" }
    if !body.isEmpty, fields["content-type"] == nil { fields["content-type"] = "application/x-www-form-urlencoded" }
    let answer = client.send(method, target, fields, body: body)
    let expected = scenario.response
    if answer.status.code != expected.status { return "status \(answer.status.code), \(answer.text)" }
    if let type = expected.fields["content-type"], answer.mediaType != String(type.prefix { $0 != ";" }) {
      return "content type \(answer.mediaType ?? "none")"
    }
    if let challenge = expected.fields["www-authenticate"], answer.field("WWW-Authenticate") != challenge {
      return "challenge \(answer.field("WWW-Authenticate") ?? "none")"
    }
    guard !expected.body.isEmpty else { return nil }
    return difference(
      answer, expected.body, isLoose: scenario.kind != "expect" || Self.otherValues.contains(scenario.name))
  }

  private func difference(_ answer: SandboxResponse, _ expected: String, isLoose: Bool) -> String? {
    guard let value = JSONValue(parsing: expected.utf8) else {
      if isLoose { return nil }
      return answer.text == expected ? nil : "body \(answer.text)"
    }
    if value["type"]?.string?.hasPrefix("https://stoplight.io/prism/errors") == true {
      guard answer.mediaType == "application/problem+json" else { return "no problem: \(answer.text)" }
      let violations = Set((value["validation"]?.array ?? []).map(Self.key))
      let own = Set((answer.json["violations"]?.array ?? []).map(Self.ownKey))
      return violations == own ? nil : "violations \(own.sorted())"
    }
    let isSame = isLoose ? Self.hasShape(of: value, answer.json) : value == answer.json
    return isSame ? nil : "body \(answer.text)"
  }

  /// Whether a value is of the type of another, and has its members.
  private static func hasShape(of expected: JSONValue, _ value: JSONValue) -> Bool {
    switch (expected, value) {
    case (.object(let expected), .object(let members)): expected.keys.allSatisfy { members[$0] != nil }
    case (.string, .string), (.number, .number), (.array, .array), (.bool, .bool), (.null, .null): true
    default: false
    }
  }

  /// Where and what a violation of Prism's is.
  private static func key(_ violation: JSONValue) -> String {
    let location = (violation["location"]?.array ?? []).compactMap(\.string)
    return location.joined(separator: "/") + " " + (violation["code"]?.string ?? "")
  }

  /// Where and what a violation of the sandbox's is.
  private static func ownKey(_ violation: JSONValue) -> String {
    let start = [violation["location"]?.string, violation["name"]?.string].compactMap { $0 }.joined(separator: "/")
    return start + (violation["pointer"]?.string ?? "") + " " + (violation["keyword"]?.string ?? "")
  }
}
