import JSON
import Synchronization

/// Examples of named types that were made: many operations take and give the same few.
///
/// It changes nothing but the time: an example does not depend on what was made before it.
final class ExampleMemory: Sendable {
  /// All that an example of a type depends on, for one seed.
  struct Use: Hashable, Sendable {
    /// The name of the type.
    let type: String
    /// How much of it is shown.
    let form: ExampleForm
    /// Which way it goes.
    let direction: SchemaDirection
    /// What the value is for.
    let name: String
  }

  private let examples = Mutex<[Use: Result<JSONValue, SchemaProblem>]>([:])
  private let variants = Mutex<[Use: [ExampleVariant]]>([:])

  /// The example for a use: the one that was made, else the one that is made now.
  func example(
    _ use: Use, _ make: () throws(SchemaProblem) -> JSONValue
  ) throws(SchemaProblem) -> JSONValue {
    if let known = examples.withLock({ $0[use] }) { return try known.get() }
    let made = Result(catching: make)
    examples.withLock { $0[use] = made }
    return try made.get()
  }

  /// The examples of alternatives for a use: those that were made, else those that are made now.
  func variants(
    _ use: Use, _ make: () throws(SchemaProblem) -> [ExampleVariant]
  ) throws(SchemaProblem) -> [ExampleVariant] {
    if let known = variants.withLock({ $0[use] }) { return known }
    let made = try make()
    variants.withLock { $0[use] = made }
    return made
  }
}
