import APISpec
import HTTPTypes
import JSON
import OrderedCollections
import Sandbox

/// A small API whose operations answer what they read, for tests of the sandbox itself.
enum Core {
  struct Point: Documented, Equatable {
    var x: Int
    var y: Int?
    var tags: [String]?
    static let shape = Shape("Point", Point.init) {
      Field("x", \.x)
      Field("y", \.y)
      Field("tags", \.tags)
    }
  }

  struct Log: Sendable {
    var entries: [String] = []
  }

  static let basic = Authentication<NoScopes>("basic", .basic, "")
  static let bearer = Authentication<NoScopes>("bearer", .bearer(format: nil), "")
  static let digest = Authentication<NoScopes>("digest", .http(scheme: "Digest"), "")
  static let header = Authentication<NoScopes>("header", .apiKey(name: "X-Key", in: .header), "")
  static let query = Authentication<NoScopes>("query", .apiKey(name: "key", in: .query), "")
  static let cookie = Authentication<NoScopes>("cookie", .apiKey(name: "sid", in: .cookie), "")
  static let certificate = Authentication<NoScopes>("certificate", .mutualTLS, "")

  static let api = API(id: "core", title: "Core", version: "1")
    .servers(Server("https://example.com/v1"))
    .authentication(basic).authentication(bearer).authentication(digest).authentication(header)
    .authentication(query).authentication(cookie).authentication(certificate)
    .endpoints(
      Generic.self, Me.self, Named.self, Keys.self, Parameters.self, Unwritten.self, Take.self, Text.self, Add.self,
      Remove.self, Peek.self)

  static let sandbox = Sandbox(
    api, state: Log(),
    [
      Behaviour(Generic.self), Behaviour(Me.self), Behaviour(Named.self), Behaviour(Keys.self),
      Behaviour(Parameters.self), Behaviour(Take.self), Behaviour(Text.self), Behaviour(Add.self),
      Behaviour(Remove.self), Behaviour(Peek.self),
    ])

  /// `GET /users/{id}`, declared before the more concrete ones.
  enum Generic: SandboxedEndpoint {
    static let id = PathParameter<String>("id", "")
    static let ok = Reply<String>(.ok, "")
    static let definition = define("generic", .get, "/users/\(id)", "Generic") { ok }

    static func respond(to call: Call, with state: inout Log) throws(Answer<Self>) -> Answer<Self> {
      ok("generic " + (call[id] ?? "nil"))
    }
  }

  enum Me: SandboxedEndpoint {
    static let ok = Reply<String>(.ok, "")
    static let definition = define("me", .get, "/users/me", "Me") { ok }

    static func respond(to call: Call, with state: inout Log) throws(Answer<Self>) -> Answer<Self> { ok("me") }
  }

  enum Named: SandboxedEndpoint {
    static let name = PathParameter<String>("name", "")
    static let ok = Reply<String>(.ok, "")
    static let definition = define("named", .get, "/users/\(name).json", "Named") { ok }

    static func respond(to call: Call, with state: inout Log) throws(Answer<Self>) -> Answer<Self> {
      ok("named " + (call[name] ?? "nil"))
    }
  }

  enum Keys: SandboxedEndpoint {
    static let id = PathParameter<Int>("id", "")
    static let key = PathParameter<[Int]>("key", "")
    static let ok = Reply<JSONValue>(.ok, "")
    static let definition = define("keys", .delete, "/users/\(id)/keys/\(key)/", "Keys") { ok }

    static func respond(to call: Call, with state: inout Log) throws(Answer<Self>) -> Answer<Self> {
      ok([call[id]?.json ?? nil, call[key]?.json ?? nil])
    }
  }

  enum Parameters: SandboxedEndpoint {
    static let page = QueryParameter<Int?>("page", "")
    static let limit = QueryParameter<Int>("limit", "")
    static let flag = QueryParameter<Bool?>("flag", "")
    static let names = QueryParameter<[String]?>("names", "")
    static let numbers = QueryParameter<[Int]?>("numbers", "").style(.form, explode: false)
    static let spaces = QueryParameter<[String]?>("spaces", "").style(.spaceDelimited)
    static let pipes = QueryParameter<[String]?>("pipes", "").style(.pipeDelimited)
    static let deep = QueryParameter<Point?>("deep", "").style(.deepObject)
    static let flat = QueryParameter<Point?>("flat", "").style(.form, explode: false)
    static let spread = QueryParameter<Point?>("spread", "")
    static let document = QueryParameter<Point?>("document", "").content("application/json")
    static let trace = HeaderParameter<[String]?>("X-Trace", "")
    static let size = HeaderParameter<Point?>("X-Size", "").exploded()
    static let session = CookieParameter<String?>("session", "")
    static let ok = Reply<JSONValue>(.ok, "")
    static let bad = Reply<String>(.badRequest, "")

    static let definition = define("parameters", .get, "/parameters", "Parameters") {
      page
      limit
      flag
      names
      numbers
      spaces
      pipes
      deep
      flat
      spread
      document
      trace
      size
      session
      ok
      bad
    }

    static func respond(to call: Call, with state: inout Log) throws(Answer<Self>) -> Answer<Self> {
      do throws(SchemaMismatch) {
        _ = try call.value(of: limit)
      } catch {
        throw bad("limit must be \(error.expectation)" + (error.isMissing ? ", is missing" : ""))
      }
      var read: OrderedDictionary<String, JSONValue> = [:]
      read["page"] = call[page]?.json
      read["limit"] = call[limit]?.json
      read["flag"] = call[flag]?.json
      read["names"] = call[names]?.json
      read["numbers"] = call[numbers]?.json
      read["spaces"] = call[spaces]?.json
      read["pipes"] = call[pipes]?.json
      read["deep"] = call[deep]?.json
      read["flat"] = call[flat]?.json
      read["spread"] = call[spread]?.json
      read["document"] = call[document]?.json
      read["trace"] = call[trace]?.json
      read["size"] = call[size]?.json
      read["session"] = call[session]?.json
      return ok(.object(read))
    }
  }

  /// Documented, but nobody wrote how it behaves.
  enum Unwritten: Endpoint {
    static let ok = EmptyReply(.ok, "")
    static let definition = define("unwritten", .get, "/unwritten", "Unwritten") { ok }
  }

  enum Take: SandboxedEndpoint {
    static let body = Body<Point>(
      "application/json", "application/x-www-form-urlencoded", "application/merge-patch+json")
    static let location = ReplyHeader<URI>("Location", "")
    static let created = Reply<Point>(.created, "", headers: [location])
    static let bad = Reply<String>(.badRequest, "")
    static let definition = define("take", .post, "/points", "Take") {
      body
      created
      bad
    }

    static func respond(to call: Call, with state: inout Log) throws(Answer<Self>) -> Answer<Self> {
      let point = try call.body(body) { bad("\($0.pointer) must be \($0.expectation)") }
      return created(point, with: location(URI("/points/\(point.x)")))
    }
  }

  enum Text: SandboxedEndpoint {
    static let body = Body<String?>("text/plain")
    static let ok = Reply<String>(.ok, "", as: "text/plain")
    static let definition = define("text", .put, "/text", "Text") {
      body
      ok
    }

    static func respond(to call: Call, with state: inout Log) throws(Answer<Self>) -> Answer<Self> {
      ok(try call.body(body) { _ in ok("refused") } ?? "nothing")
    }
  }

  enum Add: SandboxedEndpoint {
    static let name = PathParameter<String>("name", "")
    static let ok = Reply<[String]>(.ok, "")
    static let definition = define("add", .put, "/log/\(name)", "Add") {
      ok
      Example("a", "A", with: [name("a")], returns: ok(["a"]))
      Example("b", "B", with: [name("b")], returns: ok(["a", "b"]), after: [.init(operation: "add", example: "a")])
    }

    static func respond(to call: Call, with state: inout Log) throws(Answer<Self>) -> Answer<Self> {
      state.entries.append(call[name] ?? "nil")
      return ok(state.entries)
    }
  }

  enum Remove: SandboxedEndpoint {
    static let name = PathParameter<String>("name", "")
    static let ok = Reply<[String]>(.ok, "")
    static let missing = EmptyReply(.notFound, "")
    static let definition = define("remove", .delete, "/log/\(name)", "Remove") {
      ok
      missing
      Example("b", "B", with: [name("b")], returns: ok(["a"]), after: [.init(operation: "add", example: "b")])
    }

    static func respond(to call: Call, with state: inout Log) throws(Answer<Self>) -> Answer<Self> {
      guard let index = state.entries.firstIndex(of: call[name] ?? "") else { throw missing() }
      state.entries.remove(at: index)
      return ok(state.entries)
    }
  }

  enum Peek: SandboxedEndpoint {
    static let ok = Reply<JSONValue>(.ok, "")
    static let definition = define("peek", .get, "/peek", "Peek") { ok }

    static func respond(to call: Call, with state: inout Log) throws(Answer<Self>) -> Answer<Self> {
      let credentials = call.credentials.map { credential -> (String, JSONValue) in
        switch credential.value {
        case .password(let username, let password): (credential.scheme, [.string(username), .string(password)])
        case .token(let token): (credential.scheme, .string(token))
        }
      }
      return ok([
        "credentials": .object(OrderedDictionary(uniqueKeysWithValues: credentials)),
        "entries": state.entries.json ?? nil,
      ])
    }
  }
}

/// A caller of one session of the small API.
struct CoreClient {
  let session = Core.sandbox.start()

  /// The answer to a request.
  func send(
    _ method: HTTPRequest.Method, _ target: String, _ headers: HTTPFields = [:], body: String = ""
  ) -> SandboxResponse {
    let parts = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false).map { String($0) }
    return session.respond(
      to: SandboxRequest(
        method: method, path: parts[0], query: parts.count > 1 ? parts[1] : nil, headerFields: headers,
        body: Array(body.utf8)))
  }
}
