import APISpec
import CodeSamples
import Foundation
import HTTPTypes
import TestSupport
import Testing

@Suite("Quoting")
struct QuotingTests {
  /// Every text of the awkward requests.
  private static let texts: [String] = HostileRequest.all.flatMap { hostile -> [String] in
    let body = hostile.request.bodyBytes.flatMap { QuotingRule.go.text($0) }
    return [hostile.request.target] + hostile.request.headers.map(\.value) + (body.map { [$0] } ?? [])
  }

  @Test("every literal of Swift stands for its text", .enabled(if: Programs.swiftCompiler != nil, "swiftc is not here"))
  func swiftLiterals() throws {
    let literals = Self.texts.map { "  \(QuotingRule.swift.literal($0))," }.joined(separator: "\n")
    let run = try Programs.compileAndRun(
      """
      let texts: [String] = [
      \(literals)
      ]
      for text in texts {
        print(text.utf8.map { String($0) }.joined(separator: " "))
      }
      """)
    #expect(bytes(run.output) == Self.texts.map { Array($0.utf8) })
  }

  @Test("every literal of Rust stands for its text", .enabled(if: Programs.rustCompiler != nil, "rustc is not here"))
  func rustLiterals() throws {
    let blobs = HostileRequest.all.compactMap(\.request.bodyBytes)
    let literals =
      Self.texts.map { "  \(QuotingRule.rust.literal($0)).as_bytes()," }
      + blobs.map { "  &\(QuotingRule.rust.bytes($0))[..]," }
    let program = """
      fn main() {
        let texts: Vec<&[u8]> = vec![
      \(literals.joined(separator: "\n"))
        ];
        for text in texts {
          println!("{}", text.iter().map(|byte| byte.to_string()).collect::<Vec<_>>().join(" "));
        }
      }
      """
    try Programs.inFolder(with: ["main.rs": program]) { folder in
      let compiler = try #require(Programs.rustCompiler)
      let compilation = try compiler.run(["--edition", "2021", "-D", "warnings", "main.rs"], in: folder)
      try #require(compilation.code == 0, "\(compilation.output)")
      let run = try #require(Program(at: folder.appendingPathComponent("main"))).run([])
      #expect(bytes(run.output) == Self.texts.map { Array($0.utf8) } + blobs)
    }
  }

  /// The bytes that a program printed, a text a line.
  private func bytes(_ output: String) -> [[UInt8]] {
    output.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
      .map { $0.split(separator: " ").compactMap { UInt8($0) } }
  }

  @Test("literals of languages that are rarely at hand are read as their texts", arguments: texts)
  func readLiterals(_ text: String) {
    #expect(LiteralReader.powerShell(QuotingRule.powershell.literal(text)) == text)
    #expect(LiteralReader.cSharp(QuotingRule.csharp.literal(text), margin: "    ") == text)
    #expect(LiteralReader.kotlin(QuotingRule.kotlin.literal(text)) == text)
    #expect(LiteralReader.dart(QuotingRule.dart.literal(text)) == text)
  }

  @Test(
    "JSON of several lines stays readable",
    arguments: [
      (QuotingRule.go, "`{\n  \"a\": \"$b\"\n}`"), (.rust, "r#\"{\n  \"a\": \"$b\"\n}\"#"),
      (.kotlin, "\"\"\"{\n  \"a\": \"${'$'}b\"\n}\"\"\""), (.php, "'{\n  \"a\": \"$b\"\n}'"),
      (.ruby, "'{\n  \"a\": \"$b\"\n}'"), (.r, "r\"({\n  \"a\": \"$b\"\n})\""),
      (.dart, "'''\n{\n  \"a\": \"\\$b\"\n}'''"), (.python, "\"\"\"{\n  \"a\": \"$b\"\n}\"\"\""),
      (.powershell, "(@(\n  '{'\n  '  \"a\": \"$b\"'\n  '}'\n) -join \"`n\")"),
      (.csharp, "\"\"\"\n    {\n      \"a\": \"$b\"\n    }\n    \"\"\".ReplaceLineEndings(\"\\n\")"),
      (
        .java,
        "\"\"\"\n            {\n              \"a\": \"$b\"\n            }\\\n            \"\"\""
      ),
    ])
  func readable(_ rule: QuotingRule, _ literal: String) {
    #expect(rule.literal("{\n  \"a\": \"$b\"\n}") == literal)
  }

  @Test(
    "a literal is as plain as its text allows",
    arguments: [
      ("plain", #""plain""#), (#"a "quote""#, ##"#"a "quote""#"##), (#"a\b"#, ##"#"a\b"#"##),
      (#""first"#, #""\"first""#), (##"a"#b"##, ###"##"a"#b"##"###), ("a\tb", #""a\tb""#),
    ])
  func swiftPlainness(_ text: String, _ literal: String) {
    #expect(Quoting.swift(text) == literal)
  }

  @Test(
    "what does not show is escaped", arguments: ["\u{202E}", "\u{200B}", "\u{FEFF}", "\u{2028}", "\u{E0041}", "\u{1B}"])
  func invisible(_ text: String) {
    for rule in QuotingRule.allCases where ![.none, .shell].contains(rule) {
      #expect(rule.literal(text).unicodeScalars.allSatisfy { ("!"..."~").contains($0) })
    }
    #expect(Quoting.shellBytes(Array(text.utf8)).unicodeScalars.allSatisfy { ("!"..."~").contains($0) })
  }

  @Test("a word of the shell is quoted only where it must be")
  func shellWord() {
    #expect(Quoting.shellWord("PATCH") == "PATCH")
    #expect(Quoting.shellWord("a*b") == "'a*b'")
    #expect(Quoting.shellWord("~") == "'~'")
    #expect(Quoting.shellWord("") == "''")
    #expect(Quoting.shell("it's") == #"'it'\''s'"#)
  }
}
