import APISpec
import CodeSamples
import Foundation
import HTTPTypes
import TestSupport
import Testing

@Suite("Quoting")
struct QuotingTests {
  @Test("every literal of Swift stands for its text", .enabled(if: Programs.swiftCompiler != nil, "swiftc is not here"))
  func swiftLiterals() throws {
    let texts = HostileRequest.all.flatMap { [$0.request.body, $0.request.headers.first?.value, $0.request.target] }
      .compactMap { $0 }
    let literals = texts.map { "  \(Quoting.swift($0, indentation: 2))," }.joined(separator: "\n")
    let run = try Programs.compileAndRun(
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
    for literal in [Quoting.swift(text), Quoting.javaScript(text), Quoting.python(text)] {
      #expect(literal.unicodeScalars.allSatisfy { ("!"..."~").contains($0) })
    }
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
