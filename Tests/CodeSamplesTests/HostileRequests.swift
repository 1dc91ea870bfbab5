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

  /// A POST whose only difficulty is that its body is no text.
  static func bytes(_ name: String, _ bytes: [UInt8]) -> HostileRequest {
    var request = RequestMessage(
      method: .post, baseURL: "http://localhost", path: "/bytes",
      headers: [.init("Content-Type", "application/octet-stream")])
    request.bodyBytes = bytes
    return HostileRequest(name, request)
  }

  /// A form of several parts, with a file that has quotes, lines, an emoji and what looks like the name of a file.
  static let multipart = [
    "--limit", #"Content-Disposition: form-data; name="title""#, "", "@/etc/passwd; it's \"50 %\"", "--limit",
    #"Content-Disposition: form-data; name="tags""#, "", "", "--limit",
    #"Content-Disposition: form-data; name="file"; filename="a b.txt""#, "Content-Type: text/plain", "",
    "one\ntwo $HOME\n🐳", "--limit--", "",
  ].joined(separator: "\r\n")

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
    HostileRequest(
      "a body with GET",
      RequestMessage(
        method: .get, baseURL: "http://localhost", path: "/search",
        headers: [.init("Content-Type", "application/json")], body: "{\"query\": \"a\"}")),
    HostileRequest(
      "a body with DELETE",
      RequestMessage(
        method: .delete, baseURL: "http://localhost", path: "/keys",
        headers: [.init("Content-Type", "application/json")], body: "[1, 2]")),
    HostileRequest("a POST without a body", RequestMessage(method: .post, baseURL: "http://localhost", path: "/stop")),
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
    HostileRequest(
      "a form of several parts",
      RequestMessage(
        method: .post, baseURL: "http://localhost", path: "/files",
        headers: [.init("Content-Type", "multipart/form-data; boundary=limit")], body: multipart)),
    HostileRequest(
      "a form",
      RequestMessage(
        method: .post, baseURL: "http://localhost", path: "/forms",
        headers: [.init("Content-Type", "application/x-www-form-urlencoded")],
        body: "name=%40file&tags=a&tags=b&empty=&q=%F0%9F%90%B3+%25")),
    HostileRequest(
      "a form with brackets",
      RequestMessage(
        method: .post, baseURL: "http://localhost", path: "/orders",
        headers: [.init("Content-Type", "application/x-www-form-urlencoded")],
        body: "address%5Bcity%5D=Oslo&items%5B0%5D%5Bprice%5D=5&items%5B1%5D%5Bprice%5D=&plain[a][]=b")),
    .bytes("all bytes", (0...255).map { UInt8($0) }),
    .bytes("NUL", Array("a\0b\u{0}007".utf8)),
    .bytes("no UTF-8", Array("%s \\ '".utf8) + [0xFF, 0x31, 0xC3, 0x0A]),
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
    .body("blanks at the ends of lines", "a \n  b\t\n   \n\u{2003}c\u{2003}\nd\u{2028}\nlast "),
    .body("only a line end", "\n"),
    .body("only line ends and blanks", "\n \n\n"),
    .body("quotes of other kinds", "‘single’ ‚low‛ “double” „low‟ ´`"),
    .body("long, quotes of other kinds", "‘a’\n“b”\n'''\n''''"),
    .body("raw literals of others", ")\" )--\" #\" r\"( ``` $$ $a @\"b\" {$c} #$d #@e <<~F"),
    .body("long, raw literals of others", ")\"\n)--\"\n\"\"\"\"\n$$\n$a\n{$c}\n#$d\n'@\n\"@\nEOF"),
    .body("percent signs", "100% %s %d %% %n %25"),
    .body("controls", "\t \u{1} \u{8} \u{B} \u{C} \u{1B}[31m \u{7F}"),
    .body("non-ASCII", "Jürgen 邮箱 🐳 e\u{301}"),
    .body("text that does not show", "a\u{202E}b\u{200B}c\u{2028}d\u{FEFF}e\u{E0041}"),
    .body("combining marks behind quotes", "\"\u{301} '\u{301} \\\u{301} `\u{301}"),
    .body("a body longer than curl sends at once", String(repeating: "x'\n", count: 1000)),
    .header("quotes in a header", #"' " ` \ $HOME $(id) !! \u0041 ${a}"#),
    .header("a file name behind @ in a header", "@/etc/passwd"),
    .header("non-ASCII in a header", "Jürgen 邮箱"),
    .header("backslashes in a header", #"\ \\ a\b \n \'"#),
    .header("a backslash before a colon in a header", #"a\:b"#),
    .header("what HTTPie reads in a header", "==a:=b;c@d"),
    .header("what PowerShell reads in a header", "‘a’ “b” $(c) `d --%"),
    .header("an empty header", ""),
    .header("a line break in a header", "a\r\nX-Evil: 1"),
    .header("a colon and a semicolon in a header", "a: b; c"),
    .target("encoded characters", "/users/a%2Fb%20c%27%22", query: "q=%26%3D%2B%25&%E9%82%AE=1"),
    .target("reserved characters", "/a;b=c,d/(e)!*@:$&+=", query: "a[]=1&b=$x&c=(y)!*;:@,/?"),
    .target("a parameter without a value", "/users/{username}/keys", query: "ids=[1-3]&set={a,b}"),
    .target("arrays", "/users", query: "id=1&id=2&tags%5B%5D=a&tags%5B%5D=%F0%9F%90%B3&deep%5Ba%5D=1&list=a,b|c"),
    .target("empty values", "/users", query: "a=&b&=c"),
    .target("lone percent signs", "/100%/a%zz%2", query: "q=50%&r=%4"),
    .target("a quote", "/o'fallon", query: "q='a'"),
    .target("characters that URLs do not have", "/a b/邮\"<>\\^`|/#top", query: "a b#\u{1}"),
    .target("dots", "/a.b/..c/...", query: "../x"),
  ]
}
