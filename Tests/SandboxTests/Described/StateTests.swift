import HTTPTypes
import JSON
import OrderedCollections
import Sandbox
import SourceText
import Testing

@Suite("Sandbox of a description: resources that are kept")
struct StateTests {
  static let shelf = """
    openapi: 3.1.0
    info: {title: Shelf, version: 1.0.0}
    components:
      schemas:
        Book:
          type: object
          required: [id, title]
          properties:
            id: {type: integer, readOnly: true}
            title: {type: string, minLength: 1}
            genre: {type: string, enum: [novel, poem]}
            note: {type: string}
            code: {type: string, writeOnly: true}
        Page:
          type: object
          required: [total, books]
          properties:
            total: {type: integer}
            books: {type: array, items: {$ref: "#/components/schemas/Book"}}
    paths:
      /shelves/{shelf}/books:
        parameters: [{name: shelf, in: path, required: true, schema: {type: string}}]
        get:
          parameters:
            - {name: page, in: query, schema: {type: integer, minimum: 1}}
            - {name: per_page, in: query, schema: {type: integer, default: 20}}
            - {name: genre, in: query, schema: {type: string}}
          responses:
            "200": {description: Books., content: {application/json: {schema: {$ref: "#/components/schemas/Page"}}}}
        post:
          requestBody: {content: {application/json: {schema: {$ref: "#/components/schemas/Book"}}}}
          responses:
            "201": {description: Created., content: {application/json: {schema: {$ref: "#/components/schemas/Book"}}}}
      /shelves/{shelf}/books/{bookId}:
        parameters:
          - {name: shelf, in: path, required: true, schema: {type: string}}
          - {name: bookId, in: path, required: true, schema: {type: integer}}
        get:
          responses:
            "200": {description: A book., content: {application/json: {schema: {$ref: "#/components/schemas/Book"}}}}
        put:
          requestBody: {content: {application/json: {schema: {$ref: "#/components/schemas/Book"}}}}
          responses:
            "200": {description: A book., content: {application/json: {schema: {$ref: "#/components/schemas/Book"}}}}
        patch:
          requestBody: {content: {application/merge-patch+json: {schema: {type: object}}}}
          responses:
            "200": {description: A book., content: {application/json: {schema: {$ref: "#/components/schemas/Book"}}}}
        delete:
          responses: {"204": {description: Gone.}}
    """

  let client: DescribedClient

  init() throws { client = try DescribedClient(Self.shelf, options: SandboxOptions(isStateful: true)) }

  private let patch = ["Content-Type": "application/merge-patch+json"]

  @Test("a resource is created, read, listed, changed and deleted, and then is not there")
  func life() {
    let made = client.send(.post, "/shelves/a/books", body: #"{"title": "Emma", "genre": "novel", "code": "x"}"#)
    #expect(made.status == .created)
    #expect(made.json["id"] == 4)
    #expect(made.json["title"] == "Emma")
    #expect(made.json["code"] == nil)
    #expect(made.headerFields[.location] == "/shelves/a/books/4")
    #expect(client.send(.get, "/shelves/a/books/4").json == made.json)
    let list = client.send(.get, "/shelves/a/books").json
    #expect(list["total"] == 4)
    #expect(list["books"]?.array?.last == made.json)
    let patched = client.send(.patch, "/shelves/a/books/4", patch, body: #"{"genre": null, "note": "good", "id": 9}"#)
    #expect(patched.json["genre"] == nil)
    #expect(patched.json["note"] == "good")
    #expect(patched.json["id"] == 4)
    let put = client.send(.put, "/shelves/a/books/4", body: #"{"title": "Persuasion"}"#)
    #expect(put.json == ["id": 4, "title": "Persuasion"])
    #expect(client.send(.delete, "/shelves/a/books/4").status == .noContent)
    #expect(client.send(.get, "/shelves/a/books/4").status == .notFound)
    #expect(client.send(.delete, "/shelves/a/books/4").status == .notFound)
    #expect(client.send(.get, "/shelves/a/books").json["total"] == 3)
  }

  @Test("what would not fit is refused and changes nothing")
  func misfits() {
    let before = client.send(.get, "/shelves/a/books/1").json
    #expect(client.send(.patch, "/shelves/a/books/1", patch, body: #"{"title": null}"#).status.code == 422)
    #expect(client.send(.patch, "/shelves/a/books/1", patch, body: #"{"title": ""}"#).status.code == 422)
    #expect(client.send(.post, "/shelves/a/books", body: #"{"title": 5}"#).status.code == 422)
    #expect(client.send(.get, "/shelves/a/books/1").json == before)
  }

  @Test("lists are paged and filtered")
  func lists() {
    for number in 4...9 {
      let genre = number.isMultiple(of: 2) ? "poem" : "novel"
      _ = client.send(.post, "/shelves/b/books", body: #"{"title": "Book \#(number)", "genre": "\#(genre)"}"#)
    }
    let second = client.send(.get, "/shelves/b/books?per_page=4&page=2").json
    #expect(second["total"] == 9)
    #expect(second["books"]?.array?.compactMap { $0["id"]?.int } == [5, 6, 7, 8])
    let poems = client.send(.get, "/shelves/b/books?genre=poem&per_page=100").json["books"]?.array ?? []
    #expect(poems.count >= 3)
    #expect(poems.allSatisfy { $0["genre"] == "poem" })
    #expect(client.send(.get, "/shelves/b/books?page=99").json["books"] == [])
    #expect(client.send(.get, "/shelves/c/books").json["total"] == 3)
  }

  @Test("a reset brings back the start, and other sessions have their own resources")
  func reset() throws {
    let start = client.send(.get, "/shelves/a/books").json
    _ = client.send(.delete, "/shelves/a/books/1")
    #expect(client.send(.get, "/shelves/a/books/1").status == .notFound)
    #expect(client.send(.delete, "/_state").status == .noContent)
    #expect(client.send(.get, "/shelves/a/books").json == start)
    let other = try DescribedClient(Self.shelf, options: SandboxOptions(seed: 3, isStateful: true))
    #expect(other.send(.get, "/shelves/a/books").json != start)
  }

  @Test("what is done does not fail, although only failures are described")
  func failuresOnly() throws {
    let spec = Self.shelf.replacing(
      #"{"204": {description: Gone.}}"#, with: #"{"400": {description: Wrong.}, "404": {description: None.}}"#)
    let client = try DescribedClient(spec, options: SandboxOptions(isStateful: true))
    #expect(client.send(.delete, "/shelves/a/books/1").status == .ok)
    #expect(client.send(.get, "/shelves/a/books/1").status == .notFound)
    #expect(client.send(.delete, "/shelves/a/books/1").status == .notFound)
    #expect(client.send(.delete, "/shelves/a/books/x").status == .badRequest)
  }

  @Test("an identifier of one's own is taken once")
  func conflicts() throws {
    let spec = Self.shelf.replacing("readOnly: true", with: "minimum: 1")
    let client = try DescribedClient(spec, options: SandboxOptions(isStateful: true))
    let body = #"{"id": 2, "title": "Emma"}"#
    #expect(client.send(.post, "/shelves/a/books", body: body).status == .created)
    #expect(client.send(.get, "/shelves/a/books/2").json["title"] == "Emma")
    #expect(client.send(.post, "/shelves/a/books", body: body).status == .conflict)
    #expect(client.send(.get, "/shelves/a/books").json["total"] == 3)
  }

  @Test("without state nothing is kept")
  func stateless() throws {
    let client = try DescribedClient(Self.shelf)
    #expect(client.send(.delete, "/shelves/a/books/1").status == .noContent)
    #expect(client.send(.get, "/shelves/a/books/1").status == .ok)
    #expect(client.send(.delete, "/_state").status == .notFound)
  }
}
