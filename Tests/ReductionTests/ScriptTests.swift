import BuiltInTemplates
import Reduction
import Testing

@Suite("Reduced scripts")
struct ScriptTests {
  @Test(
    "lose comments and the white space that means nothing",
    arguments: [
      ("// why\nconst a = 1; // so\n/* and\n so */ f ( a , [ 1 ] );", "const a=1;f(a,[1]);"),
      ("call(\n  first,\n  second,\n)", "call(first,second,)"),
      ("const f = (a) => {\n  return a;\n};", "const f=(a)=>{return a;};"),
      ("a\n  .b()\n  ?.c ?? d", "a.b()?.c??d"),
      ("x = y ? .5 : -1", "x=y? .5:-1"),
      ("/*! notice */ a // b", "/*! notice */\na"),
      ("", ""), ("// only words\n", ""),
    ])
  func reduced(source: String, result: String) {
    #expect(ReducedScript.of(source) == (result.isEmpty ? "" : result + "\n"))
  }

  @Test(
    "keep every line break at which a semicolon may be missing",
    arguments: [
      "a\nb", "return\n-1", "a = b\n++c", "a\n(b)", "a()\n[b].c()", "x = {}\ny()", "a\n`b`", "a\n!b",
      "class A{a\n*b(){}}", "f()\n/re/.test(a)", "a\n-b",
    ])
  func lineBreaks(source: String) {
    // Behind a call and a line break a slash divides; only the tokens are of interest.
    #expect(ReducedScript.of(source).contains("\n" + source.split(separator: "\n")[1]))
  }

  @Test("keep apart what would be something else together")
  func apart() {
    for (source, result) in [
      ("a + +b", "a+ +b"), ("a - --b", "a- --b"), ("a / /b/", "a/ /b/"), ("a < !--b", "a< !--b"),
      ("1 .toFixed()", "1 .toFixed()"), ("in  b", "in b"), ("/a/ in b", "/a/ in b"), ("a `b`", "a`b`"),
      ("typeof #a", "typeof #a"), ("é à", "é à"), ("0xe + 1", "0xe+1"), ("1e+5 + 1", "1e+5+1"),
    ] {
      #expect(ReducedScript.of(source) == result + "\n")
    }
  }

  @Test(
    "keep strings, template literals and regular expressions as they are",
    arguments: [
      #""a // b  \" /* c */""#, "`\\`  ${ { a: {} } }  `", "'it\\'s  // so'",
      "`a  ${ b /* c */ + `${ \"}\" }  // d` }  // e`",
      "/[/]  \\/ \\[/g", "/[\\]/]  '/.test(a)", "`${ /}`/ }  `",
    ])
  func literals(source: String) throws {
    #expect(ReducedScript.of("f( \(source) ) // g") == "f(\(source))\n")
    let tokens = try ScriptTokens.of(Array(source.utf8))
    #expect(tokens.first?.kind == .literal)
  }

  @Test(
    "know a regular expression from a division",
    arguments: [
      ("if (a) /b  c/.test(d)", true), ("(a) /b  c/ d", false), ("return /b  c/", true), ("a.return /b  c/ d", false),
      ("x => /b  c/", true), ("a[0] /b  c/ d", false), ("a.if (b) /b  c/ d", false), ("!/b  c/", true),
      ("while (a(b)) /b  c/.exec(d)", true), ("case /b  c/:", true), ("2 /b  c/ d", false),
    ])
  func slashes(source: String, isExpression: Bool) throws {
    let literals = try ScriptTokens.of(Array(source.utf8)).filter { $0.kind == .literal }
    #expect(literals.count == (isExpression ? 1 : 0))
    #expect(ReducedScript.of(source).contains("b  c") == isExpression)
  }

  @Test(
    "stay as they are when their tokens are not certain",
    arguments: [
      "a /* b", "\"a\n b\"", "`a ${ b", "`a", "/a\n/", "} /b/ c", "a++ /b/ c", "of /b/ c", "// a\u{2028} b ( c )",
    ])
  func uncertain(source: String) {
    #expect(ReducedScript.of(source) == source)
    #expect(throws: ScriptTokens.Uncertain.self) { try ScriptTokens.of(Array(source.utf8)) }
  }

  @Test("have the tokens of their source, and none of its comments, for every script of the site")
  func builtIn() throws {
    let scripts = BuiltInTemplates.files.filter { $0.path.hasSuffix(".js") }
    #expect(scripts.count > 10)
    for (path, source) in scripts {
      let reduced = ReducedScript.of(source)
      #expect(reduced.utf8.count < source.utf8.count, "\(path)")
      #expect(try texts(reduced) == texts(source), "\(path)")
      #expect(!reduced.contains("/**"), "\(path)")
      #expect(ReducedScript.of(reduced) == reduced, "\(path)")
    }
  }

  private func texts(_ script: String) throws -> [String] {
    let bytes = Array(script.utf8)
    return try ScriptTokens.of(bytes).map { String(decoding: bytes[$0.range], as: UTF8.self) }
  }
}
