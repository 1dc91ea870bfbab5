import Foundation
import TestSupport
import Testing

@testable import Reference

@Suite("The scripts as they are published")
struct PublishedScriptsTests {
  private func scripts(_ own: [String: String] = [:]) throws -> [String: String] {
    let assets = try PublishedSite.look(own).assets.filter { $0.key.hasSuffix(".js") }
    return Dictionary(uniqueKeysWithValues: assets.map { ($0.key, String(decoding: $0.value, as: UTF8.self)) })
  }

  @Test("they are one for each moment to load them; what several of them share is in the main one")
  func names() throws {
    #expect(try scripts().keys.sorted() == ["console/main.js", "main.js", "reload.js", "search.js", "theme.js"])
  }

  /// What a page is to scripts that run in an engine: it loads them from a folder, one after the other.
  private static let page = """
    const vm = require("node:vm"), fs = require("node:fs"), url = require("node:url");
    const log = [];
    globalThis.location = { protocol: "https:", hash: "", search: "" };
    globalThis.addEventListener = () => {};
    const run = (file) => vm.runInThisContext(fs.readFileSync(file, "utf8"), { filename: String(file) });
    globalThis.document = {
      getElementById: () => null, documentElement: { lang: "en", dataset: {} }, querySelectorAll: () => [],
      querySelector: (wanted) => /main\\.js|src/.test(wanted) ? { src: url.pathToFileURL("main.js").href } : null,
      addEventListener: () => {}, createElement: () => ({}),
      head: { append: (script) => { log.push(script.src.split("/").slice(-2).join("/")); run(new URL(script.src)); script.onload(); } },
    };
    globalThis.window = globalThis;

    """

  @Test(
    "an engine accepts all of them, and they find in each other what they share",
    .enabled(if: ScriptEngine.isInstalled, "node is not installed"))
  func engine() throws {
    let engine = try #require(ScriptEngine())
    try Program.withTemporaryFolder { folder in
      var files = try scripts()
      files["ask.cjs"] = [
        Self.page, "run('main.js');", "console.log(Object.keys(lectern).sort().join());", "run('search.js');",
        "run('console/main.js');", "console.log(Object.keys(lectern).sort().join());",
      ].joined(separator: "\n")
      for (path, text) in files {
        let file = folder.appendingPathComponent(path)
        try FileManager.default.createDirectory(
          at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
      }
      for path in files.keys where path.hasSuffix(".js") {
        let fault = try engine.fault(in: folder.appendingPathComponent(path))
        #expect(fault == nil, "\(path)")
      }
      let shared = "chooseByName,copy,element,fill,keep"
      let answer = try engine.run(folder.appendingPathComponent("ask.cjs"))
      #expect(
        answer.output == """
          \(shared),phrase,recall,scriptAddress,setUpCopying
          \(shared),openConsole,openSearch,phrase,recall,scriptAddress,setUpCopying,setUpInlineSearch

          """)
    }
  }

  @Test("a module of one's own takes the place of the built-in one in the script that it is part of")
  func override() throws {
    let own = try scripts([
      "scripts/console/servers.js": "export const serverForm = 4711;\nexport const timeLimit = 1;\n"
    ])
    #expect(own["console/servers.js"] == nil)
    #expect(own["console/main.js"]?.contains("=4711") == true)
    #expect(own["main.js"] == (try scripts()["main.js"]))
  }

  @Test("a script of one's own is published, and what it needs of the built-in ones is there once")
  func addition() throws {
    let text = "import { setUpNavigation } from \"./navigation.js\";\nsetUpNavigation();\n"
    let own = try scripts(["scripts/own.js": text])
    #expect(own["own.js"] == "(()=>{\"use strict\";let{setUpNavigation:e}=lectern;e()})();\n")
    #expect(own["navigation.js"] == nil)
    #expect(own["main.js"]?.contains("setUpNavigation:") == true)
  }

  @Test(
    "names that several modules have, and names that are there everywhere, stay apart",
    .enabled(if: ScriptEngine.isInstalled, "node is not installed"))
  func sameNames() throws {
    let own = try scripts([
      "scripts/main.js": """
      import { tell, name } from "./a.js";
      import { other } from "./b.js";
      const local = "main";
      console.log(tell(), name, other(), local, typeof URL);
      import("./own.js").then(({ last }) => console.log(last({ name })));
      """,
      "scripts/a.js": """
      const local = "a";
      export const name = "name of a";
      export function tell() { return local; }
      """,
      "scripts/b.js": """
      const local = "b", URL = "no address", tell = "b's own";
      export const other = () => [local, { local }.local, URL, tell, new globalThis.URL("x:y").protocol].join();
      """,
      "scripts/own.js": """
      import { name } from "./a.js";
      const local = "own", tell = 1;
      export const last = ({ name: given }) => [given === name, local, tell, `${local} local`].join();
      """,
    ])
    let engine = try #require(ScriptEngine())
    try Program.withTemporaryFolder { folder in
      for name in ["main.js", "own.js"] {
        try Data(try #require(own[name]).utf8).write(to: folder.appendingPathComponent(name))
      }
      let ask = folder.appendingPathComponent("ask.cjs")
      try Data((Self.page + "run(\"main.js\");\n").utf8).write(to: ask)
      let expected = "a name of a b,b,no address,b's own,x: main function\ntrue,own,1,own local\n"
      #expect(try engine.run(ask).output == expected)
    }
  }

  @Test(
    "modules that cannot be joined are published one by one, and loaded as modules",
    arguments: [
      "export default 1;\n", "export const serverForm = 1, timeLimit = 2;\n", "import * as dom from \"../dom.js\";\n",
      "await fetch(\"./words.json\");\nexport const serverForm = 1;\nexport const timeLimit = 1;\n",
      "import { openConsole } from \"./main.js\";\nexport const serverForm = openConsole;\nexport const timeLimit = 1;\n",
    ])
  func otherForms(text: String) throws {
    let own = try scripts(["scripts/console/servers.js": text])
    #expect(own.count > 30)
    #expect(own["console/servers.js"] != nil && own["console/form.js"] != nil && own["search/ranking.js"] != nil)
    #expect(try PublishedSite.look(["scripts/console/servers.js": text]).hasModules)
    #expect(try !PublishedSite.look().hasModules)
  }
}
