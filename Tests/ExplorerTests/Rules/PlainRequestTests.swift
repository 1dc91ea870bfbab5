import NIOHTTP1
import Testing

@testable import Explorer

@Suite("What may take the shortcut")
struct PlainRequestTests {
  private func read(
    _ target: String, method: HTTPMethod = .GET, version: HTTPVersion = .http1_1,
    _ fields: [(String, String)] = [("Host", "a")]
  ) -> PlainRequest? {
    PlainRequest(HTTPRequestHead(version: version, method: method, uri: target, headers: HTTPHeaders(fields)))
  }

  @Test(
    "the target of a file is its path",
    arguments: [
      ("/", "index.html"), ("/types/user/", "types/user/index.html"), ("/a.css", "a.css"), ("/a_b/_c", "a_b/_c"),
    ])
  func files(target: String, file: String) {
    #expect(read(target)?.file == file)
    #expect(read(target, method: .HEAD)?.isHead == true)
  }

  @Test(
    "other targets are looked at elsewhere",
    arguments: ["", "*", "a", "http://a/", "/_events", "/_try/a/0/", "/a?b", "/a%20b", "/a#b"])
  func otherTargets(target: String) {
    #expect(read(target) == nil)
  }

  @Test(
    "what changes the answer is looked at elsewhere",
    arguments: [
      ("Range", "bytes=0-1"), ("if-range", "\"a\""), ("If-None-Match", "*"), ("IF-MATCH", "*"), ("Content-Length", "0"),
      ("Transfer-Encoding", "chunked"), ("Connection", "close"), ("Connection", "keep-alive, te"), ("Host", "a"),
    ])
  func otherFields(name: String, value: String) {
    #expect(read("/", [("Host", "a"), ("Accept", "*/*")]) != nil)
    #expect(read("/", [("Host", "a"), ("Accept", "*/*"), (name, value)]) == nil)
  }

  @Test("other methods and versions, and requests without a host, are looked at elsewhere")
  func others() {
    #expect(read("/", method: .POST) == nil)
    #expect(read("/", version: .http1_0) == nil)
    #expect(read("/", []) == nil)
  }

  @Test("compressed bytes are for those who take them")
  func compression() {
    #expect(read("/")?.takesGzip == false)
    let kept = read("/", [("Host", "a"), ("Accept-Encoding", "br, gzip"), ("Connection", "Keep-Alive")])
    #expect(kept?.takesGzip == true)
    #expect(read("/", [("Host", "a"), ("Accept-Encoding", "gzip;q=0")])?.takesGzip == false)
    #expect(read("/", [("Host", "a"), ("Accept-Encoding", "br"), ("Accept-Encoding", "gzip")]) == nil)
  }

  @Test(
    "dates are written as HTTP has them",
    arguments: [
      (0, "Thu, 01 Jan 1970 00:00:00 GMT"), (784_111_777, "Sun, 06 Nov 1994 08:49:37 GMT"),
      (951_782_400, "Tue, 29 Feb 2000 00:00:00 GMT"), (1_709_251_199, "Thu, 29 Feb 2024 23:59:59 GMT"),
      (1_735_689_599, "Tue, 31 Dec 2024 23:59:59 GMT"), (1_735_689_600, "Wed, 01 Jan 2025 00:00:00 GMT"),
      (4_107_542_400, "Mon, 01 Mar 2100 00:00:00 GMT"),
    ])
  func dates(seconds: Int, text: String) {
    #expect(HTTPDate(seconds: seconds).description == text)
  }
}
