import Foundation
import TestSupport
import Testing

@Suite("References out of a description")
struct ReferenceTests {
  private static func books(_ reference: String) -> String {
    """
    openapi: 3.1.0
    info: {title: Books, version: "1"}
    paths:
      /books:
        get:
          operationId: listBooks
          responses:
            "200":
              description: The books.
              content:
                application/json:
                  schema: {$ref: "\(reference)"}

    """
  }

  private static let types = "Books: {type: array, items: {type: string}}\n"

  @Test("a file outside the folder is read only when that is allowed")
  func outside() throws {
    try Folder.with { folder in
      try folder.write(Self.books("../types.yaml#/Books"), to: "api/books.yaml")
      try folder.write(Self.types, to: "types.yaml")
      let refused = try folder.lectern("build", "api/books.yaml", "-o", "site")
      #expect(refused.code == 1)
      #expect(refused.errors.contains("--allow-outside"))
      #expect(!folder.exists("site/types/books/index.html"))
      let allowed = try folder.lectern("build", "api/books.yaml", "-o", "site", "--allow-outside")
      #expect(allowed.code == 0)
      #expect(folder.exists("site/types/books/index.html"))
    }
  }

  @Test("a link inside the folder that leads out of it is outside")
  func linked() throws {
    try Folder.with { folder in
      try folder.write(Self.books("types.yaml#/Books"), to: "api/books.yaml")
      try folder.write(Self.types, to: "types.yaml")
      try FileManager.default.createSymbolicLink(
        at: folder.url.appendingPathComponent("api/types.yaml"),
        withDestinationURL: folder.url.appendingPathComponent("types.yaml"))
      let refused = try folder.lectern("build", "api/books.yaml", "-o", "site")
      #expect(refused.code == 1)
      #expect(refused.errors.contains("--allow-outside"))
    }
  }

  @Test("a site project names OpenAPI files; one that is not there is reported at its place")
  func project() throws {
    try Folder.with { folder in
      try folder.write(Self.books("types.yaml#/Books"), to: "specs/books.yaml")
      try folder.write(Self.types, to: "specs/types.yaml")
      try folder.write(
        "apis:\n  - {spec: specs/books.yaml, id: library}\n  - spec: docker-accounts\n", to: "lectern.yaml")
      let built = try folder.lectern("build", "-o", "site")
      #expect(built.code == 0)
      #expect(folder.exists("site/library/types/books/index.html"))
      #expect(folder.exists("site/docker-accounts/index.html"))

      try folder.write("apis:\n  - spec: specs/boks.yaml\n", to: "lectern.yaml")
      let missing = try folder.lectern("build", "-o", "site")
      #expect(missing.code == 1)
      #expect(
        missing.errors == "lectern.yaml:2:11: error: there is no file `specs/boks.yaml` [config.missing-file]\n")
      #expect(folder.exists("site/library/index.html"))
    }
  }
}
