import Foundation
import JSON
import SourceText
import TestSupport
import Testing

extension BrowserTests {
  @Suite("A reader's way through the console")
  struct ConsoleJourneyTests {
    /// A small API with everything that a console has to enter.
    private static let spec = """
      openapi: 3.1.0
      info: {title: Pets, version: "1"}
      security: [{token: []}]
      paths:
        /pets:
          get:
            operationId: list-pets
            responses:
              "200":
                description: All pets.
                content:
                  application/json:
                    schema: {type: array, items: {$ref: "#/components/schemas/Pet"}}
          post:
            operationId: create-pet
            requestBody:
              required: true
              content:
                application/json:
                  schema: {$ref: "#/components/schemas/Pet"}
                  example: {name: Rex, kind: dog}
                multipart/form-data:
                  schema:
                    type: object
                    properties: {name: {type: string}, photo: {type: string, format: binary}}
            responses:
              "201":
                description: The pet.
                content: {application/json: {schema: {$ref: "#/components/schemas/Pet"}}}
        /pets/{id}:
          parameters: [{name: id, in: path, required: true, schema: {type: string}}]
          get:
            operationId: get-pet
            responses:
              "200":
                description: The pet.
                content: {application/json: {schema: {$ref: "#/components/schemas/Pet"}}}
          delete:
            operationId: delete-pet
            responses: {"204": {description: Gone.}}
      components:
        securitySchemes: {token: {type: http, scheme: bearer}}
        schemas:
          Pet:
            type: object
            required: [name, kind]
            properties:
              id: {type: string, readOnly: true}
              name: {type: string, minLength: 1}
              kind: {enum: [cat, dog]}
              chip: {type: integer}
              tags: {type: array, items: {type: string}}

      """

    @Test("authorize, create, list, see, delete, against a sandbox that keeps what it is told")
    func journey() throws {
      try ServedSpec.with(Self.spec) { site in
        let (session, open) = (site.session, site.open)
        try open("operations/create-pet/#try")
        var console = try Console(session)
        try session.element("#try input[type=password]").fill("t0p-secret")
        try session.element("#try .console-check input").click()
        try console.field("name").fill("Nemo")
        try console.field("chip").fill("12345678901234567890")
        let preview = try console.preview
        #expect(preview.contains("\"name\": \"Nemo\""))
        #expect(preview.contains("12345678901234567890"))
        #expect(!preview.contains("t0p-secret"))
        try console.send()
        #expect(try console.status == "201")
        let pet = try #require(JSONValue(parsing: try console.body.utf8))
        let id = try #require(pet["id"]?.string)
        #expect(try console.body.contains("12345678901234567890"))

        try open("operations/list-pets/#try")
        console = try Console(session)
        try console.send()
        #expect(try console.body.contains("Nemo"))

        try open("operations/get-pet/#try")
        console = try Console(session)
        try console.field("id").fill(id)
        try console.send()
        #expect(try JSONValue(parsing: console.body.utf8)?["name"] == "Nemo")

        try open("operations/delete-pet/#try")
        console = try Console(session)
        try console.field("id").fill(id)
        try console.send()
        #expect(try console.status == "204")
        try console.send()
        #expect(try console.status == "404")
      }
    }

    @Test("raw editing says where JSON is wrong, keeps every digit, and fills in the form")
    func raw() throws {
      try ServedSpec.with(Self.spec) { site in
        let session = site.session
        try site.open("operations/create-pet/#try")
        let console = try Console(session)
        try session.element("#try .console-views button:nth-child(2)").click()
        try session.element("#console-body").fill("{\n  \"name\": 1,}")
        #expect(session.becomes("/2.*13/.test(document.querySelector('#try .console-faults').textContent)"))
        try session.element("#console-body").fill(#"{"name": 1, "kind": "cow", "chip": 100000000000000000001}"#)
        #expect(session.becomes("document.querySelectorAll('#try .console-faults li').length === 2"))
        try session.element("#try .console-views button:nth-child(1)").click()
        #expect(try console.field("chip").value == "100000000000000000001")
        #expect(session.becomes("document.querySelectorAll('#try [aria-invalid=true]').length === 2"))
      }
    }

    @Test("the code sample follows the form in the language that the page shows")
    func code() throws {
      try ServedSpec.with(Self.spec) { site in
        let session = site.session
        try site.open("operations/create-pet/#try")
        let console = try Console(session)
        let written =
          "document.querySelector('#console-language').closest('.console-preview').querySelector('pre').textContent"
        #expect(session.becomes("\(written).startsWith('curl')"))
        try console.field("name").fill("O'Malley")
        #expect(session.becomes("\(written).includes(\"O'\\\\''Malley\")"))
      }
    }

    @Test("a file goes as it is, in a form whose boundary the media type names")
    func upload() throws {
      let backend = try EchoServer { _ in "{}" }
      defer { backend.stop() }
      try Program.withTemporaryFolder { folder in
        let file = folder.appendingPathComponent("photo.bin")
        try Data([0, 1, 255, 13, 10]).write(to: file)
        try ServedSpec.with(Self.spec, backend: backend.baseURL) { site in
          let session = site.session
          try site.open("operations/create-pet/#try")
          let console = try Console(session)
          try session.element("#console-media-type option[value^=multipart]").click()
          try console.field("photo").type(file.path)
          try console.send()
          let request = try #require(backend.take().last { $0.method == "POST" })
          let type = try #require(request.values("Content-Type").first)
          let boundary = try #require(type.split(separator: "boundary=").last)
          #expect(type.hasPrefix("multipart/form-data; boundary="))
          #expect(Data(request.body).range(of: Data([0, 1, 255, 13, 10])) != nil)
          #expect(Data(request.body).range(of: Data("--\(boundary)--".utf8)) != nil)
        }
      }
    }

    @Test("a difference from the documentation stands beside the answer, with a link to what it is about")
    func differences() throws {
      // Its answers have no media type.
      let backend = try EchoServer { _ in "{}" }
      defer { backend.stop() }
      try ServedSpec.with(Self.spec, backend: backend.baseURL) { site in
        let session = site.session
        try site.open("operations/get-pet/#try")
        let console = try Console(session)
        try console.field("id").fill("1")
        try console.send()
        #expect(try session.element("#try .console-faults li").text.contains("application/json"))
        #expect(try session.elements("#try .console-faults a[href='#response-200']").count == 1)
      }
    }

    @Test("a server that is not Lectern's gets nothing of what is entered")
    func otherServer() throws {
      try Program.withTemporaryFolder { folder in
        try Data(Self.spec.utf8).write(to: folder.appendingPathComponent("pets.yaml"))
        let built = try LecternExecutable.run(["build", "pets.yaml", "-o", "site"], in: folder)
        #expect(built.code == 0, "\(built.errors)")
        let server = try EchoServer { request in
          let path = request.target.prefix { $0 != "?" } + (request.target.hasSuffix("/") ? "index.html" : "")
          return try? String(contentsOf: folder.appendingPathComponent("site\(path)"), encoding: .utf8)
        }
        defer { server.stop() }
        let driver = try WebDriver()
        defer { driver.stop() }
        let session = try driver.session(preferences: [:])
        defer { session.end() }
        try session.open("\(server.baseURL)/operations/create-pet/#try")
        let console = try Console(session)
        try console.field("name").fill("Hasso")
        try session.element("#try button[type=submit]").click()
        #expect(session.becomes("document.querySelector('#try .note')"))
        let requests = server.take()
        #expect(requests.contains { $0.method == "HEAD" && $0.target.hasSuffix("/_try/") })
        #expect(requests.allSatisfy { ["GET", "HEAD"].contains($0.method) && $0.body.isEmpty })
      }
    }

    @Test("an answer of more than a megabyte is compared whole, with keywords that depend on each other")
    func largeAnswer() throws {
      let tags = String(repeating: "\"\(String(repeating: "x", count: 1000))\",", count: 1500)
      let body = #"{"name":"Rex","kind":"dog","chip":1,"tags":[\#(tags)7],"colour":"red"}"#
      let backend = try EchoServer { _, write in
        _ = write(
          "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close\r\n"
            + "Content-Length: \(body.utf8.count)\r\n\r\n\(body)")
      }
      defer { backend.stop() }
      let spec =
        Self.spec
        + "      dependentRequired: {chip: [id]}\n      if: {properties: {kind: {const: dog}}}\n      then: {required: [breed]}\n"
      try ServedSpec.with(spec, backend: backend.baseURL) { site in
        let session = site.session
        try site.open("operations/get-pet/#try")
        let console = try Console(session)
        try console.field("id").fill("1")
        try console.send()
        let faults = "[...document.querySelectorAll('#try .console-faults li')].map((each) => each.textContent)"
        #expect(session.becomes("\(faults).length === 4"))
        #expect(
          try session.run("return \(faults).join()").string
            == "/breed is missing,/colour is not documented,/id is needed beside chip,/tags/1500 must be string, not number"
        )
        // The page of the type describes what that of the operation does not.
        let link = try #require(try session.elements("#try .console-faults a").first)
        try link.click()
        #expect(session.becomes("/types\\/pet\\/index.html#property-breed$/.test(location.href)"))
      }
    }

    @Test("an exchange is saved as a fixture once the reader agrees, without secrets, and never over another")
    func saving() throws {
      try ServedSpec.with(Self.spec) { site in
        let session = site.session
        try site.open("operations/create-pet/#try")
        let console = try Console(session)
        try session.element("#try input[type=password]").fill("t0p-secret")
        try console.send()
        try session.element("#try .console-response > .console-more summary").click()
        let folder = site.folder.appendingPathComponent("fixtures/pets/create-pet/recorded")
        #expect(!FileManager.default.fileExists(atPath: folder.path))
        let save = try session.element("#try .console-response > .console-more button")
        try save.click()
        #expect(session.becomes("/fixtures.pets.create-pet.recorded.201.http/.test(document.body.innerText)"))
        #expect(!FileManager.default.fileExists(atPath: folder.path))
        try save.click()
        let status = "document.querySelector('#try .console-response > .console-more [role=status]').textContent"
        #expect(session.becomes("/^Saved: .*201.response.json/s.test(\(status))"))
        let request = try String(contentsOf: folder.appendingPathComponent("201.http"), encoding: .utf8)
        #expect(request.hasPrefix("POST ") && request.contains("Authorization: Bearer SECRET\r\n"))
        #expect(!request.contains("t0p-secret"))
        let body = try Data(contentsOf: folder.appendingPathComponent("201.response.json"))
        #expect(JSONValue(parsing: Array(body))?["name"] == "Rex")
        try save.click()
        #expect(session.becomes("/already/.test(\(status))"))
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).count == 4)
      }
    }

    @Test("an exchange becomes an example of the description once the reader agrees, and the page shows it")
    func documenting() throws {
      let spec = Self.spec.replacing(
        "content: {application/json: {schema: {$ref: \"#/components/schemas/Pet\"}}}\n  /pets/{id}:",
        with:
          "content:\n              application/json:\n                schema: {$ref: \"#/components/schemas/Pet\"}\n"
          + "  /pets/{id}:")
      #expect(spec != Self.spec)
      try ServedSpec.with(spec) { site in
        let session = site.session
        try site.open("operations/create-pet/#try")
        let console = try Console(session)
        try session.element("#try input[type=password]").fill("t0p-secret")
        try console.field("name").fill("t0p-secret, twice")
        try console.send()
        let file = site.folder.appendingPathComponent("pets.yaml")
        let view = "#try .console-response > .console-more"
        try session.element("\(view) summary").click()
        try session.element("#console-save").fill("nemo")
        try session.element("#console-save-as option[value=example]").click()
        let save = try session.element("\(view) button")
        try save.click()
        #expect(
          session.becomes(
            "/pets.yaml:\\d+\\s+examples:/.test(document.querySelector('\(view) [role=status]').textContent)"))
        #expect(try String(contentsOf: file, encoding: .utf8) == spec)
        // Another name is another proposal, which has to be seen as well.
        try session.element("#console-save").fill("nemo-2")
        #expect(session.becomes("document.querySelector('\(view) [role=status]').textContent === ''"))
        try save.click()
        #expect(session.becomes("/nemo-2:/.test(document.querySelector('\(view) [role=status]').textContent)"))
        try save.click()
        // The server reads the file, and the page reloads itself.
        #expect(
          session.becomes("!document.querySelector('#console-save') && /nemo-2/.test(document.body.textContent)"))
        let text = try String(contentsOf: file, encoding: .utf8)
        #expect(
          text.contains(
            "            examples:\n              default:\n                value: {name: Rex, kind: dog}\n"))
        #expect(text.contains("                  nemo-2:\n                    value:\n"))
        // What was presented is not written, even where a body repeats it: the request's, and the response's.
        #expect(!text.contains("t0p-secret"))
        #expect(text.split(separator: "name: SECRET, twice\n").count == 3)
      }
    }
  }
}
