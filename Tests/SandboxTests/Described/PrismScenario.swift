import Foundation
import HTTPTypes
import JSON
import SourceText
import Testing

/// A scenario of Prism's test harness: a description, a `curl` command, and the response to expect.
struct PrismScenario: CustomTestStringConvertible {
  /// The path in the folder of scenarios.
  let name: String
  /// The description.
  let spec: String
  /// The options of the mock server.
  let server: [String]
  /// The words of the command.
  let command: [String]
  /// The kind of expectation: `expect`, `expect-loose` or `expect-keysOnly`.
  let kind: String
  /// The response.
  let expected: String

  var testDescription: String { name }

  static let folder = "mock/prism-harness"
  static let all: [PrismScenario] = Corpora.files(folder, suffix: ".txt").compactMap { PrismScenario(path: $0) }

  private init?(path: String) {
    guard let text = Corpora.text(path), text.contains("====spec====") else { return nil }
    name = String(path.dropFirst(Self.folder.count + 1))
    func section(_ name: String) -> String? {
      guard let start = text.range(of: "====\(name)====\n") else { return nil }
      let rest = text[start.upperBound...]
      return String(rest[..<(rest.range(of: "\n====")?.lowerBound ?? rest.endIndex)])
    }
    guard let spec = section("spec"), let server = section("server"), let command = section("command") else {
      return nil
    }
    self.spec = spec
    self.server = server.split(separator: " ").map(String.init)
    self.command = Self.words(command)
    let kinds = ["expect", "expect-loose", "expect-keysOnly"].compactMap { kind in section(kind).map { (kind, $0) } }
    guard let (kind, expected) = kinds.first else { return nil }
    (self.kind, self.expected) = (kind, expected)
  }

  /// The words of a command as a shell splits them.
  private static func words(_ command: String) -> [String] {
    var words: [String] = []
    var word: String?
    var quote: Character?
    var isEscaped = false
    for character in command {
      if isEscaped {
        word = (word ?? "") + String(character)
        isEscaped = false
      } else if character == "\\", quote != "'" {
        isEscaped = true
      } else if character == quote {
        quote = nil
      } else if quote == nil, character == "'" || character == "\"" {
        quote = character
        word = word ?? ""
      } else if quote == nil, character.isWhitespace {
        if let complete = word { words.append(complete) }
        word = nil
      } else {
        word = (word ?? "") + String(character)
      }
    }
    return words + [word].compactMap { $0 }
  }

  /// The request that the command sends.
  var request: (method: HTTPRequest.Method, target: String, fields: [String: String], body: String) {
    var method: HTTPRequest.Method?
    var (target, body, parts) = ("/", "", [String]())
    var fields: [String: String] = [:]
    var rest = command.dropFirst()
    while let word = rest.popFirst() {
      switch word {
      case "-X", "--request", "-sIXGET":
        method = word == "-sIXGET" ? .get : rest.popFirst().flatMap { HTTPRequest.Method(rawValue: $0) }
      case "-H", "--header":
        let parts = (rest.popFirst() ?? "").split(separator: ":", maxSplits: 1)
        fields[String(parts[0]).lowercased()] = parts[1].trimmingCharacters(in: .whitespaces)
      case "-d", "--data": body = rest.popFirst() ?? ""
      case "-F": parts.append(rest.popFirst() ?? "")
      case "--head": method = .head
      case _ where word.hasPrefix("http"):
        let start = word.range(of: "//").flatMap { word[$0.upperBound...].firstIndex(of: "/") }
        target = start.map { String(word[$0...]) } ?? "/"
      default: break
      }
    }
    if !parts.isEmpty {
      fields["content-type"] = "multipart/form-data; boundary=limit"
      let fields = parts.map { part -> String in
        let pair = part.split(separator: "=", maxSplits: 1)
        return "--limit\r\nContent-Disposition: form-data; name=\"\(pair[0])\"\r\n\r\n\(pair[1])\r\n"
      }
      body = fields.joined() + "--limit--\r\n"
    }
    return (method ?? (body.isEmpty ? .get : .post), target, fields, body)
  }

  /// The status, the header fields in lower case, and the body to expect.
  var response: (status: Int, fields: [String: String], body: String) {
    let lines = expected.components(separatedBy: "\n")
    let status = lines[0].split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
    let head = lines.dropFirst().prefix { !$0.isEmpty }
    var fields: [String: String] = [:]
    for line in head {
      let parts = line.split(separator: ":", maxSplits: 1)
      fields[parts[0].lowercased()] = parts[1].trimmingCharacters(in: .whitespaces)
    }
    let body = lines.dropFirst(head.count + 2).joined(separator: "\n").trimmingCharacters(in: .whitespacesAndNewlines)
    return (status, fields, body)
  }
}
