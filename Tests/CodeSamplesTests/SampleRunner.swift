import Foundation
import TestSupport
import Testing

/// Runs many samples of one language as one program, one after the other, because interpreters take long to start.
struct SampleRunner: Sendable, CustomTestStringConvertible {
  /// The language, by identifier.
  let language: String
  /// What the machine must have; the runner is skipped without it.
  let needs: String
  /// Whether the machine has it.
  let isHere: Bool
  /// Requests that the client cannot send as documented, by name.
  var differences: [String: Difference] = [:]
  /// Runs the samples.
  let run: @Sendable (_ samples: [String]) throws -> Program.Outcome

  var testDescription: String { language }

  /// Runners that have what they need, and a word about the others.
  static let present: [SampleRunner] = all.filter { runner in
    if !runner.isHere { print("Samples in \(runner.language) are not executed: there is no \(runner.needs) here.") }
    return runner.isHere
  }

  private static let all: [SampleRunner] = [
    SampleRunner(language: "curl", needs: "curl", isHere: Programs.curl != nil, run: shell),
    SampleRunner(
      language: "httpie", needs: "HTTPie", isHere: Programs.httpie != nil,
      differences: ["a backslash before a colon in a header": .fieldLost], run: shell),
    SampleRunner(language: "wget", needs: "wget", isHere: Programs.wget != nil, run: shell),
    SampleRunner(
      language: "curl-powershell", needs: "pwsh", isHere: Programs.powerShell != nil && Programs.curl != nil
    ) { samples in
      try interpret("function curl.exe { curl @args }\n" + joined(samples), by: Programs.powerShell, "samples.ps1")
    },
    SampleRunner(
      language: "javascript", needs: "node", isHere: Programs.node != nil,
      differences: ["a body with GET": .bodyLeftOut], run: modules),
    SampleRunner(
      language: "typescript", needs: "tsc", isHere: Programs.typeScriptCompiler != nil,
      differences: ["a body with GET": .bodyLeftOut], run: typeScript),
    SampleRunner(language: "node", needs: "node", isHere: Programs.node != nil, run: processes),
    python("python", module: "requests"), python("python-httpx", module: "httpx"),
    python("python-http-client", module: "http.client"),
    SampleRunner(
      language: "swift", needs: "swiftc", isHere: Programs.swiftCompiler != nil,
      differences: ["a body with GET": .bodyLeftOut],
      run: { try Programs.compileAndRun(swiftProgram($0)) }),
    SampleRunner(language: "go", needs: "go", isHere: Programs.go != nil, run: goProgram),
    SampleRunner(
      language: "java", needs: "javac", isHere: Programs.javaCompiler != nil,
      differences: ["non-ASCII in a header": .fieldLost, "what PowerShell reads in a header": .fieldLost],
      run: javaProgram),
    SampleRunner(language: "php", needs: "php with curl", isHere: Programs.php != nil) { samples in
      let statements = samples.map { $0.replacingOccurrences(of: "<?php\n", with: "") }
      return try interpret("<?php\n" + joined(statements), by: Programs.php, "samples.php")
    },
    SampleRunner(
      language: "ruby", needs: "ruby", isHere: Programs.ruby != nil,
      differences: ["a body without a type": .typeAdded, "an empty body": .typeAdded]
    ) { try interpret(joined($0), by: Programs.ruby, "samples.rb") },
    SampleRunner(
      language: "r", needs: "R with httr2", isHere: Programs.r != nil, differences: ["an empty header": .fieldLost]
    ) { samples in
      try interpret(joined(samples), by: Programs.r, "samples.r")
    },
  ]

  private static func python(_ language: String, module: String) -> SampleRunner {
    let program = Programs.python(with: module)
    return SampleRunner(language: language, needs: "Python with \(module)", isHere: program != nil) { samples in
      try interpret(joined(samples), by: program, "samples.py")
    }
  }
}

extension SampleRunner {
  private static func joined(_ samples: [String]) -> String { samples.map { $0 + "\n" }.joined() }

  private static func interpret(_ text: String, by program: Program?, _ file: String) throws -> Program.Outcome {
    let program = try #require(program)
    return try Programs.inFolder(with: [file: text]) { folder in
      try program.run([file], environment: ["LC_ALL": "C.UTF-8"], in: folder)
    }
  }

  @Sendable private static func shell(_ samples: [String]) throws -> Program.Outcome {
    try Programs.inFolder(with: ["samples.sh": joined(samples)]) { folder in
      try #require(Programs.shell).run(["-e", "samples.sh"], environment: ["HOME": folder.path], in: folder)
    }
  }

  /// Modules that are imported one after the other, so that each has sent its request before the next one does.
  @Sendable private static func modules(_ samples: [String]) throws -> Program.Outcome {
    var files = numbered(samples, "mjs")
    files["main.mjs"] = samples.indices.map { "await import(\"./sample\($0).mjs\");\n" }.joined()
    return try Programs.inFolder(with: files) { try #require(Programs.node).run(["main.mjs"], in: $0) }
  }

  /// Modules that are type-checked, compiled and imported.
  @Sendable private static func typeScript(_ samples: [String]) throws -> Program.Outcome {
    var files = numbered(samples.map { $0 + "\nexport {};\n" }, "ts")
    files["main.mjs"] = samples.indices.map { "await import(\"./sample\($0).js\");\n" }.joined()
    files["package.json"] = "{\"type\": \"module\"}"
    return try Programs.inFolder(with: files) { folder in
      let options = ["--strict", "--target", "es2022", "--module", "es2022", "--lib", "es2022,dom"]
      let sources = samples.indices.map { "sample\($0).ts" }
      let compilation = try #require(Programs.typeScriptCompiler).run(options + sources, in: folder)
      try #require(compilation.code == 0, "\(compilation.output)")
      return try #require(Programs.node).run(["main.mjs"], in: folder)
    }
  }

  /// Programs of their own, for samples that go on after their last line.
  @Sendable private static func processes(_ samples: [String]) throws -> Program.Outcome {
    var files = numbered(samples, "mjs")
    files["main.sh"] = samples.indices.map { "node sample\($0).mjs\n" }.joined()
    return try Programs.inFolder(with: files) { try #require(Programs.shell).run(["-e", "main.sh"], in: $0) }
  }

  private static func numbered(_ samples: [String], _ fileExtension: String) -> [String: String] {
    Dictionary(uniqueKeysWithValues: samples.enumerated().map { ("sample\($0).\(fileExtension)", $1 + "\n") })
  }

  /// One program with each sample in a function of its own; their imports go to the top.
  private static func swiftProgram(_ samples: [String]) -> String {
    let end = "#endif\n"
    var program = "import Foundation\n#if canImport(FoundationNetworking)\n  import FoundationNetworking\n\(end)"
    for (index, sample) in samples.enumerated() {
      let statements = sample.components(separatedBy: end).dropFirst().joined(separator: end)
      program += "func sample\(index)() async throws {\n\(statements)\n}\n"
    }
    for index in samples.indices { program += "try await sample\(index)()\n" }
    return program
  }

  /// One program with each sample in a file of its own, which must be formatted as Go's formatter does it.
  @Sendable private static func goProgram(_ samples: [String]) throws -> Program.Outcome {
    let go = try #require(Programs.go)
    var files: [String: String] = [:]
    for (index, sample) in samples.enumerated() {
      files["sample\(index).go"] = sample.replacingOccurrences(of: "func main()", with: "func sample\(index)()") + "\n"
    }
    let calls = samples.indices.map { "\tsample\($0)()\n" }.joined()
    files["main.go"] = "package main\n\nfunc main() {\n\(calls)}\n"
    files["go.mod"] = "module samples\n"
    return try Programs.inFolder(with: files) { folder in
      let formatting = try go.run(["vet", "."], in: folder)
      try #require(formatting.code == 0, "\(formatting.output)")
      if let formatter = Program("gofmt") {
        let unformatted = try formatter.run(["-d", "."], in: folder).output
        #expect(unformatted.isEmpty, "\(unformatted)")
      }
      return try go.run(["run", "."], in: folder)
    }
  }

  /// One program with each sample in a class of its own.
  @Sendable private static func javaProgram(_ samples: [String]) throws -> Program.Outcome {
    var files: [String: String] = [:]
    for (index, sample) in samples.enumerated() {
      files["Sample\(index).java"] = sample.replacingOccurrences(of: "class Sample ", with: "class Sample\(index) ")
    }
    let calls = samples.indices.map { "Sample\($0).main(arguments);\n" }.joined()
    files["Main.java"] =
      "public class Main { public static void main(String[] arguments) throws Exception {\n\(calls)} }\n"
    return try Programs.inFolder(with: files) { [sources = files.keys.sorted()] folder in
      let compilation = try #require(Programs.javaCompiler).run(["-encoding", "UTF-8"] + sources, in: folder)
      try #require(compilation.code == 0, "\(compilation.output)")
      return try #require(Programs.java).run(["-cp", ".", "Main"], in: folder)
    }
  }
}
