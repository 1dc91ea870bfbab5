import APISpec
import HTTPTypes
import JSON
import OrderedCollections

/// A note, as the small API of these tests has it.
struct Note: Documented {
  var id: Int?
  var text: String

  static let shape = Shape("Note", Note.init) {
    Field("id", \.id, "the number of the note")
    Field("text", \.text, "what it says")
  }
}

/// Ways to authenticate with the small API.
enum NotesSecurity {
  static let basic = Authentication<NoScopes>("basic", .basic, "A name and a password.")
}

/// Reads a note.
enum GetNote: Endpoint {
  static let id = PathParameter<String>("id", "which note")
  static let fields = QueryParameter<String?>("fields", "what of it")
  static let ok = Reply<Note>(.ok, "the note")
  static let notFound = EmptyReply(.notFound, "there is no such note")

  static let definition = define("get-note", .get, "/notes/\(id)", "Get a note") {
    fields
    ok
    notFound
    Example(
      "first", "The first note", with: [id("1"), fields("'id' & $text")],
      as: NotesSecurity.basic.password(username: "jane", password: "it's"),
      returns: ok(Note(id: 1, text: "ä \"q\"\n2")),
      headers: ["ETag": "\"1\""], after: [ExampleReference(operation: "create-note", example: "hostile")])
    Example("none", "No such note", for: Audience("admins", "For admins"), with: [id("a/b c")], returns: notFound())
  }
}

/// Writes a note.
enum CreateNote: Endpoint {
  static let body = Body<Note>("application/json")
  static let created = Reply<Note>(.created, "the note, with its number")

  static let definition = define("create-note", .post, "/notes", "Create a note") {
    body
    created
    Example(
      "hostile", "Hostile\nrm -rf ~", sends: body(Note(id: nil, text: "'; $(id) `id` \"\\ !! @x\r\n\n邮")),
      returns: created(Note(id: 1, text: "")))
  }
}

/// Writes a note from a form.
enum CreateFromForm: Endpoint {
  static let body = Body<Note>("application/x-www-form-urlencoded")
  static let noContent = EmptyReply(.noContent, "written")

  static let definition = define("create-from-form", .put, "/notes", "Create a note from a form") {
    body
    noContent
    Example("form", "A form", sends: body(Note(id: 2, text: "a&b")), returns: noContent())
  }
}

extension API {
  /// A small API with everything in it that fixtures have to get right.
  static var notes: API {
    API(id: "notes", title: "Notes", version: "1")
      .changed { $0.servers = [Server("https://notes.example/v1/")] }
      .authentication(NotesSecurity.basic)
      .endpoints(GetNote.self, CreateNote.self, CreateFromForm.self)
  }
}
