import APISpec
import Fixtures
import HTTPTypes
import Testing

@Suite("HTTP messages as files")
struct HTTPMessageTextTests {
  @Test("parts come out of a request")
  func request() throws {
    let text = "POST https://a.example/x?y HTTP/1.1\r\nHost: a.example\r\nX-Empty:\r\nX-A: b: c\r\n\r\n\r\n\r\nbody\n"
    let message = try HTTPMessageText(parsing: Array(text.utf8))
    #expect(message.startLine == .request(method: "POST", target: "https://a.example/x?y"))
    #expect(message.fields == [.init("Host", "a.example"), .init("X-Empty", ""), .init("X-A", "b: c")])
    #expect(message.values("x-a") == ["b: c"])
    #expect(message.body == Array("\r\n\r\nbody\n".utf8))
  }

  @Test(
    "what is accepted comes out byte for byte",
    arguments: [
      "GET / HTTP/1.1\r\n\r\n", "HTTP/1.1 200 OK\r\n\r\n", "HTTP/1.1 599 \r\nA: b\r\n\r\n{}",
      "HTTP/1.1 404 Not Found\r\nX: ä\r\nX: \u{301}a\r\n\r\n\r\n", "HTTP/1.1 200 HTTP/1.1\r\n\r\n",
    ])
  func sameBytes(_ text: String) throws {
    #expect(try HTTPMessageText(parsing: Array(text.utf8)).bytes == Array(text.utf8))
  }

  @Test("a body of any bytes stays")
  func binaryBody() throws {
    let bytes = Array("HTTP/1.1 200 OK\r\n\r\n".utf8) + Array(0...255)
    #expect(try HTTPMessageText(parsing: bytes).bytes == bytes)
  }

  @Test(
    "liberties are refused",
    arguments: [
      ("", "the head of the message does not end in a blank line"),
      ("GET / HTTP/1.1\n\n", "the head of the message does not end in a blank line"),
      ("\r\nGET / HTTP/1.1\r\n\r\n", "'' is neither a request line nor a status line of HTTP/1.1"),
      ("GET / HTTP/2\r\n\r\n", "'GET / HTTP/2' is neither a request line nor a status line of HTTP/1.1"),
      ("HTTP/1.1 20 OK\r\n\r\n", "'HTTP/1.1 20 OK' is neither a request line nor a status line of HTTP/1.1"),
      ("HTTP/1.1 0200 OK\r\n\r\n", "'HTTP/1.1 0200 OK' is neither a request line nor a status line of HTTP/1.1"),
      ("GET / HTTP/1.1\r\nA: b\r\n folded\r\n\r\n", "line 3 is not a header field of the form 'Name: value'"),
      ("GET / HTTP/1.1\r\nA:b\r\n\r\n", "line 2 is not a header field of the form 'Name: value'"),
      ("GET / HTTP/1.1\r\nA: \r\n\r\n", "line 2 is not a header field of the form 'Name: value'"),
      ("GET / HTTP/1.1\r\nA:  b\r\n\r\n", "line 2 is not a header field of the form 'Name: value'"),
      ("GET / HTTP/1.1\r\nA: b\nC: d\r\n\r\n", "line 2 is not a header field of the form 'Name: value'"),
      ("GET / HTTP/1.1\r\nnothing\r\n\r\n", "line 2 is not a header field of the form 'Name: value'"),
    ])
  func refused(_ text: String, _ reason: String) {
    let problem = #expect(throws: HTTPMessageText.Problem.self) { try HTTPMessageText(parsing: Array(text.utf8)) }
    #expect(problem?.description == reason)
  }

  @Test("a line break in a value does not begin a field")
  func injection() throws {
    let request = RequestMessage(
      method: .get, baseURL: "https://a.example", path: "/a b", headers: [.init("A", "b\r\nX-Evil: 1\r\n\r\nbody")])
    let message = try HTTPMessageText(parsing: HTTPMessageText(request).bytes)
    #expect(message.startLine == .request(method: "GET", target: "https://a.example/a%20b"))
    #expect(message.fields.map(\.name) == ["Host", "A"])
    #expect(message.body.isEmpty)
  }
}
