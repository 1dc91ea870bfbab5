import Foundation
import TestSupport
import Testing

@Suite("References to other hosts")
struct RemoteReferenceTests {
  private static let types = "Books: {type: array, items: {$ref: \"book.yaml#/Book\"}}\n"
  private static let book = "Book: {type: string}\n"

  private static func books(_ port: UInt16) -> String {
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
                  schema: {$ref: "http://127.0.0.1:\(port)/shared/types.yaml#/Books"}

    """
  }

  @Test("files of another host are read only when that host is allowed, those that they refer to as well")
  func remote() throws {
    try Folder.with { folder in
      let server = try EchoServer { request in
        switch request.target {
        case "/shared/types.yaml": Self.types
        case "/shared/book.yaml": Self.book
        default: nil
        }
      }
      defer { server.stop() }
      try folder.write(Self.books(server.port), to: "books.yaml")

      let refused = try folder.lectern("build", "books.yaml", "-o", "site")
      #expect(refused.errors.contains("books.yaml:12:30: warning: "))
      #expect(refused.errors.contains("--allow-remote"))
      #expect(!folder.exists("site/types/books/index.html"))

      // An address of this machine is none of the public internet.
      let local = try folder.lectern("build", "books.yaml", "-o", "site", "--allow-remote")
      #expect(local.code == 1)
      #expect(local.errors.contains("127.0.0.1"))

      let allowed = try folder.lectern("build", "books.yaml", "-o", "site", "--allow-remote-host", "127.0.0.1")
      #expect(allowed.code == 0)
      #expect(allowed.errors == "")
      #expect(folder.exists("site/types/books/index.html"))
      #expect(folder.exists("site/types/book/index.html"))
    }
  }
}
