import Testing

@testable import Explorer

@Suite("URLs of backends")
struct BackendTests {
  @Test("a URL is read into its parts")
  func parts() throws {
    let backend = try Backend("HTTPS://API.Example.com:8443/v1/")
    #expect(backend.isSecure)
    #expect(backend.host == "api.example.com")
    #expect(backend.port == 8443)
    #expect(backend.basePath == "/v1")
    #expect(backend.authority == "api.example.com:8443")
    #expect(try Backend("http://localhost").authority == "localhost")
    #expect(try Backend("https://[::1]:443/").authority == "[::1]")
  }

  @Test(
    "a URL that could mean something else is refused",
    arguments: [
      ("ftp://a.test", BackendURLError.scheme), ("//a.test", .scheme), ("a.test:80", .scheme),
      ("http://a.test?x", .query), ("http://a.test/#x", .query), ("http://user@a.test", .credentials),
      ("http://good.test\\@evil.test", .characters), ("http://a.test:0", .port), ("http://a.test:x", .port),
      ("http://a.test:", .port), ("http://", .host), ("http://a..test", .host), ("http://a_b%2e.test", .host),
      ("http://[1.2.3.4]", .host), ("http://[::1", .port), ("http://ü.test", .characters),
      ("http://0177.0.0.1", .numericHost), ("http://0x7f.0.0.1", .numericHost), ("http://0x7f000001", .numericHost),
      ("http://2130706433", .numericHost), ("http://127.1", .numericHost), ("http://127.0.0.1.", .numericHost),
      ("http://a.0x1", .numericHost), ("http://a.test/v1/../v2", .dotSegments), ("http://a.test/%2E%2e/", .dotSegments),
    ])
  func refused(url: String, expected: BackendURLError) {
    #expect(throws: expected) { try Backend(url) }
  }

  @Test(
    "path and query are joined to the base byte for byte",
    arguments: [
      ("", nil, "/v1"), ("/", nil, "/v1/"), ("/a%2Fb/c;d", "x=%20&y=+", "/v1/a%2Fb/c;d?x=%20&y=+"),
      ("//a//b", "", "/v1//a//b?"), ("/a/../b", nil, "/v1/a/../b"), ("/%61%7E", "q=[{}]|^`", "/v1/%61%7E?q=[{}]|^`"),
      ("/...", nil, "/v1/..."), ("/..a/b..", nil, "/v1/..a/b.."), ("/%c3%A9", nil, "/v1/%c3%A9"),
    ] as [(String, String?, String)])
  func joined(path: String, query: String?, expected: String) throws {
    #expect(try Backend("http://a.test/v1").target(path: path, query: query) == expected)
  }

  @Test("a target that would end early is refused", arguments: ["/a b", "/a\r\nX: 1", "/a\0", "/a\u{7f}"])
  func splitting(path: String) throws {
    let backend = try Backend("http://a.test")
    #expect(throws: Problem.self) { try backend.target(path: path, query: nil) }
    #expect(throws: Problem.self) { try backend.target(path: "/", query: path) }
  }

  @Test(
    "dot segments that leave the base path are refused, however they are written",
    arguments: [
      "/..", "/../admin", "/%2e%2e/admin", "/%2E./admin", "/.%2e", "/a/../../admin", "/a/..%2f..%2fadmin",
      "/a%5c..%5C..", "/..;x=1/admin", "/..%3bx/admin", "/%252e%252e/admin", "/./../x", "//../x", "/..\\admin",
      "/..%2f\u{301}admin", "/%2e%2e/\u{301}admin", "/..\\\u{301}admin", "/%2e%2e%2F\u{20dd}",
    ])
  func escaping(path: String) throws {
    let backend = try Backend("http://a.test/v1")
    #expect(throws: Problem.self) { try backend.target(path: path, query: nil) }
  }
}
