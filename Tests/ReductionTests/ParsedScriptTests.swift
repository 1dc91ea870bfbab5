import BuiltInTemplates
import Reduction
import TestSupport
import Testing

@Suite("Reduced scripts in an engine", .enabled(if: ScriptEngine.isInstalled, "node is not installed"))
struct ParsedScriptTests {
  @Test("every script of the site is a program, and the same one as its source")
  func programs() throws {
    let engine = try #require(ScriptEngine())
    for script in BuiltInTemplates.files where script.path.hasSuffix(".js") {
      let fault = try engine.fault(in: ReducedScript.of(script.text), isModule: true)
      #expect(fault == nil, "\(script.path)")
    }
  }

  @Test("awkward scripts print the same: reduced, and with short names", arguments: AwkwardScripts.all)
  func behaviour(script: AwkwardScripts.Script) throws {
    let engine = try #require(ScriptEngine())
    let expected = try engine.run(script: script.text)
    #expect(expected.code == 0, "\(expected.output)")
    #expect(!expected.output.isEmpty)
    let (reduced, short) = (ReducedScript.of(script.text), ShortScript.of(script.text))
    #expect(try engine.run(script: reduced).output == expected.output)
    #expect(try engine.run(script: short).output == expected.output, "\(short)")
    #expect(reduced.utf8.count < script.text.utf8.count)
    #expect((short.utf8.count < reduced.utf8.count) == script.isShortened, "\(short)")
  }

  @Test("a script that is short already stays a program, and becomes no other one")
  func twice() throws {
    let engine = try #require(ScriptEngine())
    for script in AwkwardScripts.all {
      let twice = ShortScript.of(ShortScript.of(script.text))
      #expect(try engine.run(script: twice).output == engine.run(script: script.text).output, "\(script.name)")
    }
  }
}
