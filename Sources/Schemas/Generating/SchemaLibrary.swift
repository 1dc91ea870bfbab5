public import APISpec
import JSON
public import OrderedCollections
import SourceText
import Synchronization

/// The schemas of an API as one program: each is compiled once, whoever asks and from whatever thread, and what they
/// share is shared.
///
/// A schema that was not named beforehand is compiled when it is first asked for, at the price of a copy of the program.
/// Schemas are told apart by their identity, so that looking one up costs next to nothing.
public final class SchemaLibrary: Sendable {
  /// The named types.
  let types: OrderedDictionary<String, NamedType>
  private let shelves: Mutex<SchemaShelves>

  /// Schemas that may refer to named types; all of them, and the types, are compiled at once.
  public convenience init(types: OrderedDictionary<String, NamedType>, schemas: [Schema] = []) {
    self.init(lazilyWith: types)
    prepare(types.keys.map { .named($0) } + schemas)
  }

  /// Schemas that may refer to named types; they, and the types that they lead to, are compiled when they are asked for.
  public init(lazilyWith types: OrderedDictionary<String, NamedType>) {
    self.types = types
    shelves = Mutex(SchemaShelves(types: types))
  }

  /// Compiles schemas that are going to be asked for, all at once.
  public func prepare(_ schemas: [Schema]) {
    shelves.withLock { $0.prepare(schemas) }
  }

  /// A schema ready for use; throws the problem of one that cannot be compiled, or of what it refers to.
  public func compiled(_ schema: Schema) throws(SchemaProblem) -> CompiledSchema {
    try shelves.withLock { $0.compiled(schema) }.get()
  }

  /// A generator of values for these schemas; another seed gives other values.
  public func generator(seed: UInt64 = 0) -> ExampleGenerator {
    ExampleGenerator(library: self, seed: seed)
  }
}
