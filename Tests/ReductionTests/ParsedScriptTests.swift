import BuiltInTemplates
import Foundation
import Reduction
import Testing

/// Whether the engine that runs scripts outside browsers is installed.
private let hasNode = ["/usr/bin/node", "/usr/local/bin/node"].contains(where: FileManager.default.isExecutableFile)

@Suite("Reduced scripts in an engine", .enabled(if: hasNode, "node is not installed"))
struct ParsedScriptTests {
  @Test("every script of the site is a program, and the same one as its source")
  func programs() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "reduced-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let scripts = BuiltInTemplates.files.filter { $0.path.hasSuffix(".js") }
    for (number, script) in scripts.enumerated() {
      let file = folder.appending(path: "\(number).mjs")
      try Data(ReducedScript.of(script.text).utf8).write(to: file)
      let (status, output) = try node(["--check", file.path])
      #expect(status == 0, "\(script.path): \(output)")
    }
  }

  @Test("awkward scripts print the same, reduced and not")
  func behaviour() throws {
    let source = #"""
      const a = 6, g = 2, i = 1
      let out = [] // list
      out.push(a /g/ i, a / 3 /* half */ / 1)
      if (a) /x/g.test("x") && out.push("re")
      const f = () => { return /[/"]  \//.source }
      out.push(f(), `t ${`n ${ { a: "}" }.a /* keep */ } // in`}`)
      let c = 1
      ++c
      out.push(c + +c - -c, a ? .5 : 1, 1 .toFixed(1), 0xe +1, 1e+2+1)
      class A { static x
        *y() { yield 1 }
        #z = 2; z() { return #z in this } }
      out.push(A.x, [...new A().y()], new A().z())
      function r() {
        return
        -1
      }
      out.push(r(), typeof/a/, a in { 6: 1 }, "// no", '/* no */')
      console.log(JSON.stringify(out))
      """#
    let reduced = ReducedScript.of(source)
    #expect(reduced.utf8.count < source.utf8.count)
    let expected = try node(["--eval", source])
    #expect(expected.status == 0, "\(expected.output)")
    #expect(try node(["--eval", reduced]).output == expected.output)
  }

  private func node(_ arguments: [String]) throws -> (status: Int32, output: String) {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["node"] + arguments
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let text = String(decoding: try output.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
    process.waitUntilExit()
    return (process.terminationStatus, text)
  }
}
