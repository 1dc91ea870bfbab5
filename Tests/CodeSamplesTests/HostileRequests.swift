import Testing
import APISpec
import HTTPTypes

/// A request that is hard to quote, with the reason in its name.
struct HostileRequest: Sendable, CustomTestStringConvertible {
  var name: String
  var request: RequestMessage
  var testDescription: String { name }

  init(_ name: String, _ request: RequestMessage) {
    self.name = name
    self.request = request
  }

  /// A POST whose only difficulty is its body.
  static func body(_ name: String, _ body: String) -> HostileRequest {
    HostileRequest(
      name,
      RequestMessage(
        method: .post, baseURL: "http://localhost", path: "/bodies", headers: [.init("Content-Type", "text/plain")],
        body: body))
  }

  /// A GET whose only difficulty is a header field.
  static func header(_ name: String, _ value: String) -> HostileRequest {
    HostileRequest(
      name,
      RequestMessage(
        method: .get, baseURL: "http://localhost", path: "/headers", headers: [.init("X-Note", value)]))
  }

  /// A request whose only difficulty is its target.
  static func target(_ name: String, _ path: String, query: String? = nil) -> HostileRequest {
    HostileRequest(name, RequestMessage(method: .get, baseURL: "http://localhost", path: path, query: query))
  }

  static let all: [HostileRequest] = [
    HostileRequest("nothing special", RequestMessage(method: .get, baseURL: "http://localhost", path: "/")),
    HostileRequest(
      "an ordinary update",
      RequestMessage(
        method: .patch, baseURL: "http://localhost", path: "/api/v1.1/users/janedoe/",
        headers: [
          .init("Accept", "application/json"), .init("Content-Type", "application/json"),
          .init("Authorization", "Basic amFuZTpzZWNyZXQ="),
        ],
        body: "{\n  \"full_name\": \"Jane \\\"JD\\\" Doe\",\n  \"location\": \"O'Fallon\"\n}")),
    HostileRequest(
      "an empty body", RequestMessage(method: .post, baseURL: "http://localhost", path: "/empty", body: "")),
    HostileRequest("no body", RequestMessage(method: .delete, baseURL: "http://localhost", path: "/emails/1")),
    HostileRequest("head", RequestMessage(method: .head, baseURL: "http://localhost", path: "/head")),
    HostileRequest(
      "a body without a type",
      RequestMessage(method: .put, baseURL: "http://localhost", path: "/typeless", body: "a=1&b=2")),
    HostileRequest(
      "names of prototypes, and a field twice",
      RequestMessage(
        method: .get, baseURL: "http://localhost", path: "/fields",
        headers: [.init("constructor", "1"), .init("X-Twice", "a"), .init("X-Twice", "b")])),
    HostileRequest(
      "a cookie",
      RequestMessage(
        method: .get, baseURL: "http://localhost", path: "/cookies", headers: [.init("Cookie", "a=1; b=\"2\"")])),
    .body("a file name behind @", "@/etc/passwd"),
    .body("a file name behind <", "< /etc/passwd"),
    .body("an option", "--output /tmp/x"),
    .body("all quotes", "' \" ` '' \"\" \"\"\" ''' ``` \"\"\"\""),
    .body("quotes at both ends", "\"quoted\""),
    .body("long, quotes at both ends", "\"\"\"\n\"\"\"\""),
    .body("long, a quote at the end", "a\nb\""),
    .body("backslashes", #"\ \\ \n \" \' \u{41} \x41 \"#),
    .body("long, a backslash at the end", "a\\\nb\\"),
    .body("substitutions", "$HOME ${HOME} $(id) `id` \\(1 + 1) #{1} %s %d {0} !! !x"),
    .body("long, substitutions", "$HOME ${HOME}\n$(id) `id`\n\\(1 + 1)\n$${a}"),
    .body("raw literals of Swift", "\"# \"## \"\"\"# \\#(1) \\##(2)"),
    .body("long, raw literals of Swift", "\"\"\"#\n\\#(1)\n\"##\n    \\###n"),
    .body("line ends", "a\nb\r\nc\rd\n\n  e  \n"),
    .body("only a line end", "\n"),
    .body("controls", "\t \u{1} \u{8} \u{B} \u{C} \u{1B}[31m \u{7F}"),
    .body("non-ASCII", "Jürgen 邮箱 🐳 e\u{301}"),
    .body("text that does not show", "a\u{202E}b\u{200B}c\u{2028}d\u{FEFF}e\u{E0041}"),
    .body("combining marks behind quotes", "\"\u{301} '\u{301} \\\u{301} `\u{301}"),
    .body("a body longer than curl sends at once", String(repeating: "x'\n", count: 1000)),
    .header("quotes in a header", #"' " ` \ $HOME $(id) !! \u0041 ${a}"#),
    .header("a file name behind @ in a header", "@/etc/passwd"),
    .header("non-ASCII in a header", "Jürgen 邮箱"),
    .header("an empty header", ""),
    .header("a line break in a header", "a\r\nX-Evil: 1"),
    .header("a colon and a semicolon in a header", "a: b; c"),
    .target("encoded characters", "/users/a%2Fb%20c%27%22", query: "q=%26%3D%2B%25&%E9%82%AE=1"),
    .target("reserved characters", "/a;b=c,d/(e)!*@:$&+=", query: "a[]=1&b=$x&c=(y)!*;:@,/?"),
    .target("a parameter without a value", "/users/{username}/keys", query: "ids=[1-3]&set={a,b}"),
    .target("a quote", "/o'fallon", query: "q='a'"),
    .target("characters that URLs do not have", "/a b/邮\"<>\\^`|/#top", query: "a b#\u{1}"),
    .target("dots", "/a.b/..c/...", query: "../x"),
  ]
}
