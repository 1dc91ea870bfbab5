public import APISpec
import JSON
public import OrderedCollections
import SourceText

/// The schemas of an API as one program: each is compiled once, and what they share is shared.
///
/// The named types are always there. Who is about to use many other schemas says which: a schema that comes later is
/// compiled as well, but at the price of a copy of the program.
public struct SchemaLibrary: Sendable {
  /// A compiler that knows the named types.
  let compiler: SchemaCompiler
  /// The heights of the schemas.
  let heights: SchemaHeights
  private let builder: ProgramBuilder
  private let program: SchemaProgram
  private let types: [String: Int]
  private let others: [Schema: Int]
  /// Why schemas are of no use, by their nodes: they cannot be compiled, or lead to one that cannot.
  private let problems: [Int: SchemaProblem]

  /// Compiles named types, and schemas that may refer to them.
  public init(types: OrderedDictionary<String, NamedType>, schemas: [Schema] = []) {
    compiler = SchemaCompiler(types: types)
    var builder = ProgramBuilder(registry: compiler.registry)
    var roots: [String: Int] = [:]
    for name in types.keys {
      let target = builder.registry.target(of: Schema.Reference.type(name).uri, from: 0, dialect: .draft2020)
      roots[name] = target.flatMap { try? builder.add($0.place) }
    }
    var others: [Schema: Int] = [:]
    for schema in schemas where schema.referredType == nil && others[schema] == nil {
      others[schema] = try? builder.add(schema)
    }
    self.types = roots
    self.others = others
    self.builder = builder
    program = SchemaProgram(builder.tables)
    problems = program.problems(from: builder.problems)
    heights = SchemaHeights(program)
  }

  /// A schema ready for use; throws the problem of one that cannot be compiled, or of what it refers to.
  public func compiled(_ schema: Schema) throws(SchemaProblem) -> CompiledSchema {
    if let root = schema.referredType.map({ types[$0] }) ?? others[schema] {
      if let problem = problems[root] { throw problem }
      return CompiledSchema(program: program, root: root)
    }
    var builder = builder
    let root = try builder.add(schema)
    let program = SchemaProgram(builder.tables)
    if !builder.problems.isEmpty, let problem = program.problems(from: builder.problems)[root] { throw problem }
    return CompiledSchema(program: program, root: root)
  }
}

extension ProgramBuilder {
  /// Compiles a schema of the model; gives its node.
  fileprivate mutating func add(_ schema: Schema) throws(SchemaProblem) -> Int {
    try add(registry.add(schema.jsonSchema, uri: "", dialect: .draft2020))
  }
}

extension Schema {
  /// The name of the type that this schema refers to and says nothing else about; nil for any other schema.
  fileprivate var referredType: String? {
    typeName.flatMap { self == .named($0) ? $0 : nil }
  }
}
