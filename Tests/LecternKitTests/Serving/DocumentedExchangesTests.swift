import ArgumentParser
import Explorer
import Foundation
import JSON
import Site
import SourceText
import TestSupport
import Testing

@testable import LecternKit

@Suite("Exchanges that become examples of the description")
struct DocumentedExchangesTests {
  static let spec = """
    openapi: 3.1.0
    info: {title: Pets, version: "1"}
    paths:
      /pets:
        post:
          operationId: create-pet
          requestBody:
            content:
              application/json:
                schema: {$ref: "#/components/schemas/Pet"}
          responses:
            2XX:
              $ref: parts/pet.yaml
            "404": {description: None., content: {application/json: {schema: {}}}}
    components:
      schemas:
        Pet:
          type: object
          required: [name]
          properties:
            name: {type: string}
            pin: {type: string, format: password, examples: ["0000"]}
            key: {type: string, writeOnly: true}

    """
  static let part = "description: The pet.\r\ncontent:\r\n  application/json:\r\n    schema: {}\r\n"

  /// An exchange as the console sends it.
  static func exchange(
    request: String = #"{"name": "Rex", "pin": "1234", "key": "k1"}"#, status: Int = 201,
    response: String = #"{"id": 1.50}"#, type: String = "application/json; charset=utf-8", name: String = "rex"
  ) -> ExchangeRecorder.Exchange {
    let text =
      "POST https://a.example/pets HTTP/1.1\r\nContent-Type: application/json\r\n"
      + "Content-Length: \(request.utf8.count)\r\n\r\n\(request)HTTP/1.1 \(status) X\r\nContent-Type: \(type)\r\n\r\n\(response)"
    return ExchangeRecorder.Exchange(api: "pets", operation: "create-pet", name: name, messages: Array(text.utf8))
  }

  /// Calls a closure with a folder with a description of two files, and what was read from it.
  static func with(
    _ spec: String = spec, _ body: (Folder, DocumentedExchanges) async throws -> Void
  ) async throws {
    let folder = try Folder.make(["pets.yaml": spec, "parts/pet.yaml": part])
    let path = folder.url
    defer { try? FileManager.default.removeItem(at: path) }
    let workshop = Workshop(specs: [], terminal: Terminal(try OutputOptions.parse(["--quiet"])))
    let reader = SpecReader(workshop: workshop, references: try ReferenceOptions.parse([]))
    let read = try await reader.read(path.appendingPathComponent("pets.yaml").path)
    try await body(folder, DocumentedExchanges(read: read))
  }

  /// Why an exchange is not kept; nothing may have been written then.
  static func failure(
    _ folder: Folder, _ documented: DocumentedExchanges, _ exchange: ExchangeRecorder.Exchange = exchange()
  ) throws -> ExchangeRecorder.Failure? {
    let before = try folder.files("")
    do {
      _ = try documented.propose(exchange).write()
      return nil
    } catch {
      #expect(try folder.files("") == before)
      return error
    }
  }

  @Test("both bodies are written where they are described, in the files' own way, and secrets are not")
  func written() async throws {
    try await Self.with { folder, documented in
      let files = ["pets.yaml", "parts/pet.yaml"].map { folder.url.appendingPathComponent($0).path }
      #expect(chmod(files[0], 0o640) == 0)
      let proposal = try documented.propose(Self.exchange())
      #expect(try folder.text("pets.yaml") == Self.spec)
      let request = "name: Rex\n                pin: SECRET\n                key: SECRET\n"
      #expect(
        proposal.text == """
          \(files[0]):11
          examples:
            rex:
              value:
                name: Rex
                pin: SECRET
                key: SECRET

          \(files[1]):5
          examples:
            rex:
              value:
                id: 1.50

          """)
      #expect(try proposal.write() == files)
      let schema = "            schema: {$ref: \"#/components/schemas/Pet\"}\n"
      #expect(
        try folder.text("pets.yaml")
          == Self.spec.replacing(
            schema,
            with: "\(schema)            examples:\n              rex:\n                value:\n                  "
              + request.replacing("                pin", with: "                  pin")
              .replacing("                key", with: "                  key")))
      #expect(
        try folder.text("parts/pet.yaml")
          == Self.part + "    examples:\r\n      rex:\r\n        value:\r\n          id: 1.50\r\n")
      #expect(try FileManager.default.attributesOfItem(atPath: files[0])[.posixPermissions] as? Int == 0o640)
      #expect(Set(try folder.files("").keys) == ["pets.yaml", "parts/pet.yaml"])
    }
  }

  @Test("what the description itself shows is no secret")
  func documentedSecret() async throws {
    try await Self.with { _, documented in
      let text = try documented.propose(Self.exchange(request: #"{"name":"a","pin":"0000"}"#)).text
      #expect(text.contains("pin: \"0000\"\n"))
    }
  }

  @Test("what differs from the schema is told before anybody agrees to it")
  func violations() async throws {
    try await Self.with { _, documented in
      let text = try documented.propose(Self.exchange(request: #"{"name": 1}"#)).text
      #expect(text.hasSuffix("\n! request /name: `name` must be a string; got the number `1`\n"))
    }
  }

  @Test("what the description has no place for is refused, and why is said")
  func refused() async throws {
    try await Self.with { folder, documented in
      func failure(_ exchange: ExchangeRecorder.Exchange) throws -> ExchangeRecorder.Failure? {
        try Self.failure(folder, documented, exchange)
      }
      #expect(
        try failure(Self.exchange(status: 500))
          == .undocumented("the response 500 of the type application/json; charset=utf-8 is not documented"))
      #expect(
        try failure(Self.exchange(type: "application/problem+json"))
          == .undocumented("the response 201 of the type application/problem+json is not documented"))
      #expect(
        try failure(Self.exchange(type: "text/plain")) == .malformed("the body of the response 201 is not JSON"))
      #expect(try failure(Self.exchange(response: "{")) == .malformed("the body is not JSON"))
      #expect(try failure(Self.exchange(response: "")) == .malformed("the body of the response 201 is not JSON"))
      let large = "\"" + String(repeating: "x", count: DocumentedExchanges.bodyLimit - 1) + "\""
      #expect(
        try failure(Self.exchange(response: large))
          == .tooLarge("the body of the response 201 has 256001 bytes, and an example at most 256000"))
      guard case .misnamed? = try failure(Self.exchange(name: "a b")) else {
        Issue.record("a name with a space is taken")
        return
      }
      let path = folder.url.appendingPathComponent("pets.yaml").path
      #expect(
        try failure(Self.exchange(status: 404)) == .unplaceable("\(path):14:65: this is in flow style"))
      _ = try documented.propose(Self.exchange()).write()
      // It has to be read again first.
      #expect(try failure(Self.exchange(name: "more")) == .changed("\(path) has changed since it was read"))
    }
  }

  @Test("a file that has changed since it was read stays as it is, also when that happened after the proposal")
  func changed() async throws {
    try await Self.with { folder, documented in
      let proposal = try documented.propose(Self.exchange())
      try folder.write(Self.part + "# mine\r\n", to: "parts/pet.yaml")
      let path = folder.url.appendingPathComponent("parts/pet.yaml").path
      let changed = ExchangeRecorder.Failure.changed("\(path) has changed since it was read")
      #expect(throws: changed) { try proposal.write() }
      #expect(try folder.text("pets.yaml") == Self.spec)
      #expect(try Self.failure(folder, documented) == changed)
      #expect(Set(try folder.files("").keys) == ["pets.yaml", "parts/pet.yaml"])
    }
  }

  @Test("a disk that becomes full leaves the old files whole, and nothing beside them", arguments: [0, 1])
  func full(after count: Int) async throws {
    try await Self.with { folder, documented in
      var documented = documented
      documented.replacement = FileReplacement { (bytes, file) throws(SystemError) in
        // As much as there is room for is written.
        let isFull = count == 0 || bytes.starts(with: "description".utf8)
        _ = Array(bytes.prefix(isFull ? 3 : bytes.count)).withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
        if isFull { throw SystemError(code: ENOSPC) }
      }
      let failure = try Self.failure(folder, documented)
      #expect(failure == .full)
    }
  }

  @Test("a file that is read-only, or that a link brings in from elsewhere, is not written to")
  func forbidden() async throws {
    try await Self.with { folder, documented in
      let path = folder.url.appendingPathComponent("parts/pet.yaml").path
      #expect(chmod(path, 0o444) == 0)
      let failure = try Self.failure(folder, documented)
      #expect(failure == .unwritable("\(path) is read-only"))
    }
    try await Self.with { folder, documented in
      let path = folder.url.appendingPathComponent("parts/pet.yaml").path
      try Folder.with { other in
        try other.write(Self.part, to: "pet.yaml")
        try folder.remove("parts/pet.yaml")
        try FileManager.default.createSymbolicLink(
          atPath: path, withDestinationPath: other.url.appendingPathComponent("pet.yaml").path)
        #expect(
          try Self.failure(folder, documented)
            == .unplaceable("\(path) is outside of the folder of the description"))
        #expect(try other.text("pet.yaml") == Self.part)
      }
    }
  }

  @Test("a served description gets its example, and the page shows it")
  func served() throws {
    try Folder.with { folder in
      try folder.write(Self.spec, to: "pets.yaml")
      try folder.write(Self.part, to: "parts/pet.yaml")
      let server = try LecternServer(["serve", "pets.yaml"], in: folder.url)
      defer { server.process.stop() }
      let events = try Events(server)
      let call = [("X-Lectern-Console", "1")]
      let answer = try server.exchange("POST", "/_try/pets/0/pets", headers: call, body: [])
      #expect(answer["X-Lectern-Saves"] == "fixture example")
      let (path, body) = ("/_save/pets/example/create-pet/rex", Self.exchange().messages)
      let proposal = try server.exchange("POST", path, headers: call, body: body)
      #expect(proposal.text.hasPrefix("pets.yaml:11\nexamples:\n  rex:\n"))
      let tag = try #require(proposal["ETag"])
      let written = try server.exchange("POST", path, headers: call + [("If-Match", tag)], body: body)
      #expect(written.status == 201)
      #expect(written.text == "pets.yaml\nparts/pet.yaml")
      events.expectReload()
      #expect(try server.text("/operations/create-pet/index.md").contains("\"pin\": \"SECRET\""))
      let again = try server.exchange("POST", path, headers: call, body: body)
      #expect(again.status == 409 && again.text.contains("urn:lectern:problem:example-exists"))
    }
  }

  @Test("an API that was written in Swift has no file, and is not offered one")
  func bundled() throws {
    try Folder.with { folder in
      let server = try LecternServer(["serve", "docker-accounts"], in: folder.url)
      defer { server.process.stop() }
      let call = [("X-Lectern-Console", "1")]
      let answer = try server.exchange("GET", "/_try/docker-accounts/0/x", headers: call)
      #expect(answer["X-Lectern-Saves"] == "fixture")
      let refusal = try server.exchange(
        "POST", "/_save/docker-accounts/example/get-user/a", headers: call, body: [0x78])
      #expect(refusal.status == 404)
    }
  }
}
