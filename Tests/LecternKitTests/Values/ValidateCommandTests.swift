import JSON
import SourceText
import TestSupport
import Testing

@Suite("lectern validate")
struct ValidateCommandTests {
  private static let schema = """
    components:
      schemas:
        Person: {type: object, required: [name], properties: {name: {$ref: "names.yaml#/Name"}, email: {format: email}}}
    openapi: 3.1.0

    """

  private static let person = "people.yaml#/components/schemas/Person"

  private func people(_ body: (Folder) throws -> Void) throws {
    try Folder.with { folder in
      try folder.write(Self.schema, to: "people.yaml")
      try folder.write("Name: {type: string, minLength: 2}\n", to: "names.yaml")
      try body(folder)
    }
  }

  @Test("a value that fits is said to be valid")
  func valid() throws {
    try people { folder in
      try folder.write("{\"name\": \"Jane\", \"email\": \"at home\"}\n", to: "jane.json")
      let outcome = try folder.lectern("validate", "--schema", Self.person, "jane.json")
      #expect(outcome.code == 0)
      #expect(outcome.output == "jane.json: valid\n")
    }
  }

  @Test("every violation has its place in the value and the keyword that demands it")
  func invalid() throws {
    try people { folder in
      try folder.write("{\n  \"name\": \"J\",\n  \"email\": \"at home\"\n}\n", to: "jane.json")
      let outcome = try folder.lectern("validate", "--schema", Self.person, "jane.json", "--assert-formats")
      #expect(outcome.code == 1)
      #expect(outcome.output == "")
      #expect(outcome.errors.contains("jane.json:2:11: error: `name` must have at least 2 characters; got `J`"))
      #expect(outcome.errors.contains("jane.json:3:12: error: `email` must be an email address; got `at home`"))

      let json = try folder.lectern("validate", "--schema", Self.person, "jane.json", "--format", "json")
      #expect(json.code == 1)
      let node = try #require(SourceText.read(SourceFile(name: "out.json", text: json.output)).node)
      let result = JSONValue(node)
      #expect(result["valid"] == false)
      #expect(result["errors"]?.array?.count == 1)
      #expect(result["errors"]?[0]?["schema"] == "/Name/minLength")
      #expect(result["errors"]?[0]?["instance"] == "/name")
      #expect(result["errors"]?[0]?["line"] == 2)
      #expect(result["errors"]?[0]?["column"] == 11)
    }
  }

  @Test("a pointer that leads nowhere, a value that is no JSON, a schema that is not there")
  func mistakes() throws {
    try people { folder in
      try folder.write("{\"name\": }\n", to: "broken.json")
      let broken = try folder.lectern("validate", "--schema", Self.person, "broken.json")
      #expect(broken.code == 1)
      #expect(broken.errors.hasPrefix("broken.json:1:10: error: "))
      let pointer = try folder.lectern("validate", "--schema", "people.yaml#/nothing", "broken.json")
      #expect(pointer.code == 1)
      #expect(pointer.errors.contains("the pointer '/nothing' must lead to a schema in the file"))
      let missing = try folder.lectern("validate", "--schema", "no.json", "broken.json")
      #expect(missing.errors == "error: no.json cannot be read\n")
      #expect(try folder.lectern("validate", "broken.json").code == 64)
    }
  }
}
