import HTTPTypes
import Testing

@testable import Explorer

@Suite("Header fields of proxied calls")
struct ProxyHeadersTests {
  private func fields(_ pairs: [(String, String)]) throws -> HTTPFields {
    var fields = HTTPFields()
    for (name, value) in pairs {
      fields.append(HTTPField(name: try #require(HTTPField.Name(name)), value: value))
    }
    return fields
  }

  private func lines(_ fields: HTTPFields) -> [String] {
    fields.map { "\($0.name.rawName): \($0.value)" }
  }

  @Test("the browser's own fields, those of the connection and those of the console stay here")
  func stripped() throws {
    let request = try fields([
      ("Accept", "a/b"), ("Cookie", "docs=1"), ("Origin", "http://docs"), ("Referer", "http://docs/x"),
      ("Sec-Fetch-Site", "same-origin"), ("Sec-CH-UA", "x"), ("X-Lectern-Console", "1"), ("Connection", "X-Hop, close"),
      ("X-Hop", "1"), ("Keep-Alive", "1"), ("TE", "trailers"), ("Upgrade", "h2c"), ("Transfer-Encoding", "chunked"),
      ("Content-Length", "3"), ("Expect", "100-continue"), ("Proxy-Authorization", "x"), ("Authorization", "Bearer t"),
      ("Content-Type", "text/plain"), ("X-Own", "1"),
    ])
    #expect(
      lines(try RequestHeaders.forBackend(request)) == [
        "Accept: a/b", "Authorization: Bearer t", "Content-Type: text/plain", "X-Own: 1",
      ])
  }

  @Test("a wrapped field is sent under its own name, in place of what the browser sent")
  func wrapped() throws {
    let request = try fields([
      ("User-Agent", "browser"), ("X-Lectern-Header-Cookie", "a=1"), ("x-lectern-header-User-Agent", "mine"),
      ("Cookie", "docs=1"), ("X-Lectern-Header-X-Twice", "1"), ("X-Lectern-Header-X-Twice", "2"),
      ("X-Lectern-Header-Origin", "http://o"), ("X-Lectern-Header-Sec-Fetch-Mode", "cors"),
    ])
    #expect(
      lines(try RequestHeaders.forBackend(request)) == [
        "Cookie: a=1", "User-Agent: mine", "X-Twice: 1", "X-Twice: 2", "Origin: http://o", "Sec-Fetch-Mode: cors",
      ])
  }

  @Test(
    "a field that decides where a request goes or ends cannot be wrapped",
    arguments: [
      "Host", "Content-Length", "Transfer-Encoding", "Connection", "Upgrade", "TE", "Trailer", "Keep-Alive", "Expect",
      "Proxy-Authorization", "X-Lectern-Console", "X-Lectern-Header-Host",
    ])
  func notWrappable(name: String) throws {
    let request = try fields([("X-Lectern-Header-" + name, "x")])
    #expect(throws: Problem.self) { try RequestHeaders.forBackend(request) }
  }

  @Test("a value with a line break, a NUL or another control character is not safe")
  func values() {
    for value in ["a\r\nB: 1", "a\nb", "a\0", "a\u{7f}", "\u{1b}[0m"] { #expect(!RequestHeaders.isSafe(value)) }
    #expect(RequestHeaders.isSafe("a\tb ü"))
  }

  @Test(
    "a response field that could act on the docs' origin travels under another name",
    arguments: [
      "Set-Cookie", "Content-Security-Policy", "Content-Security-Policy-Report-Only", "Strict-Transport-Security",
      "Clear-Site-Data", "Service-Worker-Allowed", "Alt-Svc", "Access-Control-Allow-Origin", "Refresh", "Link", "NEL",
      "Report-To", "SourceMap", "X-Frame-Options", "WWW-Authenticate", "Location", "Cross-Origin-Opener-Policy",
      "Content-Disposition", "Cache-Control", "X-Lectern-Status", "X-Lectern-Proxy", "X-Lectern-Problem",
      "Referrer-Policy", "Permissions-Policy", "ETag", "X-Own", "No-Vary-Search",
    ])
  func travelling(name: String) throws {
    let head = ResponseHeaders.forConsole(status: 200, fields: try fields([(name, "x")]))
    let original = try #require(HTTPField.Name(name))
    let wrapped = try #require(HTTPField.Name("X-Lectern-Header-" + name))
    #expect(head.headerFields[wrapped] == "x")
    #expect(head.headerFields[original] != "x")
  }

  @Test("fields that describe the body keep their names, and those of the connection end here")
  func plain() throws {
    let head = ResponseHeaders.forConsole(
      status: 404,
      fields: try fields([
        ("Content-Type", "a/b"), ("Content-Encoding", "gzip"), ("X-Own", "1"), ("ETag", "\"1\""),
        ("Connection", "X-Hop"), ("X-Hop", "1"), ("Transfer-Encoding", "chunked"), ("Keep-Alive", "1"), ("Server", "s"),
      ]))
    #expect(head.status.code == 404)
    #expect(
      lines(head.headerFields) == [
        "Content-Type: a/b", "Content-Encoding: gzip", "X-Lectern-Header-X-Own: 1", "X-Lectern-Header-ETag: \"1\"",
        "X-Lectern-Header-Server: s", "X-Lectern-Status: 404",
        "Cache-Control: no-store", "Content-Disposition: attachment",
        "Content-Security-Policy: sandbox; default-src 'none'",
      ])
  }

  @Test("a status that fetch acts on becomes data", arguments: [300, 301, 302, 303, 304, 307, 308, 407, 408, 421])
  func redirects(status: Int) throws {
    let head = ResponseHeaders.forConsole(status: status, fields: try fields([("Location", "http://evil.test/")]))
    #expect(head.status == .ok)
    #expect(head.headerFields[.lecternStatus] == "\(status)")
    #expect(head.headerFields[.location] == nil)
  }

  @Test("the words of a status travel beside it, unless they could end the header")
  func reasons() {
    let found = ResponseHeaders.forConsole(status: 302, reason: "Found", fields: [:])
    #expect(found.headerFields[.lecternReason] == "Found")
    for reason in ["", "Fine\r\nSet-Cookie: a=1"] {
      #expect(ResponseHeaders.forConsole(status: 299, reason: reason, fields: [:]).headerFields[.lecternReason] == nil)
    }
  }

  @Test("an interesting status stays what it is", arguments: [200, 204, 400, 401, 418, 500, 599])
  func statuses(status: Int) {
    let head = ResponseHeaders.forConsole(status: status, fields: [:])
    #expect(head.status.code == status)
    #expect(head.headerFields[.lecternStatus] == "\(status)")
  }
}
