import Foundation
import Testing

@testable import Reference

/// Whether the engine that runs scripts outside browsers is installed.
private let hasNode = ["/usr/bin/node", "/usr/local/bin/node"].contains(where: FileManager.default.isExecutableFile)

@Suite("The scripts as they are published")
struct PublishedScriptsTests {
  private func scripts(_ own: [String: String] = [:]) throws -> [String: String] {
    let assets = try PublishedSite.look(own).assets.filter { $0.key.hasSuffix(".js") }
    return Dictionary(uniqueKeysWithValues: assets.map { ($0.key, String(decoding: $0.value, as: UTF8.self)) })
  }

  @Test("they are one for each moment to load them, and what several of these share")
  func names() throws {
    #expect(
      try scripts().keys.sorted() == [
        "choices.js", "console/main.js", "copy.js", "dom.js", "main.js", "reload.js", "search.js", "storage.js",
        "strings.js", "theme.js",
      ])
  }

  @Test(
    "an engine accepts all of them, and links the console with what it shares with pages",
    .enabled(if: hasNode, "node is not installed"))
  func engine() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "published-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    var files = try scripts()
    files["package.json"] = #"{"type":"module"}"#
    files["ask.js"] = """
      globalThis.location = { protocol: "https:" };
      globalThis.document = { getElementById: () => null, documentElement: { lang: "en", dataset: {} } };
      const [shown, search] = await Promise.all([import("./console/main.js"), import("./search.js")]);
      console.log(Object.keys(shown).join(), Object.keys(search).join());
      """
    for (path, text) in files {
      let file = folder.appending(path: path)
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    for path in files.keys where path.hasSuffix(".js") {
      let (status, output) = try node(["--check", folder.appending(path: path).path])
      #expect(status == 0, "\(path): \(output)")
    }
    let answer = try node([folder.appending(path: "ask.js").path])
    #expect(answer.output == "openConsole openSearch,setUpInlineSearch\n")
  }

  @Test("a module of one's own takes the place of the built-in one in the script that it is part of")
  func override() throws {
    let own = try scripts([
      "scripts/console/servers.js": "export const serverForm = 4711;\nexport const timeLimit = 1;\n"
    ])
    #expect(own["console/servers.js"] == nil)
    #expect(own["console/main.js"]?.contains("serverForm=4711") == true)
    #expect(own["main.js"] == (try scripts()["main.js"]))
  }

  @Test("a script of one's own is published, and what it needs of the built-in ones is there once")
  func addition() throws {
    let text = "import { setUpNavigation } from \"./navigation.js\";\nsetUpNavigation();\n"
    let own = try scripts(["scripts/own.js": text])
    #expect(own["own.js"] == "import{setUpNavigation}from\"./navigation.js\";setUpNavigation();\n")
    #expect(own["navigation.js"] != nil)
    #expect(own["main.js"]?.contains("from\"./navigation.js\"") == true)
  }

  @Test(
    "modules that cannot be joined are published one by one",
    arguments: [
      "export default 1;\n", "export const serverForm = 1, timeLimit = 2;\n", "import * as dom from \"../dom.js\";\n",
      "await fetch(\"./words.json\");\nexport const serverForm = 1;\nexport const timeLimit = 1;\n",
      "import { openConsole } from \"./main.js\";\nexport const serverForm = openConsole;\nexport const timeLimit = 1;\n",
    ])
  func otherForms(text: String) throws {
    let own = try scripts(["scripts/console/servers.js": text])
    #expect(own.count > 30)
    #expect(own["console/servers.js"] != nil && own["console/form.js"] != nil && own["search/ranking.js"] != nil)
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
