import Foundation
import Testing

/// The promise of the DSL: a reference to something that does not exist does not compile.
@Suite("Wrong references do not compile", .enabled(if: Typechecker.found != nil, "needs swiftc and the built modules"))
struct WrongReferenceTests {
  /// A sound spec; each mistake replaces one of its lines.
  static let sound = """
    import APISpec
    import Sandbox

    enum Scope: String, ScopeSet {
      case read
      var description: LocalizedText { "reading" }
    }

    let oauth = Authentication<Scope>("oauth", .bearer(format: nil), "A token.")

    struct User: Documented {
      var id: Int
      var name: String?
      static let shape = Shape("User", User.init) {
        Field("id", \\.id)
        Field("name", \\.name)
      }
    }

    enum GetUser: SandboxedEndpoint {
      static let id = PathParameter<Int>("id", "which user")
      static let page = QueryParameter<Int?>("page", "which page")
      static let body = Body<User>()
      static let location = ReplyHeader<URI>("Location", "where it is")
      static let ok = Reply<User>(.ok, "found", headers: [location])
      static let missing = EmptyReply(.notFound, "not found")
      static let definition = define("get-user", .get, "/users/\\(id)", "Get a user") {
        requires(oauth(.read))
        page
        body
        ok
        missing
        link("delete", from: ok, to: DeleteUser.self, with: [DeleteUser.id.from(.responseBody("/id"))])
        Example(
          "one", "One",
          with: [id(1), page(2)],
          sends: body(User(id: 1)),
          returns: ok(User(id: 1), with: location("/users/1")))
      }

      static func respond(to call: Call, with state: inout Int) throws(Answer<GetUser>) -> Answer<GetUser> {
        guard call[id] == 1 else { throw missing() }
        return ok(User(id: state))
      }
    }

    enum DeleteUser: Endpoint {
      static let id = PathParameter<Int>("id", "which user")
      static let gone = EmptyReply(.noContent, "gone")
      static let definition = define("delete-user", .delete, "/users/\\(id)", "Delete a user") { gone }
    }

    let api = API(id: "users", title: "Users", version: "1").endpoints(GetUser.self, DeleteUser.self)
    let sandbox = Sandbox(api, state: 1, [Behaviour(GetUser.self)])
    """

  struct Mistake: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let line: String
    let wrong: String

    init(_ description: String, _ line: String, _ wrong: String) {
      testDescription = description
      self.line = line
      self.wrong = wrong
    }
  }

  @Test("a sound spec compiles")
  func soundSpec() async throws {
    #expect(try Typechecker.required().errors(in: Self.sound).isEmpty)
  }

  @Test(
    "a mistake is an error in its line",
    arguments: [
      Mistake(
        "a path with a parameter that is not declared", #"define("get-user", .get, "/users/\(id)""#,
        #"define("get-user", .get, "/users/\(name)""#),
      Mistake(
        "a path with a parameter of the query", #"define("get-user", .get, "/users/\(id)""#,
        #"define("get-user", .get, "/users/\(page)""#),
      Mistake("a path parameter listed again", "    page\n", "    id\n"),
      Mistake("a reply of another operation", "    missing\n", "    DeleteUser.gone\n"),
      Mistake(
        "an example with the reply of another operation", "returns: ok(User(id: 1), with: location(\"/users/1\"))",
        "returns: DeleteUser.gone()"),
      Mistake("an example body of another type", "sends: body(User(id: 1))", "sends: body(1)"),
      Mistake("a reply's body of another type", "returns: ok(User(id: 1),", "returns: ok(\"Jane\","),
      Mistake("a header field of another type", "with: location(\"/users/1\")", "with: location(1)"),
      Mistake("a body for a reply without one", "throw missing()", "throw missing(User(id: 1))"),
      Mistake("an argument of another type", "page(2)", "page(\"two\")"),
      Mistake("an argument of a parameter that is not declared", "page(2)", "limit(2)"),
      Mistake("a scope that does not exist", "requires(oauth(.read))", "requires(oauth(.write))"),
      Mistake("a link to an operation that does not exist", "to: DeleteUser.self", "to: RemoveUser.self"),
      Mistake("a link from another operation's reply", "from: ok, to", "from: DeleteUser.gone, to"),
      Mistake("a link from nowhere", "from(.responseBody(\"/id\"))", "from(.answer(\"/id\"))"),
      Mistake(
        "a style of another place", #"PathParameter<Int>("id", "which user")"#,
        #"PathParameter<Int>("id", "which user").style(.deepObject)"#),
      Mistake(
        "a behaviour that answers for another operation", "return ok(User(id: state))", "return DeleteUser.gone()"),
      Mistake("a behaviour that throws for another operation", "throw missing()", "throw DeleteUser.gone()"),
      Mistake("an operation without behaviour in the sandbox", "Behaviour(GetUser.self)", "Behaviour(DeleteUser.self)"),
    ])
  func mistake(mistake: Mistake) async throws {
    let range = try #require(Self.sound.range(of: mistake.line))
    let line = Self.sound[..<range.lowerBound].count { $0 == "\n" } + 1
    let source = Self.sound.replacingCharacters(in: range, with: mistake.wrong)
    let errors = try Typechecker.required().errors(in: source)
    #expect(errors.first?.line == line, "\(errors)")
  }

  @Test(
    "a shape without one of the fields, or with one of another type, does not compile",
    arguments: ["", #"    Field("name", \.id)"#])
  func shapes(field: String) throws {
    let source = Self.sound.replacing(#"    Field("name", \.name)"#, with: field)
    let errors = try Typechecker.required().errors(in: source)
    let first = try #require(Self.sound.range(of: "static let shape"))
    let start = Self.sound[..<first.lowerBound].count { $0 == "\n" } + 1
    #expect(errors.first.map { (start...(start + 3)).contains($0.line) } == true, "\(errors)")
  }
}

/// Runs the type checker of `swiftc` against the modules that this test was built with.
struct Typechecker: Sendable {
  /// An error of the compiler.
  struct Problem: Sendable, CustomStringConvertible {
    let line: Int
    let message: String
    var description: String { "\(line): \(message)" }
  }

  let compiler: String
  let modules: String

  /// The compiler and the modules, when both are there.
  static let found: Typechecker? = {
    let files = FileManager.default
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    guard let compiler = folders.map({ "\($0)/swiftc" }).first(where: files.isExecutableFile) else { return nil }
    var folder = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath().deletingLastPathComponent()
    while folder.path != "/" {
      let modules = folder.appending(path: "Modules")
      if files.fileExists(atPath: modules.appending(path: "APISpec.swiftmodule").path) {
        return Typechecker(compiler: compiler, modules: modules.path)
      }
      folder.deleteLastPathComponent()
    }
    return nil
  }()

  static func required() throws -> Typechecker {
    try #require(found)
  }

  /// The errors in a source, in order.
  func errors(in source: String) throws -> [Problem] {
    let file = FileManager.default.temporaryDirectory.appending(path: "Spec-\(UUID().uuidString).swift")
    try source.write(to: file, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(at: file) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: compiler)
    process.arguments = ["-typecheck", "-swift-version", "6", "-parse-as-library", "-I", modules, file.path]
    let output = Pipe()
    process.standardError = output
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    let text = String(decoding: try output.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
    process.waitUntilExit()
    return text.split(separator: "\n").compactMap { line in
      let parts = line.split(separator: ":", maxSplits: 4, omittingEmptySubsequences: false)
      guard parts.count == 5, parts[0] == file.path, parts[3] == " error", let number = Int(parts[1]) else {
        return nil
      }
      return Problem(line: number, message: String(parts[4]))
    } + (process.terminationStatus == 0 || text.contains(": error:") ? [] : [Problem(line: 0, message: text)])
  }
}
