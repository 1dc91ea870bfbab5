public import APISpec
public import JSON
public import OrderedCollections
import SourceText

/// Makes values that fit schemas, and values that miss them by one constraint.
///
/// ```swift
/// let generator = ExampleGenerator(types: api.types, seed: 7)
/// let body = try generator.example(of: schema, direction: .request)
/// ```
/// Values come from `const`, written examples, `default` and `enum` where they fit, else from formats, patterns, bounds
/// and the names of properties. Every value has been validated, with formats asserted, before it is returned. The same
/// seed gives the same value; what stands at a place in it depends on the seed, the way to the place and the schema
/// there alone, so that a new property leaves the others as they were (unless the example would grow too large and is
/// cut shorter). Examples of named types are kept as long as the generator. People, hosts, addresses and numbers are of the ranges that are reserved for documentation.
public struct ExampleGenerator: Sendable {
  /// Where schemas come from.
  private enum Source: Sendable {
    /// Schemas of the model, compiled once.
    case library(SchemaLibrary)
    /// Documents.
    case compiler(SchemaCompiler)
  }

  private let source: Source
  private let seed: UInt64
  private let memory = ExampleMemory()

  /// A generator for schemas of the model, which may refer to its named types.
  ///
  /// The types are compiled here, so that a generator is best made once for many schemas.
  public init(types: OrderedDictionary<String, NamedType>, seed: UInt64 = 0) {
    self.init(library: SchemaLibrary(types: types), seed: seed)
  }

  /// A generator for schemas of the model that have been compiled.
  public init(library: SchemaLibrary, seed: UInt64 = 0) {
    source = .library(library)
    self.seed = seed
  }

  /// A generator for schemas that a compiler knows.
  public init(compiler: SchemaCompiler, seed: UInt64 = 0) {
    source = .compiler(compiler)
    self.seed = seed
  }

  /// A value that fits a schema of the model.
  ///
  /// The name, such as that of a parameter, says what the value is for. Throws a problem that names the schema when it
  /// cannot be compiled, when no value fits it, or when none was found within the bounds of work.
  public func example(
    of schema: Schema, form: ExampleForm = .full, direction: SchemaDirection = .any, name: String = ""
  ) throws(SchemaProblem) -> JSONValue {
    guard let type = schema.bareTypeName else { return try maker(schema, direction).example(form, name: name) }
    let use = ExampleMemory.Use(type: type, form: form, direction: direction, name: name)
    return try memory.example(use) { () throws(SchemaProblem) in
      try maker(schema, direction).example(form, name: name)
    }
  }

  /// A value that fits the schema that a document points at; throws as for a schema of the model.
  public func example(
    of document: SchemaDocument, form: ExampleForm = .full, direction: SchemaDirection = .any, name: String = ""
  ) throws(SchemaProblem) -> JSONValue {
    try example(of: try compiled(document), form: form, direction: direction, name: name)
  }

  /// A value that fits a compiled schema; throws as for a schema of the model.
  public func example(
    of schema: CompiledSchema, form: ExampleForm = .full, direction: SchemaDirection = .any, name: String = ""
  ) throws(SchemaProblem) -> JSONValue {
    try ExampleMaker(schema, seed: seed, direction: direction).example(form, name: name)
  }

  /// An example of each alternative of a schema's first `oneOf` or `anyOf`; none when it has no alternatives.
  public func variants(
    of schema: Schema, form: ExampleForm = .full, direction: SchemaDirection = .any, name: String = ""
  ) throws(SchemaProblem) -> [ExampleVariant] {
    guard let type = schema.bareTypeName else { return try maker(schema, direction).variants(form, name: name) }
    let use = ExampleMemory.Use(type: type, form: form, direction: direction, name: name)
    return try memory.variants(use) { () throws(SchemaProblem) in
      try maker(schema, direction).variants(form, name: name)
    }
  }

  /// An example of each alternative of a compiled schema's first `oneOf` or `anyOf`; none when it has no alternatives.
  public func variants(
    of schema: CompiledSchema, form: ExampleForm = .full, direction: SchemaDirection = .any, name: String = ""
  ) throws(SchemaProblem) -> [ExampleVariant] {
    ExampleMaker(schema, seed: seed, direction: direction).variants(form, name: name)
  }

  /// For each constraint of a schema a value that breaks just that, in the order of the schema.
  ///
  /// Constraints that cannot be broken without breaking others are left out. Throws when the schema has no example.
  public func counterexamples(
    of schema: Schema, direction: SchemaDirection = .any, name: String = ""
  ) throws(SchemaProblem) -> [Counterexample] {
    try maker(schema, direction).counterexamples(name: name)
  }

  private func maker(_ schema: Schema, _ direction: SchemaDirection) throws(SchemaProblem) -> ExampleMaker {
    switch source {
    case .library(let library): ExampleMaker(try library.compiled(schema), seed: seed, direction: direction)
    case .compiler(let compiler): ExampleMaker(try compiler.compile(schema), seed: seed, direction: direction)
    }
  }

  private func compiled(_ document: SchemaDocument) throws(SchemaProblem) -> CompiledSchema {
    switch source {
    case .library(let library): try SchemaCompiler(types: library.types).compile(document)
    case .compiler(let compiler): try compiler.compile(document)
    }
  }

  /// For each constraint of a compiled schema a value that breaks just that; throws when the schema has no example.
  public func counterexamples(
    of schema: CompiledSchema, direction: SchemaDirection = .any, name: String = ""
  ) throws(SchemaProblem) -> [Counterexample] {
    try ExampleMaker(schema, seed: seed, direction: direction).counterexamples(name: name)
  }
}
