import Foundation
import TestSupport
import Testing

@Suite("OpenAPI files")
struct OpenAPIFileTests {
  private static let books = """
    openapi: 3.1.0
    info:
      title: Books
      version: "1"
    paths:
      /books:
        get:
          operationId: listBooks
          responses:
            "200":
              description: The books.
              content:
                application/json:
                  schema: {$ref: "types.yaml#/Books"}

    """

  private static let types = "Books: {type: array, items: {type: string}}\n"

  @Test("a description and the files beside it become a site, and OpenAPI again")
  func whole() throws {
    try Folder.with { folder in
      try folder.write(Self.books, to: "api/books.yaml")
      try folder.write(Self.types, to: "api/types.yaml")
      let built = try folder.lectern("build", "api/books.yaml", "-o", "site")
      #expect(built.code == 0)
      #expect(built.errors == "")
      #expect(try folder.text("site/operations/list-books/index.html").contains("The books."))
      #expect(try folder.text("site/types/books/index.md").contains("array of string"))

      let exported = try folder.lectern("export", "api/books.yaml")
      #expect(exported.code == 0)
      #expect(exported.output.contains("\"operationId\": \"list-books\""))
    }
  }

  @Test("a broken piece is reported with its place and left out; the rest is built, and the exit code is 1")
  func broken() throws {
    try Folder.with { folder in
      let broken = Self.books.replacingOccurrences(of: "operationId: listBooks", with: "parameters: 7")
      try folder.write(broken, to: "books.yaml")
      try folder.write(Self.types, to: "types.yaml")
      let built = try folder.lectern("build", "books.yaml", "-o", "site")
      #expect(built.code == 1)
      #expect(
        built.errors == "books.yaml:8:19: error: an array must stand here, not a number [openapi.wrong-type]\n")
      #expect(try folder.text("site/operations/get-books/index.html").contains("The books."))
    }
  }

  @Test("files outside the description's folder are not read")
  func outside() throws {
    try Folder.with { folder in
      let reaching = Self.books.replacingOccurrences(of: "types.yaml#", with: "../types.yaml#")
      try folder.write(reaching, to: "api/books.yaml")
      try folder.write(Self.types, to: "types.yaml")
      let built = try folder.lectern("build", "api/books.yaml", "-o", "site")
      #expect(built.code == 1)
      #expect(built.errors.contains("api/books.yaml:14:"))
      #expect(!folder.exists("site/types/books/index.html"))
    }
  }

  @Test("a file that is not there, or is no description, is one line")
  func unusable() throws {
    try Folder.with { folder in
      let missing = try folder.lectern("build", "missing.yaml")
      #expect(missing.code == 1)
      #expect(missing.errors == "error: missing.yaml cannot be read\n")
      try folder.write("title: no\n", to: "other.yaml")
      let other = try folder.lectern("build", "other.yaml")
      #expect(other.code == 1)
      #expect(other.errors.split(separator: "\n").count == 1)
      #expect(!folder.exists("public"))
    }
  }
}
