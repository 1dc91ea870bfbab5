import HTTPTypes
import Site
import Testing

@testable import Explorer

@Suite("Rules of serving files")
struct SiteRulesTests {
  @Test(
    "preconditions follow RFC 9110",
    arguments: [
      ("If-None-Match", "\"a\"", Conditional.notModified), ("If-None-Match", "W/\"a\"", .notModified),
      ("If-None-Match", "\"x\", \"a\"", .notModified), ("If-None-Match", "*", .notModified),
      ("If-None-Match", "\"x\"", .proceed), ("If-None-Match", "a", .proceed),
      ("If-None-Match", "\"x,\\\"a\\\"\"", .proceed),
      ("If-Match", "\"a\"", .proceed), ("If-Match", "*", .proceed), ("If-Match", "W/\"a\"", .preconditionFailed),
      ("If-Match", "\"x\"", .preconditionFailed), ("If-Match", "\"other\"", .proceed),
    ])
  func conditions(name: String, value: String, expected: Conditional) throws {
    let fields: HTTPFields = [try #require(HTTPField.Name(name)): value]
    #expect(Conditional(fields, tag: "\"a\"", otherTags: ["\"other\""]) == expected)
  }

  @Test(
    "a range of a file of ten bytes",
    arguments: [
      ("bytes=0-3", ByteRange.part(0..<4)), ("bytes=4-", .part(4..<10)), ("bytes=-3", .part(7..<10)),
      ("bytes=-30", .part(0..<10)), ("bytes=9-99", .part(9..<10)), ("bytes=0-0", .part(0..<1)),
      ("bytes=10-", .unsatisfiable), ("bytes=-0", .unsatisfiable), ("bytes=5-4", .whole), ("bytes=0-1,4-5", .whole),
      ("lines=0-1", .whole), ("bytes=a-b", .whole), ("bytes=-", .whole), ("bytes", .whole),
      ("bytes=99999999999999999999-", .whole), ("Bytes = 0-3", .part(0..<4)),
    ])
  func ranges(field: String, expected: ByteRange) {
    #expect(ByteRange([.range: field], size: 10, tag: "\"a\"") == expected)
  }

  @Test("a range for an older or weakly named representation is left out")
  func ifRange() {
    for (condition, expected) in [("\"a\"", ByteRange.part(0..<4)), ("\"b\"", .whole), ("W/\"a\"", .whole)] {
      #expect(ByteRange([.range: "bytes=0-3", .ifRange: condition], size: 10, tag: "\"a\"") == expected)
    }
  }

  @Test(
    "gzip is sent to those who take it",
    arguments: [
      ("gzip", true), ("br, GZIP;q=0.5", true), ("*", true), ("x-gzip", true), ("", false), ("br", false),
      ("gzip;q=0", false), ("gzip;q=0.0, *", false), ("*;q=0", false), ("gzip;q=0.2, identity;q=0.5", false),
      ("gzip;q=x", false), ("gzip;q=nan", false),
    ])
  func gzip(field: String, takes: Bool) {
    #expect(Preferences(field).takesGzip == takes)
  }

  @Test(
    "JSON is preferred when it is asked for",
    arguments: [
      ("application/json", true), ("application/problem+json", true), ("text/html,application/json;q=0.9", false),
      ("text/html;q=0.5, application/json", true), ("*/*", false), ("", false),
      ("text/*;q=0.1, application/json", true),
    ])
  func json(field: String, prefers: Bool) {
    #expect(Preferences(field).prefersJSON == prefers)
  }

  @Test(
    "only assets with a hash in their path are kept forever",
    arguments: [
      ("assets/theme.3f9a1c02.css", true), ("assets/3f9a1c02ab/theme.js", true), ("assets/theme-3f9a1c02.js", true),
      ("assets/theme.css", false), ("assets/defaced.css", false), ("assets/3f9a.css", false),
      ("types/3f9a1c02/index.html", false), ("assets/3F9A1C02.css", false),
    ])
  func hashed(path: String, isHashed: Bool) {
    #expect(CachePolicy.isHashed(path) == isHashed)
  }

  @Test("a path is decoded")
  func paths() throws {
    #expect(try SitePath.decode("/") == "")
    #expect(try SitePath.decode("/a%20b/%C3%BC/") == "a b/ü/")
  }

  @Test(
    "a path that no link has is refused",
    arguments: [
      "//", "//a", "/a//b", "/../a", "/a/..", "/a/.", "/%2e%2e/a", "/a%2fb", "/a%5Cb", "/a\\b", "/a%00", "/a%0a", "/%",
      "/%4", "/%zz", "/%ff", "/a%7f",
    ])
  func badPaths(path: String) {
    #expect(throws: Problem.self) { try SitePath.decode(path) }
  }

  @Test(
    "a path finds its route without being decoded",
    arguments: [
      ("/", Route.site), ("/_events", .events), ("/_events/", .site), ("/_sandbox/a", .sandbox(apiID: "a", path: "")),
      ("/_sandbox/a/b%2Fc/", .sandbox(apiID: "a", path: "/b%2Fc/")),
      ("/_try/a/0/b//c", .proxy(apiID: "a", server: "0", path: "/b//c")),
      ("/_try/a/0", .proxy(apiID: "a", server: "0", path: "")), ("/_try/a", .proxy(apiID: "a", server: "", path: "")),
      ("/%5Ftry/a/0/", .site), ("/_trya", .site),
    ])
  func routes(path: String, expected: Route) {
    #expect(Route(path: path) == expected)
  }

  @Test("a hash depends on every byte and on the length")
  func hashes() {
    let texts: [[UInt8]] = [[], [0], [0, 0], Array("12345678".utf8), Array("12345679".utf8), Array("123456780".utf8)]
    #expect(Set(texts.map(ContentHash.text(of:))).count == texts.count)
    #expect(ContentHash.text(of: [1, 2, 3]) == ContentHash.text(of: [1, 2, 3]))
  }

  @Test("text of a problem is escaped for JSON and for HTML")
  func jsonEscapes() {
    #expect(jsonText("a\"\\\n\u{1}</script>ü") == #""a\"\\\n\u0001\u003c/script>ü""#)
  }
}
