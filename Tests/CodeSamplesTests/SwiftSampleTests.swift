import APISpec
import CodeSamples
import Foundation
import TestSupport
import Testing

@Suite("Samples in Swift")
struct SwiftSampleTests {
  @Test("every sample compiles", .enabled(if: Programs.swiftCompiler != nil, "swiftc is not here"))
  func compiles() throws {
    let compiler = try #require(Programs.swiftCompiler)
    try Program.withTemporaryFolder { folder in
      // One file with each sample in a function of its own: the imports go to the top.
      var file = "import Foundation\n#if canImport(FoundationNetworking)\n  import FoundationNetworking\n#endif\n"
      for (index, hostile) in HostileRequest.all.enumerated() {
        let sample = CodeLanguage.swift.sample(for: hostile.request)
        let imports = try #require(sample.range(of: "#endif\n"))
        file += "func sample\(index)() async throws {\n\(sample[imports.upperBound...])\n}\n"
      }
      let url = folder.appendingPathComponent("samples.swift")
      try Data(file.utf8).write(to: url)
      let outcome = try compiler.run(["-typecheck", "-swift-version", "6", url.path])
      #expect(outcome.code == 0 && !outcome.output.contains("error:"), "\(outcome.output)")
    }
  }

  @Test("every literal stands for its text", .enabled(if: Programs.swiftCompiler != nil, "swiftc is not here"))
  func literals() throws {
    let compiler = try #require(Programs.swiftCompiler)
    let texts = HostileRequest.all.flatMap { [$0.request.body, $0.request.headers.first?.value, $0.request.target] }
      .compactMap { $0 }
    try Program.withTemporaryFolder { folder in
      let literals = texts.map { "  \(Quoting.swift($0, indentation: 2))," }.joined(separator: "\n")
      let file = """
        let texts: [String] = [
        \(literals)
        ]
        for text in texts {
          print(text.utf8.map { String($0) }.joined(separator: " "))
        }
        """
      let source = folder.appendingPathComponent("main.swift")
      let executable = folder.appendingPathComponent("literals")
      try Data(file.utf8).write(to: source)
      let compilation = try compiler.run([source.path, "-o", executable.path])
      try #require(compilation.code == 0, "\(compilation.output)")
      let run = try #require(Program(at: executable)).run([])
      let printed = run.output.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
      #expect(printed.map(String.init) == texts.map { $0.utf8.map { String($0) }.joined(separator: " ") })
    }
  }
}
