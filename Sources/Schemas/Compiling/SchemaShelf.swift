public import APISpec
import JSON
public import OrderedCollections

/// The schemas of an API, compiled when they are first asked for and then kept.
public struct SchemaShelf: Sendable {
  private let compiler: SchemaCompiler
  private var compiled: [Schema: CompiledSchema?] = [:]
  /// Why schemas could not be compiled, each once.
  public private(set) var problems: OrderedSet<SchemaProblem> = []

  /// The schemas of an API.
  public init(_ api: API) {
    compiler = SchemaCompiler(types: api.types)
  }

  /// A schema ready for use; nil when it cannot be compiled.
  public mutating func schema(_ schema: Schema) -> CompiledSchema? {
    if let known = compiled[schema] { return known }
    do throws(SchemaProblem) {
      let result = try compiler.compile(schema)
      compiled[schema] = result
      return result
    } catch {
      problems.append(error)
      compiled.updateValue(nil, forKey: schema)
      return nil
    }
  }

  /// A generator of values for these schemas; another seed gives other values.
  public func generator(seed: UInt64) -> ExampleGenerator {
    ExampleGenerator(compiler: compiler, seed: seed)
  }
}
