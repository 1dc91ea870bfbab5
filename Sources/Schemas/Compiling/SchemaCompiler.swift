public import APISpec
public import JSON
public import OrderedCollections
import SourceText

/// Compiles schemas: of JSON Schema documents, of OpenAPI documents, and of the model.
///
/// ```swift
/// var compiler = SchemaCompiler()
/// compiler.add(definitions, uri: "https://example.com/definitions.json")
/// let schema = try compiler.compile(root)
/// schema.validate(value, formats: .assert).first?.message
/// ```
/// Nothing is ever fetched: what is neither added nor built in comes from the closure, or does not exist. Meta-schemas
/// of drafts 4, 6, 7, 2019-09 and 2020-12 are built in.
public struct SchemaCompiler: Sendable {
  private(set) var registry: SchemaRegistry
  private let dialect: SchemaDialect

  /// A compiler.
  ///
  /// The dialect is that of documents that name none with `$schema`. The closure gives the document with a URI (as
  /// written after resolution, without fragment), or nil.
  public init(
    dialect: SchemaDialect = .draft2020, load: @escaping @Sendable (_ uri: String) -> JSONValue? = { _ in nil }
  ) {
    registry = SchemaRegistry(load: load)
    self.dialect = dialect
  }

  /// A compiler of the schemas of an API, which may refer to its named types.
  public init(types: OrderedDictionary<String, NamedType>) {
    self.init()
    let root = JSONValue.object(["$defs": .object(types.mapValues { $0.schema.jsonSchema })])
    _ = registry.add(root, uri: Schema.typesURI, dialect: .draft2020)
  }

  /// Makes a document known under a URI, for references from others.
  public mutating func add(_ document: JSONValue, uri: String) {
    _ = registry.add(document, uri: uri, dialect: SchemaDialect(openAPIDocument: document) ?? dialect)
  }

  /// Compiles a JSON Schema; the URI is what its references are relative to unless it says `$id`.
  public func compile(_ root: JSONValue, uri: String = "") throws(SchemaProblem) -> CompiledSchema {
    try compile(SchemaDocument(uri: uri, root: root, dialect: dialect))
  }

  /// Compiles the schema that a document points at.
  public func compile(_ document: SchemaDocument) throws(SchemaProblem) -> CompiledSchema {
    var registry = registry
    var place = registry.add(document.root, uri: document.uri, dialect: document.dialect)
    place.pointer = document.pointer
    return try compile(place, in: registry)
  }

  /// Compiles a schema of the model.
  public func compile(_ schema: Schema) throws(SchemaProblem) -> CompiledSchema {
    var registry = registry
    return try compile(registry.add(schema.jsonSchema, uri: "", dialect: .draft2020), in: registry)
  }

  private func compile(_ place: SchemaPlace, in registry: SchemaRegistry) throws(SchemaProblem) -> CompiledSchema {
    var builder = ProgramBuilder(registry: registry)
    let root = try builder.add(place)
    if let problem = builder.problems.values.first { throw problem }
    return CompiledSchema(program: SchemaProgram(builder.tables), root: root)
  }
}
