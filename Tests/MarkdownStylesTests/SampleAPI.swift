import APISpec
import HTTPTypes

/// A shelf of books: small, and written to break Markdown wherever it is not escaped.
enum Shelf {
  static let readers = Audience("readers", "For readers")
  static let librarians = Audience("librarians", "For librarians")
  static let books = Section("Books & *shelves*", id: "books", description: "# Rules\n\nReturn them.")

  static let api = API(id: "shelf", title: "The *Shelf*_API_", version: "1")
    .changed { api in
      api.servers = [Server("https://shelf.example.com/v1")]
      api.audiences = [readers, librarians]
    }
    .authentication(Authentication<Scope>("key", .bearer(format: nil), "A `library` card."))
    .sections(books)
    .endpoints(AddBook.self, GetBook.self, ListBooks.self)

  enum Scope: String, ScopeSet {
    case lend
    var description: LocalizedText { "Lend books." }
  }

  static let card = Authentication<Scope>("key", .bearer(format: nil), "A `library` card.")
}

struct NewBook: Documented {
  var shelf_mark: String
  var note: String?

  static let shape = Shape("NewBook", NewBook.init) {
    Field("shelf_mark_*", \.shelf_mark, "where it stands:\n\n- row\n- column")
    Field("note", \.note, "what to know.", default: "a `b`")
  }
}

struct Book: Documented {
  var id: Int
  var note: String

  static let shape = Shape("Book", Book.init) {
    Field("id", \.id, "the number.")
    Field("note", \.note, "a note.")
  }
}

enum AddBook: Endpoint {
  static let body = Body<NewBook>()
  static let created = Reply<Book>(.created, "the new *book*.")
  static let conflict = EmptyReply(.conflict, "the place is taken.")
  static let definition = define("add-book", .post, "/books", "1. Add `a` book_") {
    "Adds a book.\n\n```\nunclosed"
    section(Shelf.books)
    requires(Shelf.card(.lend))
    body
    created
    conflict
    Example(
      "fences", "With ``` inside", "See [this][x].\n\n[x]: https://example.com/ \"T\"",
      as: Shelf.card.token("t0ken"), sends: body(NewBook(shelf_mark: "A_1", note: "```\n# not a heading\n````")),
      returns: created(Book(id: 7, note: "```\n~~~\n</pre>")))
    Example("taken", "Taken", sends: body(NewBook(shelf_mark: "A_1")), returns: conflict())
  }
}

enum GetBook: Endpoint {
  static let id = PathParameter<Int>("book_id", "the *number* of the book.")
  static let verbose = QueryParameter<Bool?>("verbose", "say more.", default: false)
  static let request = HeaderParameter<String?>("X-Request", "any text.")
  static let forReaders = Reply<Book>(.ok, "the book.", audience: Shelf.readers)
  static let forLibrarians = Reply<Book>(.ok, "the book with its notes.", audience: Shelf.librarians)
  static let notFound = EmptyReply(.notFound, "there is none.")
  static let definition = define("get-book", .get, "/books/\(id)", "Get a book") {
    section(Shelf.books)
    verbose
    request
    forReaders
    forLibrarians
    notFound
    Example("reader", "Reader", for: Shelf.readers, with: [id(1)], returns: forReaders(Book(id: 1, note: "r")))
    Example(
      "librarian", "Librarian", for: Shelf.librarians, with: [id(1), verbose(true)],
      returns: forLibrarians(Book(id: 1, note: "l")))
    Example("none", "None", with: [id(9)], returns: notFound())
  }
}

enum ListBooks: Endpoint {
  static let ok = Reply<[Book]>(.ok, "all books.")
  static let definition = define("list-books", .get, "/books", "List books") {
    section(Shelf.books)
    ok
    Example("all", "All", "Every book there is.", returns: ok([Book(id: 1, note: "n")]))
  }
}
