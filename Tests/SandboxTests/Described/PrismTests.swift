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
  static let exceptions: [String: String] = [:]

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
    return difference(answer, expected.body, isLoose: scenario.kind != "expect")
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
    let isSame = isLoose ? Self.names(value) == Self.names(answer.json) : value == answer.json
    return isSame ? nil : "body \(answer.text)"
  }

  private static func names(_ value: JSONValue) -> Set<String> { Set(value.object.map { Array($0.keys) } ?? []) }

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
