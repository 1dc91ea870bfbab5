import APISpec
import JSON
import OrderedCollections
import Schemas

/// The schemas of an API, compiled when they are first asked for and then kept.
struct SchemaShelf {
  private let compiler: SchemaCompiler
  private var compiled: [Schema: CompiledSchema?] = [:]
  /// Why schemas could not be compiled, each once.
  private(set) var problems: OrderedSet<SchemaProblem> = []

  /// The schemas of an API.
  init(_ api: API) {
    compiler = SchemaCompiler(types: api.types)
  }

  /// A schema ready for use; nil when it cannot be compiled.
  mutating func schema(_ schema: Schema) -> CompiledSchema? {
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
}
