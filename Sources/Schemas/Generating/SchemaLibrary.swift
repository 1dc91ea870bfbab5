import APISpec
import JSON
import OrderedCollections
import SourceText

/// The named types of an API as one program, to which further schemas are added at little cost.
struct SchemaLibrary: Sendable {
  private let builder: ProgramBuilder
  private let program: SchemaProgram
  private let roots: [String: Int]
  /// The heights of the named types.
  let heights: SchemaHeights

  /// Compiles all types that a compiler knows; throws the problem of the first that cannot be compiled.
  init(_ types: OrderedDictionary<String, NamedType>, _ compiler: SchemaCompiler) throws(SchemaProblem) {
    var builder = ProgramBuilder(registry: compiler.registry)
    var roots: [String: Int] = [:]
    for name in types.keys {
      let target = builder.registry.target(
        of: Schema.Reference.type(name).uri, from: 0, dialect: .draft2020)
      guard let target else { continue }
      roots[name] = try builder.build(target.place)
    }
    self.builder = builder
    self.roots = roots
    program = SchemaProgram(builder.tables)
    heights = SchemaHeights(program)
  }

  /// A schema of the model, which may refer to the types.
  func compile(_ schema: Schema) throws(SchemaProblem) -> CompiledSchema {
    if let name = schema.typeName, schema == .named(name), let root = roots[name] {
      return CompiledSchema(program: program, root: root)
    }
    var builder = builder
    let root = try builder.build(builder.registry.add(schema.jsonSchema, uri: "", dialect: .draft2020))
    return CompiledSchema(program: SchemaProgram(builder.tables), root: root)
  }
}
