import APISpec
import JSON
import OrderedCollections

/// What a library holds: one program, and the places of schemas in it.
struct SchemaShelves: Sendable {
  private let types: OrderedDictionary<String, NamedType>
  private var builder: ModelProgramBuilder
  /// Compiles schemas as documents, once one was met that needs it; nil before.
  private var documentBuilder: ProgramBuilder?
  private var program: SchemaProgram
  /// Why schemas are of no use, by their nodes: they cannot be compiled, or lead to one that cannot.
  private var problems: [Int: SchemaProblem] = [:]
  /// Nodes of schemas that are held here, by the identities of their keywords.
  private var nodes: [ObjectIdentifier: Int] = [:]
  /// What was named beforehand: it has to be held, so that its identity stays its own.
  private var held: [Schema] = []
  /// Nodes of schemas that were asked for later.
  private var later: [Schema: Int] = [:]

  /// Nothing is compiled yet.
  init(types: OrderedDictionary<String, NamedType>) {
    self.types = types
    builder = ModelProgramBuilder(types: types)
    program = SchemaProgram(builder.tables)
  }

  /// Compiles schemas that are going to be asked for.
  mutating func prepare(_ schemas: [Schema]) {
    compile(schemas)
    if usesDocumentsNow() { compile(schemas) }
    finish()
  }

  /// A schema ready for use, or why it is of none.
  mutating func compiled(_ schema: Schema) -> Result<CompiledSchema, SchemaProblem> {
    do throws(SchemaProblem) {
      var root = try node(of: schema)
      if usesDocumentsNow() { root = try node(of: schema) }
      finish()
      if let problem = problems[root] { throw problem }
      return .success(CompiledSchema(program: program, root: root))
    } catch {
      return .failure(error)
    }
  }

  /// Compiles schemas that are told apart by their identities.
  private mutating func compile(_ schemas: [Schema]) {
    for schema in schemas {
      guard case .keywords(let keywords) = schema, nodes[keywords.identity] == nil else { continue }
      nodes[keywords.identity] = schema.bareTypeName.flatMap { node(ofType: $0) } ?? (try? add(schema))
      held.append(schema)
    }
  }

  /// Forgets what was compiled and goes on with documents, when the first schema that needs them was met.
  private mutating func usesDocumentsNow() -> Bool {
    guard documentBuilder == nil, builder.needsDocuments else { return false }
    documentBuilder = ProgramBuilder(registry: SchemaCompiler(types: types).registry)
    builder = ModelProgramBuilder(types: types)
    program = SchemaProgram(builder.tables)
    (nodes, held, later, problems) = ([:], [], [:], [:])
    return true
  }

  /// The node of a schema, which is compiled unless that is done already.
  private mutating func node(of schema: Schema) throws(SchemaProblem) -> Int {
    if case .keywords(let keywords) = schema {
      if let known = nodes[keywords.identity] ?? builder.alternatives[keywords.identity] { return known }
      if let type = schema.bareTypeName.flatMap({ node(ofType: $0) }) { return type }
    }
    if let known = later[schema] { return known }
    let root = try add(schema)
    later[schema] = root
    return root
  }

  /// The node of a named type; nil when there is none.
  private mutating func node(ofType name: String) -> Int? {
    documentBuilder == nil ? builder.add(type: name) : documentBuilder?.add(type: name)
  }

  private mutating func add(_ schema: Schema) throws(SchemaProblem) -> Int {
    try documentBuilder?.add(schema) ?? builder.add(schema)
  }

  /// Makes a program of all nodes, if there are new ones.
  private mutating func finish() {
    guard (documentBuilder?.tables.nodes.count ?? builder.tables.nodes.count) > program.nodes.count else { return }
    program = SchemaProgram(documentBuilder?.tables ?? builder.tables, extending: program)
    problems = program.problems(from: documentBuilder?.problems ?? builder.problems)
  }
}

extension ProgramBuilder {
  /// Compiles a schema of the model; gives its node.
  fileprivate mutating func add(_ schema: Schema) throws(SchemaProblem) -> Int {
    try add(registry.add(schema.jsonSchema, uri: "", dialect: .draft2020))
  }

  /// Compiles a named type; nil when there is none.
  fileprivate mutating func add(type name: String) -> Int? {
    let target = registry.target(of: Schema.Reference.type(name).uri, from: 0, dialect: .draft2020)
    return target.flatMap { try? add($0.place) }
  }
}
