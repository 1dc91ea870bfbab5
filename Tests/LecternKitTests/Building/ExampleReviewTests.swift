import TestSupport
import Testing

@Suite("Examples of a description")
struct ExampleReviewTests {
  private static let pets = """
    openapi: 3.1.0
    info: {title: Pets, version: "1"}
    paths:
      /pets:
        post:
          operationId: addPet
          requestBody:
            content:
              application/json:
                schema: {$ref: '#/components/schemas/Pet'}
                example: {name: 7}
          responses: {"204": {description: Added.}}
        get:
          operationId: getPet
          responses:
            "200":
              description: A pet.
              content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}
    components:
      schemas:
        Pet: {type: object, required: [name], properties: {name: {type: string}}}

    """

  private static func finding(_ severity: String) -> String {
    "pets.yaml:11:29: \(severity): operation add-pet, example example, request body: "
      + "`name` must be a string; got the number `7` [example.type]\n"
  }

  @Test("a wrong example is reported at its place and marked; an operation without one gets one")
  func marked() throws {
    try Folder.with { folder in
      try folder.write(Self.pets, to: "pets.yaml")
      let built = try folder.lectern("build", "pets.yaml", "-o", "site")
      #expect(built.code == 0)
      #expect(built.errors == Self.finding("warning"))
      #expect(try folder.text("site/operations/add-pet/index.md").contains("Does not follow its schema: `/name`"))
      let made = try folder.text("site/operations/get-pet/index.md")
      #expect(made.contains("Made from the schema."))
      #expect(made.contains("\"name\": \""))
      #expect(try folder.text("site/operations/get-pet/index.html").contains("Made from the schema."))
      #expect(try folder.lectern("build", "pets.yaml", "-o", "site", "--quiet").errors == "")
    }
  }

  @Test("a site project can ask for another example in its place, or for an error")
  func choices() throws {
    try Folder.with { folder in
      try folder.write(Self.pets, to: "pets.yaml")
      try folder.write("examples: replace\napis: [{spec: pets.yaml}]\n", to: "lectern.yaml")
      #expect(try folder.lectern("build", "-o", "site").code == 0)
      let replaced = try folder.text("site/operations/add-pet/index.md")
      #expect(!replaced.contains("Does not follow"))
      #expect(!replaced.contains("\"name\": 7"))
      #expect(replaced.contains("\"name\": \""))

      try folder.write("examples: fail\napis: [{spec: pets.yaml}]\n", to: "lectern.yaml")
      let failed = try folder.lectern("build", "-o", "site")
      #expect(failed.code == 1)
      #expect(failed.errors == Self.finding("error"))
      #expect(try folder.text("site/operations/add-pet/index.md") == replaced)

      try folder.write("examples: ignore\n", to: "lectern.yaml")
      let unknown = try folder.lectern("build", "-o", "site")
      #expect(unknown.errors.hasPrefix("lectern.yaml:1:11: error: `ignore` means nothing here"))
    }
  }
}
