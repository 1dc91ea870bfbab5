import APISpec
import HTTPTypes
import JSON
import SourceText
import OpenAPI
import OrderedCollections
import Testing

/// A small model, and what one place of its document says.
struct Row: Sendable, CustomTestStringConvertible {
  /// What is shown.
  let testDescription: String
  /// The place, member by member.
  let path: [String]
  /// What stands there, as JSON; `absent` when nothing does.
  let expected: String
  /// The model.
  let api: API

  /// The word for "nothing stands there".
  static let absent = "absent"

  /// A row from an API that is changed.
  init(_ description: String, at path: String..., is expected: String, _ change: (inout API) -> Void) {
    testDescription = description
    self.path = path
    self.expected = expected
    var api = API(id: "pets", title: "Pets", version: "1")
    change(&api)
    self.api = api
  }

  /// A row about the only operation of an API, `GET /pets`.
  static func operation(
    _ description: String, at path: String..., is expected: String, _ change: (inout APISpec.Operation) -> Void
  ) -> Row {
    let row = Row(description, is: expected) { api in
      var operation = Operation(id: "list-pets", method: .get, path: PathTemplate(parsing: "/pets"), title: "List pets")
      change(&operation)
      api.operations = [operation]
    }
    return Row(row, path: ["paths", "/pets", "get"] + path)
  }

  /// A row about one schema.
  static func schema(_ description: String, is expected: String, _ change: (inout Schema.Keywords) -> Void) -> Row {
    let row = Row(description, is: expected) {
      $0.types["Pet"] = NamedType("Pet", schema: Schema.anything.with(change))
    }
    return Row(row, path: ["components", "schemas", "Pet"])
  }

  private init(_ row: Row, path: [String]) {
    testDescription = row.testDescription
    self.path = path
    expected = row.expected
    api = row.api
  }

  /// Compares, order included.
  func check(sourceLocation: SourceLocation = #_sourceLocation) throws {
    let found = path.reduce(JSONValue?.some(api.openAPI())) { value, name in
      Int(name).flatMap { value?[$0] } ?? value?[name]
    }
    guard expected != Self.absent else {
      #expect(found == nil, sourceLocation: sourceLocation)
      return
    }
    let wanted = try #require(JSONValue(parsing: expected.utf8), "the row is not JSON", sourceLocation: sourceLocation)
    #expect(found?.text() == wanted.text(), sourceLocation: sourceLocation)
  }
}
