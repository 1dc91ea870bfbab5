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
}
