import JSON
import SourceText
import TestSupport
import Testing

@Suite("lectern example")
struct ExampleCommandTests {
  private static let schema = """
    {
      "type": "object",
      "required": ["id", "email"],
      "properties": {
        "id": {"type": "integer", "minimum": 5},
        "email": {"type": "string", "format": "email"},
        "secret": {"type": "string", "writeOnly": true},
        "none": {"type": "integer", "minimum": 2, "maximum": 1},
        "kind": {"oneOf": [{"const": "cat"}, {"const": "dog"}]}
      }
    }

    """

  @Test("what is printed validates, and the same seed prints the same")
  func valid() throws {
    try Folder.with { folder in
      try folder.write(Self.schema, to: "schema.json")
      var outputs: Set<String> = []
      for seed in ["0", "0", "7"] {
        let outcome = try folder.lectern("example", "--schema", "schema.json", "--seed", seed)
        #expect(outcome.code == 0)
        try folder.write(outcome.output, to: "example.json")
        let checked = try folder.lectern("validate", "--schema", "schema.json", "example.json", "--assert-formats")
        #expect(checked.code == 0, "\(checked.errors)")
        outputs.insert(outcome.output)
      }
      #expect(outputs.count == 2)
    }
  }

  @Test("minimal examples hold what is required; variants come as an array")
  func forms() throws {
    try Folder.with { folder in
      try folder.write(Self.schema, to: "schema.json")
      let minimal = try folder.lectern("example", "--schema", "schema.json", "--form", "minimal")
      let node = try #require(SourceText.read(SourceFile(name: "a.json", text: minimal.output)).node)
      #expect(node.object?.map(\.key) == ["id", "email"])
      let variants = try folder.lectern(
        "example", "--schema", "schema.json#/properties/kind", "--form", "variants")
      let list = try #require(SourceText.read(SourceFile(name: "a.json", text: variants.output)).node)
      #expect(JSONValue(list) == ["cat", "dog"])
    }
  }

  @Test("a schema that nothing fits is an error with the place in the schema")
  func unsatisfiable() throws {
    try Folder.with { folder in
      try folder.write(Self.schema, to: "schema.json")
      let outcome = try folder.lectern("example", "--schema", "schema.json#/properties/none")
      #expect(outcome.code == 1)
      #expect(outcome.output == "")
      #expect(outcome.errors.contains("schema.json#/properties/none"))
    }
  }
}
