import APISpec
import JSON
import OrderedCollections
import Schemas
import SourceText
import Testing

/// Schemas of an API as one program.
@Suite("A library of schemas")
struct LibraryTests {
  private static let types: OrderedDictionary<String, NamedType> = [
    "Name": NamedType("Name", schema: Schema.type(.string).with { $0.validation.minLength = 2 }),
    "Broken": NamedType("Broken", schema: Schema.type(.string).with { $0.validation.pattern = "(" }),
    "Uses": NamedType(
      "Uses", schema: Schema.type(.object).with { $0.applicator.properties = ["broken": .named("Broken")] }),
    "Loop": NamedType(
      "Loop",
      schema: Schema.type(.object).with { keywords in
        keywords.applicator.properties = ["next": .named("Loop"), "name": .named("Name")]
      }),
  ]
  private static let inline = Schema.array(of: .named("Name"))
  private static let bad = Schema.array(of: .named("Uses"))

  @Test("schemas that were named beforehand and others are used alike")
  func known() throws {
    let library = SchemaLibrary(types: Self.types, schemas: [Self.inline])
    for schema in [Self.inline, Self.inline.with { $0.validation.maxItems = 3 }] {
      let compiled = try library.compiled(schema)
      #expect(compiled.isValid(["ab"]))
      #expect(!compiled.isValid(["a"]))
    }
    let loop = try library.compiled(.named("Loop"))
    #expect(loop.isValid(["next": ["name": "ab"]]))
    #expect(!loop.isValid(["next": ["name": "a"]]))
  }

  @Test("a schema that cannot be compiled spoils those that lead to it, and no other", arguments: [[], [bad, inline]])
  func problems(schemas: [Schema]) throws {
    let library = SchemaLibrary(types: Self.types, schemas: schemas)
    for schema in [.named("Broken"), .named("Uses"), Self.bad] {
      let problem = #expect(throws: SchemaProblem.self) { try library.compiled(schema) }
      #expect(problem?.pointer.description == "/$defs/Broken/pattern")
    }
    #expect(throws: Never.self) { try library.compiled(.named("Loop")) }
    #expect(throws: Never.self) { try library.compiled(Self.inline) }
  }

  @Test("examples are those that each schema has by itself")
  func examples() throws {
    let schemas = [Self.inline, Schema.type(.integer), Self.inline.with { $0.validation.minItems = 2 }]
    let shared = ExampleGenerator(library: SchemaLibrary(types: Self.types, schemas: schemas), seed: 3)
    let compiler = SchemaCompiler(types: Self.types)
    for schema in schemas {
      let own = ExampleGenerator(compiler: compiler, seed: 3)
      #expect(try shared.example(of: schema) == own.example(of: try compiler.compile(schema)))
    }
  }

  @Test("what a library says of a value is what its schema says by itself", arguments: ModelTests.cases)
  func sameViolations(schema: Schema, valid: String, invalid: String) throws {
    let document = try SchemaCompiler(types: ModelTests.types).compile(schema)
    let model = try SchemaLibrary(lazilyWith: ModelTests.types).compiled(schema)
    for text in [valid, invalid, "7", #""text""#, "[1, [2], null]", #"{"a": 1, "b": {"next": 2}}"#] where !text.isEmpty
    {
      let value = json(text)
      #expect(model.validate(value, formats: .assert) == document.validate(value, formats: .assert), "\(text)")
    }
  }

  @Test("a count below zero is a problem, as it is in a document")
  func negativeCounts() throws {
    let changes: [(inout Schema.Validation) -> Void] = [
      { $0.minLength = -1 }, { $0.maxLength = -1 }, { $0.minItems = -1 }, { $0.maxItems = -1 },
      { $0.minProperties = -1 }, { $0.maxProperties = -1 },
    ]
    for change in changes {
      let schema = Schema.anything.with { change(&$0.validation) }
      let own = #expect(throws: SchemaProblem.self) { try SchemaCompiler(types: [:]).compile(schema) }
      let shared = #expect(throws: SchemaProblem.self) { try SchemaLibrary(types: [:]).compiled(schema) }
      #expect(own == shared)
    }
  }

  @Test("schemas that came first stay what they are when others come")
  func later() throws {
    let library = SchemaLibrary(lazilyWith: Self.types)
    let first = try library.compiled(.named("Name"))
    let second = try library.compiled(.named("Loop"))
    library.prepare([Self.inline, .boolean(false)])
    #expect(try !library.compiled(.boolean(false)).isValid(1))
    #expect(first.isValid("ab"))
    #expect(!first.isValid("a"))
    #expect(!second.isValid(["next": ["name": "a"]]))
    #expect(try library.compiled(.named("Loop")).validate(["name": "a"]) == second.validate(["name": "a"]))
  }

  @Test("a schema that refers to another by URI may come at any time", arguments: [true, false])
  func documents(comesLast: Bool) throws {
    let meta = Schema.anything.with { $0.core.reference = .uri("https://json-schema.org/draft/2020-12/schema") }
    let schemas = comesLast ? [Self.inline, meta] : [meta, Self.inline]
    let library = SchemaLibrary(lazilyWith: Self.types)
    for schema in schemas { _ = try library.compiled(schema) }
    #expect(try library.compiled(meta).isValid(["type": "string"]))
    #expect(try !library.compiled(meta).isValid(["type": 7]))
    #expect(try !library.compiled(Self.inline).isValid(["a"]))
    #expect(try !SchemaLibrary(types: Self.types, schemas: schemas).compiled(meta).isValid(["type": 7]))
  }

  @Test("alternatives that are asked for are those of the schema around them")
  func alternatives() throws {
    let short = Schema.type(.string).with { $0.validation.maxLength = 1 }
    let either = Schema.anything.with { $0.applicator.anyOf = [short, .named("Loop")] }
    let library = SchemaLibrary(types: Self.types, schemas: [either])
    #expect(try library.compiled(short).isValid("a"))
    #expect(try !library.compiled(short).isValid("ab"))
    #expect(try library.compiled(either.keywords.applicator.anyOf[1]).isValid(["name": "ab"]))
  }

  @Test("several threads may ask at the same time")
  func threads() async throws {
    let library = SchemaLibrary(lazilyWith: Self.types)
    await withTaskGroup(of: Bool.self) { tasks in
      for length in 0..<200 {
        tasks.addTask {
          let schema = Schema.array(of: .named("Name")).with { $0.validation.maxItems = length % 20 }
          guard let compiled = try? library.compiled(schema) else { return false }
          let fitting = JSONValue.array(Array(repeating: "ab", count: length % 20))
          let tooLong = JSONValue.array(Array(repeating: "ab", count: length % 20 + 1))
          return compiled.isValid(fitting) && !compiled.isValid(tooLong)
        }
      }
      for await isRight in tasks { #expect(isRight) }
    }
  }
}
