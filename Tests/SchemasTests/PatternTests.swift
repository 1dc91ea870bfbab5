import JSON
import Schemas
import Testing

/// Regular expressions as ECMA-262 defines them.
@Suite("Regular expressions")
struct PatternTests {
  private static let pairs = String(repeating: "ab", count: 350)

  static let cases: [(pattern: String, text: String, matches: Bool)] = [
    ("^a{2,3}$", "aaa", true), ("^a{2,3}$", "aaaa", false), ("^a{2,}?$", "a", false), ("x{0}y", "y", true),
    ("a|^b", "xb", false), ("a|^b", "xa", true), ("^(a|ab)(c|bcd)(d*)$", "abcd", true),
    ("^(a*)*$", "aaa", true), ("^(a*)*$", "b", false), ("^(?:a*?)*?$", "aaa", true),
    ("^(ab){300,400}$", pairs, true), ("^(ab){351,400}$", pairs, false), ("^(ab){300,349}$", pairs, false),
    ("^(a?){600}$", "aaa", true), ("^(a?){600}$", "b", false),
    ("^(a)\\1$", "aa", true), ("^(a)\\1$", "ab", false), ("(?<n>a)\\k<n>", "aa", true),
    ("^(?:(a)|b)*\\1$", "aab", true), ("(?<=\\1(a))b", "aab", true), ("(?<=\\1(a))b", "xab", false),
    ("(?<=ab)c", "abc", true), ("(?<=ab)c", "xbc", false), ("(?<!ab)c", "abc", false), ("(?<!ab)c", "xbc", true),
    ("^(?=.*\\d)(?=.*[a-z]).{4,}$", "ab1c", true), ("^(?=.*\\d)(?=.*[a-z]).{4,}$", "abcc", false),
    ("^(?!.*admin)[a-z]+$", "xadminx", false), ("^(?!.*admin)[a-z]+$", "xadmix", true),
    ("\\bfoo\\b", "a foo b", true), ("\\bfoo\\b", "afoo", false), ("\\Bo", "foo", true),
    (".", "\n", false), ("[^]", "\n", true), ("[]", "a", false), ("^[^\\d\\s]+$", "abc", true),
    ("^[^\\d\\s]+$", "a c", false), ("^[\\w\\-]+$", "a-b", true), ("^[a\\-z]+$", "b", false), ("\\cJ", "\n", true),
    ("^\\x41\\u0042$", "AB", true), ("^\\u{1F432}$", "🐲", true), ("^\\uD83D\\uDC32$", "🐲", true), ("^.$", "🐲", true),
    ("^\\p{L}+$", "aé漢", true), ("^\\P{L}+$", "12", true), ("^\\p{Script=Greek}+$", "αβγ", true),
    ("^\\p{sc=Cyrl}+$", "abc", false), ("^\\p{Lu}\\p{Lowercase_Letter}$", "Ab", true), ("^\\p{gc=Nd}$", "٣", true),
    ("^\\p{Emoji_Presentation}$", "🐲", true), ("^[\\p{Lu}\\d]+$", "A1", true), ("^[^\\p{Lu}]+$", "A", false),
  ]

  @Test("a pattern matches what it says", arguments: cases)
  func match(pattern: String, text: String, matches: Bool) throws {
    let compiled = try SchemaCompiler().compile(["pattern": .string(pattern)])
    #expect(compiled.isValid(.string(text)) == matches)
  }

  @Test(
    "what is no pattern with the flag `u` but one without is read as it is meant",
    arguments: [
      ("^\\-\\_$", "-_"), ("^a{,3}$", "a{,3}"), ("^]$", "]"), ("^}$", "}"), ("^[\\w-.]$", "-"),
    ])
  func lenient(pattern: String, text: String) throws {
    let compiled = try SchemaCompiler().compile(["pattern": .string(pattern)])
    #expect(compiled.isValid(.string(text)))
    #expect(try !schema(#"{"format": "regex"}"#).isValid(.string(pattern), formats: .assert))
  }

  @Test(
    "a text that is no pattern makes no schema",
    arguments: [
      "(", "a**", "[b-a]", "\\p{Nonsense}", "(?i)a", "\\2(a)", "(?<n>a)(?<n>b)", "a{2,1}", "[", "\\",
    ])
  func invalid(pattern: String) {
    #expect(throws: SchemaProblem.self) { try SchemaCompiler().compile(["pattern": .string(pattern)]) }
  }

  static let hostile: [(pattern: String, count: Int)] = [
    ("^(a+)+$", 20_000), ("^(a|aa)+$", 20_000), ("^(?=(a+)+$)", 5000), ("(a*)*b", 2000), ("(.*)(.*)(.*)(.*)x", 500),
    ("^(a+)+\\1$", 40), ("^(.{1,60000}){1,60000}$", 500), ("(?:a?){0,400}a{400}$", 1000),
  ]

  @Test("a pattern that explodes elsewhere ends within the bound", arguments: hostile)
  func bound(pattern: String, count: Int) throws {
    let compiled = try SchemaCompiler().compile(["pattern": .string(pattern)])
    let duration = ContinuousClock().measure {
      #expect(!compiled.isValid(.string(String(repeating: "a", count: count) + "\n")))
    }
    #expect(duration < .seconds(60))
  }

  @Test("where the bound is reached the sentence says so")
  func exhausted() throws {
    let compiled = try schema(#"{"pattern": "^(a+)+\\1$"}"#)
    #expect(
      compiled.validate(.string(String(repeating: "a", count: 40) + "!")).map(\.message) == [
        #"the value cannot be matched with `^(a+)+\1$` within reasonable time"#
      ])
  }
}
